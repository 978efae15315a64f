// The command line: reads the arguments, runs one command, ends with its exit code.

import { Command, CommanderError } from 'commander';

import { doctorCommand } from './commands/doctor.ts';
import { judgeCommand } from './commands/judge.ts';
import { buildCommand, verifyCommand } from './commands/pack.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';

const VERSION = '0.1.0';

interface CommonFlags {
  readonly json?: true;
  readonly trust?: true;
}

/** Runs a command line and returns its exit code. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.good;
  const program = createProgram((ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.usage;
    if (error instanceof UsageError) {
      console.error(error.message);
      return exitCodes.usage;
    }
    console.error(error);
    return exitCodes.fault;
  }
}

function createProgram(ended: (code: ExitCode) => void): Command {
  const program = new Command('greenroom')
    .description('A gym and flight recorder for technical interviews.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Run greenroom --help to see the commands.')
    .addHelpText('after', '\nExit codes: 0 good, 1 a negative result, 2 usage, 3 our fault.');
  const json = ['--json', 'print one JSON value on standard output'] as const;
  const trust = ['--trust', 'run the generators of content that is not our own; read them first'] as const;

  program
    .command('judge')
    .description('judge a solution')
    .argument('<problem>', 'directory of the problem')
    .argument('<solution>', 'file with the solution; its extension says the language')
    .option(...json)
    .option(...trust)
    .action(async (problem: string, solution: string, flags: CommonFlags) =>
      ended(await judgeCommand(problem, solution, switches(flags))),
    );
  program
    .command('doctor')
    .description('say how code is isolated here, and what is missing')
    .option(...json)
    .action(async (flags: CommonFlags) => ended(await doctorCommand(switches(flags))));

  const pack = program.command('pack').description('work on problems');
  pack
    .command('verify')
    .description('check problems and run every solution against its directory')
    .argument('<directory>', 'directory of a pack or of one problem')
    .option(...json)
    .option(...trust)
    .action(async (directory: string, flags: CommonFlags) =>
      ended(await verifyCommand(directory, switches(flags))),
    );
  pack
    .command('build')
    .description('make the hidden tests that are missing or stale')
    .argument('<directory>', 'directory of a pack or of one problem')
    .option(...json)
    .option(...trust)
    .action(async (directory: string, flags: CommonFlags) =>
      ended(await buildCommand(directory, switches(flags))),
    );
  return program;
}

function switches({ json, trust }: CommonFlags) {
  return { json: json === true, trust: trust === true };
}

/** A reader that has gone away, as in `greenroom … | head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const code = await run(process.argv.slice(2));
process.stdout.write('', () => process.exit(code));
