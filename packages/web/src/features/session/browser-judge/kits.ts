// The files that each language's workers need, fetched from our own server when they are first used.

import type { BrowserLanguage } from '@greenroom/core/judging';
import asmUrl from 'pyodide/pyodide.asm.mjs?url';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from 'pyodide/python_stdlib.zip?url';

// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import javascriptUrl from './javascript-worker.ts?worker&url';
import type { Kit } from './judge-frame.ts';
// oxlint-disable-next-line import/default -- as above
import pythonUrl from './python-worker.ts?worker&url';

export async function makeKit(language: BrowserLanguage): Promise<Kit> {
  switch (language) {
    case 'python': {
      const [script, asm, wasm, stdlib] = await Promise.all([
        text(pythonUrl),
        text(asmUrl),
        bytes(wasmUrl),
        bytes(stdlibUrl),
      ]);
      return { script, assets: { asm, wasm, stdlib } };
    }
    case 'javascript':
      return { script: await text(javascriptUrl), assets: {} };
    case 'typescript':
      return { script: await text(javascriptUrl), assets: { typescript: true } };
  }
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A part of the judge could not be loaded (${response.status}): ${url}`);
  return response;
}

const text = async (url: string): Promise<string> => (await get(url)).text();
const bytes = async (url: string): Promise<ArrayBuffer> => (await get(url)).arrayBuffer();
