// The server: sessions, problems and verdicts over HTTP, kept in a database.

export { buildTemplate, type RunningServer, type ServerOptions, startServer } from './server.ts';
export { closeOnSignals } from './signals.ts';
export { environmentOptions } from './environment.ts';
