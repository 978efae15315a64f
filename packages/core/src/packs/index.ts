// Content files in, typed problems out.

export { describeFault, type Fault, fault, type FaultRule, warning } from './fault.ts';
export { type Pack, type PackRequirements, parsePack, requirementFaults } from './pack.ts';
export { parseProblem, type ProblemFiles, type ProblemPackage } from './problem.ts';
export { hiddenCategories, type HiddenCategory } from './schema.ts';
export { type Mistake, type Solution } from './solution.ts';
export { formatAnswer, formatInput, parseAnswer, parseInput } from './test-file.ts';
export { parseYamlFile, type YamlFile } from './yaml-file.ts';
