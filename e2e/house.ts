// The whole house for a test: the real server on a free port with a fresh data directory, and a real browser before it.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type RunningServer, type ServerOptions, startServer } from '@greenroom/server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const pages = path.join(root, 'dist', 'web');

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Nothing of the browser's own may reach out, and it runs as root in containers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const looks = {
  light: { colorScheme: 'light', width: 1280, height: 860 },
  dark: { colorScheme: 'dark', width: 1280, height: 860 },
  small: { colorScheme: 'light', width: 360, height: 740 },
} as const;
export type Look = keyof typeof looks;

/** A browser window, and everything in it that should not have happened. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions, requests to other machines; in the order of their coming. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface House {
  /** Without a slash at its end. */
  readonly url: string;
  visit(look?: Look): Promise<Visit>;
  /** Asks the server as a page would; throws with the answer's text on any refusal. */
  ask(method: string, address: string, body?: unknown): Promise<unknown>;
  /** Stops the server and leaves the data. */
  stop(): Promise<void>;
  /** Starts the server again on the same data and port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A microphone that hears a WAV file over and over, and a camera that sees a test picture; nobody is asked for leave. */
const devices = (file: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${file}`,
];

export interface HouseOptions extends ServerOptions {
  /** What the microphone hears: a WAV file. Without it there is no microphone. */
  readonly microphone?: string;
}

/** Throws when the pages are not built or there is no Chromium. */
export async function openHouse({ microphone, ...options }: HouseOptions = {}): Promise<House> {
  if (!existsSync(path.join(pages, 'index.html'))) throw new Error('The pages are not built: npm run build');
  if (!existsSync(CHROMIUM))
    throw new Error(`There is no ${CHROMIUM}: install Chromium, or name it in CHROMIUM`);
  const home = mkdtempSync(path.join(tmpdir(), 'greenroom-e2e-'));
  let server: RunningServer | null = await startServer({ ...options, home, pages, port: 0 });
  const url = server.url.replace(/\/$/, '');
  const port = Number(new URL(url).port);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...(microphone === undefined ? [] : devices(microphone))],
  });
  const stop = async (): Promise<void> => {
    await server?.close();
    server = null;
  };
  return {
    url,
    visit: (look = 'light') => visit(browser, url, look),
    ask: (method, address, body) => ask(`${url}${address}`, method, body),
    stop,
    start: async () => {
      server ??= await startServer({ ...options, home, pages, port });
    },
    close: async () => {
      await browser.close();
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, url: string, look: Look): Promise<Visit> {
  const { colorScheme, width, height } = looks[look];
  const context = await browser.newContext({
    baseURL: url,
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  return { page, complaints: collectComplaints(context, page, url), close: () => context.close() };
}

function collectComplaints(context: BrowserContext, page: Page, url: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !/^(data|blob):/.test(address))
      complaints.push(`request to ${address}`);
  });
  return complaints;
}

async function ask(address: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
