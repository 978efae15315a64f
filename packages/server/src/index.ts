// The server: sessions, problems and verdicts over HTTP, kept in a database.

export { WeakIsolationError } from '@greenroom/judge';
export { type DataOptions, exportData, importData, ImportRefusedError } from './data.ts';
export { environmentOptions } from './environment.ts';
export { PortInUseError } from './platform/http/listen.ts';
export { DirectoryInUseError } from './platform/storage/directory-lock.ts';
export { dataDirectory } from './platform/storage/open.ts';
export { buildTemplate } from './machinery.ts';
export { type RunningServer, type ServerOptions, startServer } from './server.ts';
export { closeOnSignals } from './signals.ts';
export { type RunningWorker, startWorker, UnableError, type WorkerOptions } from './worker.ts';
