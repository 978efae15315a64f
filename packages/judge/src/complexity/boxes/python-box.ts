// The program in a box that counts what Python solutions do.

import { type Question, serve } from './channel.ts';
import { pythonCounting } from './python-counting.ts';
import { startPyodide } from './pyodide-instance.ts';

const { pyodide, counting } = await startPyodide({
  directory: '/box',
  snapshot: '/box/snapshot.bin',
});
pyodide.globals.set('counting', counting);
pyodide.runPython('driver = {}');
pyodide.runPython(pythonCounting);

type Respond = (verb: string, text: string) => { toJs(): [string, string]; destroy(): void };
const respond = pyodide.globals.get('respond') as Respond;

serve(answer);

function answer({ verb, text }: Question): string {
  if (verb === 'load') return load(JSON.parse(text) as { driver: string; source: string });
  const { budget, args } = JSON.parse(text) as { budget: number; args: unknown };
  counting.allow(budget);
  try {
    const reply = respond(verb, JSON.stringify(args));
    const [status, said] = reply.toJs();
    reply.destroy();
    return status === 'counted' ? `counted\n${JSON.stringify(counting.result())}` : `${status}\n${said}`;
  } catch (error) {
    return counting.isOver() ? 'over-budget\n' : `broken\n${String(error).slice(0, 500)}`;
  }
}

function load({ driver, source }: { readonly driver: string; readonly source: string }): string {
  pyodide.globals.set('driver_text', driver);
  pyodide.globals.set('source_text', source);
  const reply = pyodide.runPython(
    'exec(compile(driver_text, "driver.py", "exec"), driver)\ndriver["load"](source_text)',
  ) as ReturnType<Respond>;
  const [status, said] = reply.toJs();
  return `${status}\n${said}`;
}
