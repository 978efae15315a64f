// `greenroom export` and `greenroom import`: everything a user has as one JSON document, and back.

import { open, readFile, rename, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

import {
  buildTemplate,
  type DataOptions,
  DirectoryInUseError,
  exportData,
  importData,
  ImportRefusedError,
} from '@greenroom/server';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson } from '../output.ts';
import { serverOptions } from '../surroundings.ts';

interface DataFlags {
  readonly json: boolean;
}

/** Writes the document to a file, or to standard output when none is named. */
export async function exportCommand(file: string | undefined, { json }: DataFlags): Promise<ExitCode> {
  if (file === undefined) {
    await onData((options) => exportData(options, writeOut));
    return exitCodes.good;
  }
  const bytes = await exportTo(file);
  if (json) printJson({ schema: 'greenroom.export-report/1', file, bytes });
  else print(`Wrote ${file} (${bytes} bytes)`);
  return exitCodes.good;
}

/** Waits when the reader is slower than we are. */
function writeOut(piece: string): Promise<void> | void {
  if (!process.stdout.write(piece)) return new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** The file appears when it is whole. */
async function exportTo(file: string): Promise<number> {
  const draft = `${file}.${process.pid}.part`;
  const handle = await open(draft, 'w', 0o600).catch((error: Error) => {
    throw new UsageError(`${file} cannot be written: ${error.message}`);
  });
  try {
    await onData((options) => exportData(options, (piece) => handle.writeFile(piece)));
    await handle.sync();
    const { size } = await handle.stat();
    await rename(draft, file);
    return size;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

/** Reads a document from a file, or from standard input when it is `-`. */
export async function importCommand(file: string, { json }: DataFlags): Promise<ExitCode> {
  const document = await readDocument(file);
  const { added, known, stories, submissions } = await onData((options) => importData(options, document));
  if (json) printJson({ schema: 'greenroom.import-report/1', added, known, stories, submissions });
  else
    print(
      `${added} sessions, ${stories} stories and ${submissions} submissions added, ${known} sessions were here already; settings taken over`,
    );
  return exitCodes.good;
}

async function readDocument(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function onData<Value>(work: (options: DataOptions) => Promise<Value>): Promise<Value> {
  try {
    return await work(serverOptions());
  } catch (error) {
    if (error instanceof ImportRefusedError || error instanceof DirectoryInUseError) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}

/** Makes the empty database that a first start begins with; the build calls it. */
export async function templateCommand(file: string): Promise<ExitCode> {
  await buildTemplate(file);
  return exitCodes.good;
}
