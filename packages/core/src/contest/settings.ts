// What a problem package of the contest world asks of a judge, whichever dialect of the format it is written in.

/** How the results of tests become a verdict and a score: by graders (`legacy`), or by maximum scores (`modern`). */
export type GradingStyle = 'legacy' | 'modern';

export interface PackageLimits {
  /** CPU seconds for one test; `null` when it follows from the example submissions. */
  readonly timeLimit: number | null;
  readonly timing: TimingRule;
  readonly memoryMiB: number;
  readonly outputMiB: number;
  readonly codeKiB: number;
  readonly compilationSeconds: number;
  readonly compilationMiB: number;
  readonly validationSeconds: number;
  readonly validationMiB: number;
  readonly validationOutputMiB: number;
}

/** The standard's margins around the time limit. */
export interface TimingRule {
  /** The limit is at least this many times the slowest accepted submission. */
  readonly acceptedToLimit: number;
  /** The fastest submission that is too slow needs at least this many times the limit. */
  readonly limitToTooSlow: number;
  /** Seconds; a limit that is computed is a multiple of it. */
  readonly resolution: number;
}

export interface PackageSettings {
  /** As written: `legacy`, `legacy-icpc`, `2023-07-draft`, `2025-09`, … */
  readonly format: string;
  readonly legacy: boolean;
  readonly title: string;
  readonly scoring: boolean;
  readonly interactive: boolean;
  /** Passes at most; 1 unless the problem is multi-pass. */
  readonly passes: number;
  /** Whether the package says that its own validator decides; `null` when only its files can tell. */
  readonly customValidator: boolean | null;
  /** The validator must tell a score for each accepted test. */
  readonly validatorScores: boolean;
  readonly objective: 'max' | 'min';
  readonly validatorArgs: readonly string[];
  readonly limits: PackageLimits;
  /** Codes of the languages that a submission may be in; `null` for all. */
  readonly languages: readonly string[] | null;
  /** Submissions may make and change files where they run. */
  readonly writesFiles: boolean;
  /** Replaced in programs and group files wherever `{{name}}` stands. */
  readonly constants: Readonly<Record<string, string>>;
  /** What problem.yaml of the legacy format says for all groups. */
  readonly groupDefaults: Readonly<Record<string, unknown>>;
}

/** The standard's typical defaults (spec/2025-09, “Limits”). */
export const defaultLimits: PackageLimits = {
  timeLimit: null,
  timing: { acceptedToLimit: 2, limitToTooSlow: 1.5, resolution: 1 },
  memoryMiB: 2048,
  outputMiB: 8,
  codeKiB: 128,
  compilationSeconds: 60,
  compilationMiB: 2048,
  validationSeconds: 60,
  validationMiB: 2048,
  validationOutputMiB: 8,
};

/** The legacy format's multiplier and safety margin (spec/legacy, “Limits”). */
export const legacyTiming: TimingRule = { acceptedToLimit: 5, limitToTooSlow: 2, resolution: 1 };

/** Where the format is explained. */
export const formatGuide = 'https://www.kattis.com/problem-package-format/spec/';
