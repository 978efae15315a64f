// Content files in, typed problems out.

export { describeFault, type Fault, fault, type FaultRule, faultsBelow, warning } from './fault.ts';
export { outlineOf } from './outline.ts';
export { type Pack, type PackRequirements, parsePack, requirementFaults } from './pack.ts';
export { changeDirectory } from './change.ts';
export { parseProblem, type ProblemFiles } from './problem.ts';
export type { EquivalentMutant, ProblemPackage } from './problem-package.ts';
export { hiddenCategories, type HiddenCategory } from './schema.ts';
export { bruteForce, type Mistake, type Solution } from './solution.ts';
export { formatAnswer, formatInput, parseAnswer, parseInput } from './test-file.ts';
export { parseYamlFile, type YamlFile } from './yaml-file.ts';
