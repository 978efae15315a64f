// Makes the memory snapshot of the metered Python: `node snapshot-maker.mjs <directory> <snapshot>`.

import { writeFileSync } from 'node:fs';

import { pythonPreparation } from './python-counting.ts';
import { startPyodide } from './pyodide-instance.ts';

const [directory = '', snapshot = ''] = process.argv.slice(2);
const { pyodide } = await startPyodide({ directory, snapshot: null });
pyodide.runPython(pythonPreparation);
writeFileSync(snapshot, pyodide.makeMemorySnapshot());
