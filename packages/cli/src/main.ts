// The command line: reads the arguments, runs one command, ends with its exit code. Commands are loaded when they are
// called: judging needs no database, serving no packs.

import { Command, CommanderError, InvalidArgumentError } from 'commander';

import type { ComplexityFlags } from './commands/complexity.ts';
import type { PlanFlags } from './commands/plan.ts';
import { type ExitCode, exitCodes, InterruptedError, UsageError } from './exit.ts';

const VERSION = '0.1.0';

interface Flags {
  readonly json?: true;
  readonly trust?: true;
  readonly host?: string;
  readonly port?: number;
  readonly languages?: string;
  readonly slots?: number;
  readonly name?: string;
  readonly drain?: number;
  readonly monitor?: string;
  readonly strangersMayBreakOut?: true;
  readonly story?: true;
  readonly junit?: string;
  readonly testlib?: string;
  readonly firstFailure?: true;
  readonly into?: string;
  readonly fresh?: true;
  readonly thorough?: true;
  readonly problem?: string;
  readonly repeats?: number;
  readonly all?: true;
}

const json = ['--json', 'print one JSON value on standard output'] as const;
const breakOut = [
  '--strangers-may-break-out',
  'run the code of others although this machine isolates it below the tier "isolated"',
] as const;
const trust = ['--trust', 'run the generators of content that is not our own; read them first'] as const;
const junit = ['--junit <file>', 'also write the results as JUnit XML'] as const;
const testlib = [
  '--testlib <directory>',
  'where testlib.h is, for packages that take it for granted',
] as const;
const fresh = ['--fresh', 'prove everything again, also what an earlier run proved'] as const;
const thorough = ['--thorough', 'compare brute forces on thousands of inputs, not on a sample'] as const;
type Ended = (code: ExitCode) => void;

