// The built pages: hashed files that never change, and index.html for every address of the app.

import { existsSync } from 'node:fs';
import path from 'node:path';

import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';

import type { Api } from './app.ts';
import { refuse } from './problem.ts';

/**
 * Everything comes from this server. Styles may be inline (the widgets and the editor set them by script); WebAssembly and
 * workers run the candidate's code in the browser where the server has no sandbox.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // What was just recorded is played from memory.
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The frame in which the pages run candidates' code where there is no sandbox: an origin of its own that can reach
 * nothing. Only our own pages may show it.
 */
const FRAME = '/judge-frame.html';
const FRAME_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "frame-ancestors 'self'",
].join('; ');

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves a directory of built pages after all API routes. */
export function addStaticFiles(api: Api, directory: string): void {
  const root = path.resolve(directory);
  const files = serveStatic({ root, precompressed: true });
  const index = serveStatic({ root, path: 'index.html' });
  const nothing = async (): Promise<void> => {};
  api.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    if (!existsSync(path.join(root, 'index.html'))) return notBuilt(c);
    const found = await files(c, nothing);
    if (found instanceof Response) {
      if (c.req.path === FRAME) return frameHeaders(found);
      // Vite puts a hash of the content into the names of these.
      return withHeaders(found, c.req.path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
    }
    // A missing file is missing; any other address belongs to the app.
    if (path.extname(c.req.path) !== '') return next();
    const page = await index(c, nothing);
    return page instanceof Response ? withHeaders(page, 'no-cache') : next();
  });
}

function withHeaders(response: Response, cacheControl: string): Response {
  response.headers.set('cache-control', cacheControl);
  response.headers.set('content-security-policy', POLICY);
  return response;
}

function frameHeaders(response: Response): Response {
  response.headers.set('cache-control', 'no-cache');
  response.headers.set('content-security-policy', FRAME_POLICY);
  response.headers.set('x-frame-options', 'SAMEORIGIN');
  return response;
}

function notBuilt(c: Context): Response {
  return refuse(c, {
    status: 404,
    name: 'no-pages',
    title: 'The pages are not built',
    detail: 'Run npm run build, or open the address that npm run dev prints.',
  });
}
