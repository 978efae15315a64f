// The server's options as environment variables.

import { defaultLimits } from './features/judging/line.ts';
import type { ServerOptions } from './server.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL, HOST, PORT and our own GREENROOM_HOME, GREENROOM_HOSTS, GREENROOM_ISOLATION,
 * GREENROOM_STRANGERS_MAY_BREAK_OUT, GREENROOM_JUDGE, GREENROOM_QUEUE, GREENROOM_QUEUE_PER_USER,
 * GREENROOM_CALLBACK_HOSTS, GREENROOM_TRANSCRIPTION_URL, GREENROOM_TRANSCRIPTION_MODEL, GREENROOM_TRANSCRIPTION_KEY,
 * GREENROOM_LLM_URL, GREENROOM_LLM_MODEL, GREENROOM_LLM_KEY,
 * GREENROOM_PAGES, GREENROOM_TEMPLATE and GREENROOM_LOG. Throws on a value that is none.
 */
export function environmentOptions(environment: Environment): ServerOptions {
  const value = (name: string): string | undefined => environment[name] || undefined;
  return {
    home: value('GREENROOM_HOME'),
    databaseUrl: value('DATABASE_URL'),
    host: value('HOST'),
    port: parsePort(value('PORT')),
    hosts: names(value('GREENROOM_HOSTS')),
    judge: {
      browserOnly: isBrowserOnly(value('GREENROOM_ISOLATION')),
      strangersMayBreakOut: isAccepted(value('GREENROOM_STRANGERS_MAY_BREAK_OUT')),
    },
    judging: parseJudging(value('GREENROOM_JUDGE')),
    queueLimits: parseLimits(value),
    trustedCallbacks: names(value('GREENROOM_CALLBACK_HOSTS')),
    transcription: parseService(value, { name: 'TRANSCRIPTION', model: 'whisper-1' }),
    languageModel: parseService(value, { name: 'LLM', model: null }),
    pages: value('GREENROOM_PAGES'),
    template: value('GREENROOM_TEMPLATE'),
    logLevel: value('GREENROOM_LOG'),
  };
}

function names(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[\s,]+/).filter((name) => name !== '');
}

function parseJudging(text: string | undefined): ServerOptions['judging'] {
  if (text === undefined || text === 'here' || text === 'workers') return text;
  throw new Error(`GREENROOM_JUDGE may be "here" or "workers", not "${text}".`);
}

/** A service like OpenAI's: its address, the model to ask for, and the key if it wants one. */
function parseService(
  value: (name: string) => string | undefined,
  { name, model }: { readonly name: string; readonly model: string | null },
): ServerOptions['transcription'] {
  const url = value(`GREENROOM_${name}_URL`);
  if (url === undefined) return undefined;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Error(`GREENROOM_${name}_URL must be an http or https address, not "${url}".`);
  const asked = value(`GREENROOM_${name}_MODEL`) ?? model;
  if (asked === null)
    throw new Error(`GREENROOM_${name}_URL is set: name the model in GREENROOM_${name}_MODEL, too.`);
  return { url, model: asked, key: value(`GREENROOM_${name}_KEY`) };
}

function parseLimits(value: (name: string) => string | undefined): ServerOptions['queueLimits'] {
  const [waiting, waitingOfUser] = ['GREENROOM_QUEUE', 'GREENROOM_QUEUE_PER_USER'].map((name) =>
    parseCount(name, value(name)),
  );
  if (waiting === undefined && waitingOfUser === undefined) return undefined;
  return {
    waiting: waiting ?? defaultLimits.waiting,
    waitingOfUser: waitingOfUser ?? defaultLimits.waitingOfUser,
  };
}

function parseCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`${name} must be a whole number from 1 on, not "${text}".`);
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function isBrowserOnly(text: string | undefined): boolean {
  if (text === undefined || text === 'browser') return text !== undefined;
  throw new Error(
    `GREENROOM_ISOLATION may only be "browser", not "${text}"; leave it out for the strongest.`,
  );
}

function isAccepted(text: string | undefined): boolean {
  if (text === undefined || text === 'yes') return text === 'yes';
  throw new Error(`GREENROOM_STRANGERS_MAY_BREAK_OUT may only be "yes", not "${text}".`);
}