/** Runs a command line and returns its exit code. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.good;
  const program = createProgram((ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.usage;
    if (error instanceof InterruptedError) return exitCodes.interrupted;
    if (error instanceof UsageError) {
      console.error(error.message);
      return exitCodes.usage;
    }
    console.error(error);
    return exitCodes.fault;
  }
}

function createProgram(ended: Ended): Command {
  const program = new Command('greenroom')
    .description('A gym and flight recorder for technical interviews.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Run greenroom --help to see the commands.')
    .addHelpText('after', '\nExit codes: 0 good, 1 a negative result, 2 usage, 3 our fault.');
  addServing(program, ended);
  addJudging(program, ended);
  addPacks(program.command('pack').description('work on problems'), ended);
  addReview(program.command('review').description('review what you wrote'), ended);
  addPlan(program, ended);
  return program;
}

function addServing(program: Command, ended: Ended): void {
  program
    .command('start')
    .description('serve Greenroom on this machine until Ctrl+C')
    .option('--port <number>', 'a certain port (0: any free one)', portNumber)
    .option('--host <address>', 'listen on another address than this machine’s own 127.0.0.1')
    .option(...breakOut)
    .option(...json)
    .action(async ({ host, port, strangersMayBreakOut, ...flags }: Flags) => {
      const { startCommand } = await import('./commands/start.ts');
      ended(await startCommand({ host, port, strangersMayBreakOut, ...switches(flags) }));
    });
  program
    .command('worker')
    .description('judge for the server whose PostgreSQL database is in DATABASE_URL, until Ctrl+C')
    .option('--languages <list>', 'only these, separated by commas; by default all that this machine can run')
    .option('--slots <number>', 'programs at once; by default one for each core', count)
    .option('--name <name>', 'what the page of the queue calls it; by default the machine’s name')
    .option('--drain <seconds>', 'how long what runs may take when it is asked to stop; by default 30', count)
    .option('--monitor <address>', 'serve /metrics, /healthz and /readyz at [host:]port')
    .option(...breakOut)
    .option(...json)
    .action(async ({ languages, slots, name, drain, monitor, strangersMayBreakOut, ...flags }: Flags) => {
      const { workerCommand } = await import('./commands/worker.ts');
      const { json } = switches(flags);
      ended(await workerCommand({ languages, slots, name, drain, monitor, strangersMayBreakOut, json }));
    });
  program
    .command('export')
    .description('write everything you have as one JSON document')
    .argument('[file]', 'where to; standard output by default')
    .option(...json)
    .action(async (file: string | undefined, flags: Flags) => {
      const { exportCommand } = await import('./commands/data.ts');
      ended(await exportCommand(file, switches(flags)));
    });
  program
    .command('import')
    .description('bring back what export wrote; what is there already stays')
    .argument('<file>', 'the document; - for standard input')
    .option(...json)
    .action(async (file: string, flags: Flags) => {
      const { importCommand } = await import('./commands/data.ts');
      ended(await importCommand(file, switches(flags)));
    });
  program
    .command('template', { hidden: true })
    .argument('<file>')
    .action(async (file: string) => {
      const { templateCommand } = await import('./commands/data.ts');
      ended(await templateCommand(file));
    });
}

function addJudging(program: Command, ended: Ended): void {
  program
    .command('judge')
    .description('judge a solution')
    .argument(
      '<problem>',
      'directory of the problem, or a package of the Kattis family as directory or archive',
    )
    .argument('<solution>', 'file with the solution; its extension says the language')
    .option('--first-failure', 'stop at the first test that is not accepted')
    .option(...junit)
    .option(...testlib)
    .option(...json)
    .option(...trust)
    .action(async (problem: string, solution: string, flags: Flags) => {
      const { isPackage, judgePackageCommand } = await import('./commands/contest.ts');
      const firstFailure = flags.firstFailure === true;
      if (await isPackage(problem)) {
        ended(await judgePackageCommand(problem, solution, { ...packageSwitches(flags), firstFailure }));
        return;
      }
      const { judgeCommand } = await import('./commands/judge.ts');
      ended(await judgeCommand(problem, solution, { ...switches(flags), junit: flags.junit, firstFailure }));
    });
  program
    .command('verify')
    .description('run every submission of a problem against what its directory asks for')
    .argument(
      '<problem>',
      'directory of a problem or pack, or a package of the Kattis family as directory or archive',
    )
    .option(...fresh)
    .option(...thorough)
    .option(...junit)
    .option(...testlib)
    .option(...json)
    .option(...trust)
    .action(async (problem: string, flags: Flags) => {
      const { isPackage, verifyPackageCommand } = await import('./commands/contest.ts');
      if (await isPackage(problem)) {
        ended(await verifyPackageCommand(problem, packageSwitches(flags)));
        return;
      }
      const { verifyCommand } = await import('./commands/pack.ts');
      ended(await verifyCommand(problem, verifySwitches(flags)));
    });
  program
    .command('complexity')
    .description('measure how the work and the memory of a solution grow')
    .argument(
      '<paths...>',
      'directory of a problem and file with a solution; with --generator the file alone',
    )
    .option('--generator <file>', 'growing inputs for code outside the library; docs/content.md has the form')
    .option('--function <name>', 'the function to measure, where the generator does not say it')
    .option('--claim-time <cost>', 'compare with a claim, such as "O(n log n)"')
    .option('--claim-space <cost>', 'compare with a claim')
    .option(...json)
    .option(...trust)
    .action(async (paths: string[], flags: Flags & ComplexityFlags) => {
      const { complexityCommand } = await import('./commands/complexity.ts');
      ended(await complexityCommand(paths, { ...flags, ...switches(flags) }));
    });
  program
    .command('compare')
    .description('say which of two solutions is faster, unless that is within the noise')
    .argument('<first>', 'file with a solution')
    .argument('<second>', 'file with another one, in any language')
    .option('--problem <directory>', 'the problem that they solve, where their place does not say it')
    .option(
      '--repeats <number>',
      'how often each one runs; by default 15, from 6 on there is an interval',
      count,
    )
    .option(...json)
    .option(...trust)
    .action(async (first: string, second: string, { problem, repeats, ...flags }: Flags) => {
      const { compareCommand } = await import('./commands/compare.ts');
      ended(await compareCommand([first, second], { ...switches(flags), problem, repeats }));
    });
  program
    .command('doctor')
    .description('say how code is isolated here, and what is missing')
    .option(...json)
    .action(async (flags: Flags) => {
      const { doctorCommand } = await import('./commands/doctor.ts');
      ended(await doctorCommand(switches(flags)));
    });
}

function addPacks(pack: Command, ended: Ended): void {
  pack
    .command('verify')
    .description('check problems and run every solution against its directory')
    .argument('<directory>', 'directory of a pack or of one problem')
    .option(...fresh)
    .option(...thorough)
    .option(...junit)
    .option(...json)
    .option(...trust)
    .action(async (directory: string, flags: Flags) => {
      const { verifyCommand } = await import('./commands/pack.ts');
      ended(await verifyCommand(directory, verifySwitches(flags)));
    });
  pack
    .command('build')
    .description('make the hidden tests that are missing or stale')
    .argument('<directory>', 'directory of a pack or of one problem')
    .option(...json)
    .option(...trust)
    .action(async (directory: string, flags: Flags) => {
      const { buildCommand } = await import('./commands/pack.ts');
      ended(await buildCommand(directory, switches(flags)));
    });
  pack
    .command('mutants')
    .description(
      'put mistakes into the Python references by machine, and name those that no hidden test notices',
    )
    .argument('<directory>', 'directory of a pack or of one problem')
    .option(...json)
    .option(...trust)
    .action(async (directory: string, flags: Flags) => {
      const { mutantsCommand } = await import('./commands/mutants.ts');
      ended(await mutantsCommand(directory, switches(flags)));
    });
  pack
    .command('new')
    .description('make a problem that works and explains itself, to be replaced file by file')
    .argument('<directory>', 'where it will be, as in content/packs/core/lost-keys')
    .action(async (directory: string) => {
      const { newCommand } = await import('./commands/pack-new.ts');
      ended(await newCommand(directory));
    });
  pack
    .command('stats')
    .description('say what a pack covers: patterns, difficulties, languages, mistakes, ways to ask')
    .argument('<directory>', 'directory of a pack')
    .option(...json)
    .action(async (directory: string, flags: Flags) => {
      const { statsCommand } = await import('./commands/pack-stats.ts');
      ended(await statsCommand(directory, flags.json === true));
    });
  pack
    .command('import')
    .description('take over a package of the Kattis family, DOMjudge, BAPCtools or Library Checker')
    .argument('<package>', 'directory or archive (.zip, .kpp, .tar.gz)')
    .option('--into <directory>', 'where it gets a directory of its own', '.')
    .option(...testlib)
    .option(...json)
    .action(async (from: string, flags: Flags) => {
      const { importPackageCommand } = await import('./commands/contest.ts');
      ended(await importPackageCommand(from, { ...packageSwitches(flags), into: flags.into ?? '.' }));
    });
}

function addReview(review: Command, ended: Ended): void {
  review
    .command('impact')
    .description('find figures, check their arithmetic, ask for what is missing')
    .argument('<file>', 'text with bullets or a story; - for standard input')
    .option('--story', 'read the text as one story, whatever it looks like')
    .option(...json)
    .action(async (file: string, { story, ...flags }: Flags) => {
      const { reviewImpactCommand } = await import('./commands/review.ts');
      ended(await reviewImpactCommand(file, { ...switches(flags), story: story === true }));
    });
  review
    .command('code')
    .description('find what makes a program hard to read, and what makes it easy')
    .argument('<file>', 'a program; its extension says the language')
    .option(
      '--problem <directory>',
      'the problem that it solves: names it prescribes, solutions to compare with',
    )
    .option('--all', 'also the kinds of findings that are off by default')
    .option(...json)
    .action(async (file: string, { problem, all, ...flags }: Flags) => {
      const { reviewCodeCommand } = await import('./commands/review-code.ts');
      ended(await reviewCodeCommand(file, { ...switches(flags), all: all === true, problem }));
    });
}

function addPlan(program: Command, ended: Ended): void {
  program
    .command('plan')
    .description('plan the days up to an interview')
    .requiredOption('--from <date>', 'the first day, such as 2026-11-23')
    .requiredOption('--interview <date>', 'the day of the interview')
    .requiredOption('--hours <list>', 'hours for each weekday, Monday first, such as 1,1,1,1,1,3,3')
    .option('--blocked <dates>', 'days without any time, separated by commas')
    .option('--role <role>', 'what the interview is for, such as backend')
    .option('--level <level>', 'of the job, such as senior')
    .option('--company <name>', 'where it is')
    .option('--evidence <file>', 'what was observed so far, a greenroom.evidence/1 document')
    .option(...json)
    .action(async (flags: PlanFlags) => {
      const { planCommand } = await import('./commands/plan.ts');
      ended(await planCommand(flags));
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

function count(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number <= 100_000) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

function packageSwitches({ json, junit: file, testlib: directory }: Flags) {
  return { json: json === true, junit: file, testlib: directory };
}

function verifySwitches({ junit: file, ...flags }: Flags) {
  const { fresh: again, thorough: all } = flags;
  return { ...switches(flags), junit: file, fresh: again === true, thorough: all === true };
}

function switches({ json, trust }: Flags) {
  return { json: json === true, trust: trust === true };
}

/** A reader that has gone away, as in `greenroom … | head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const code = await run(process.argv.slice(2));
process.stdout.write('', () => process.exit(code));
