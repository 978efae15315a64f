// The built pages: hashed files that never change, and index.html for every address of the app.

import { existsSync } from 'node:fs';
import path from 'node:path';

import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

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
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Vite puts a hash of the content into the names of these. */
const HASHED = `${path.sep}assets${path.sep}`;

/** Serves a directory of built pages after all API routes. */
export function addStaticFiles(api: Api, directory: string): void {
  const root = path.resolve(directory);
  const cache: MiddlewareHandler = async (c, next) => {
    await next();
    c.header('content-security-policy', POLICY);
  };
  const files = serveStatic({
    root,
    precompressed: true,
    onFound: (file, c) =>
      c.header('cache-control', file.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const index = serveStatic({
    root,
    path: 'index.html',
    onFound: (_file, c) => c.header('cache-control', 'no-cache'),
  });
  api.get('*', cache, async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    if (!existsSync(path.join(root, 'index.html'))) {
      return refuse(c, {
        status: 404,
        name: 'no-pages',
        title: 'The pages are not built',
        detail: 'Run npm run build, or open the address that npm run dev prints.',
      });
    }
    const found = await files(c, async () => {});
    // A missing file is missing; any other address belongs to the app.
    if (found !== undefined || path.extname(c.req.path) !== '') return found ?? next();
    return index(c, next);
  });
}
