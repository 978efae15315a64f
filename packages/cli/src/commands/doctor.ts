// `greenroom doctor`: what this machine offers to isolate code, and what is missing.

import { doctor, type Probe } from '@greenroom/judge';

import { type ExitCode, exitCodes } from '../exit.ts';
import { print, printJson } from '../output.ts';

export async function doctorCommand({ json }: { readonly json: boolean }): Promise<ExitCode> {
  const { status, probes } = await doctor();
  if (json) printJson({ schema: 'greenroom.doctor/1', ...status, probes });
  else print([...probes.map(describeProbe), '', status.summary].join('\n'));
  return status.isolation === 'isolated' || status.isolation === 'isolated-root'
    ? exitCodes.good
    : exitCodes.negative;
}

function describeProbe({ name, ok, detail, fix }: Probe): string {
  const line = `${ok ? 'ok      ' : 'MISSING '} ${name}: ${detail}`;
  return fix === null ? line : `${line}\n         to mend it: ${fix}`;
}
