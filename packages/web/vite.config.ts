// How the pages are built and served in development.

import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import manifest from './package.json' with { type: 'json' };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  define: { GREENROOM_VERSION: JSON.stringify(manifest.version) },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Data URLs would need a wider content security policy than files do.
    assetsInlineLimit: 0,
    // kB; the editor comes as one chunk, fetched when the first page stands.
    chunkSizeWarningLimit: 1_000,
  },
  // Workers of the browser's judge are read as text, so each is one file; module workers do not start in an opaque origin.
  worker: { format: 'iife' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['GREENROOM_SERVER'] ?? 'http://127.0.0.1:4600' },
  },
});
