// A worker in a process of its own, to be killed: its options come as JSON, its end with a signal.

import { closeOnSignals } from '../signals.ts';
import { startWorker, type WorkerOptions } from '../worker.ts';

const worker = await startWorker(JSON.parse(process.argv[2] ?? '{}') as WorkerOptions);
console.log(JSON.stringify({ ready: true, monitorUrl: worker.monitorUrl }));
await closeOnSignals(worker);
