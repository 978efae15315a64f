// The law of imports: downward only, never a neighbour, always through a face.

// The checker reads TypeScript through swc and never says that a .tsx file has JSX in it; this does.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const core = 'packages/core/src';

/** Domains of core from the bottom up; each may import only what stands before it on a lower floor. */
const floors = [
  ['base'],
  ['judging'],
  ['identity', 'signals', 'syntax'],
  ['session'],
  ['coding', 'design', 'ml', 'behavioural', 'portfolio', 'closing', 'plan'],
  ['mock', 'packs', 'backup'],
  ['contest'],
];

const wallsInCore = floors.flatMap((domains, floor) =>
  domains.map((domain) => ({
    name: `core-${domain}`,
    comment: `core/${domain} imports only the floors below it`,
    severity: 'error',
    from: { path: `^${core}/${domain}/` },
    to: {
      path: `^${core}/`,
      pathNot: [
        `^${core}/${domain}/`,
        ...floors
          .slice(0, floor)
          .flat()
          .map((below) => `^${core}/${below}/`),
      ],
    },
  })),
);

/** Other packages see each of ours only through its face. */
const faces = [
  {
    name: 'face-of-core',
    comment: 'import a domain of core through its index.ts',
    severity: 'error',
    from: { path: `^${core}/([^/]+)/` },
    to: { path: `^${core}/([^/]+)/(?!index\\.ts)`, pathNot: `^${core}/$1/` },
  },
  {
    name: 'face-of-package',
    comment: 'import a package through its face',
    severity: 'error',
    from: { path: '^packages/([^/]+)/' },
    to: {
      path: '^packages/[^/]+/src/',
      pathNot: ['^packages/$1/', `^${core}/[^/]+/index\\.ts$`, '^packages/[^/]+/src/index\\.ts$'],
    },
  },
];

const packageLaw = {
  core: [],
  judge: ['core'],
  web: ['core'],
  server: ['core', 'judge'],
  cli: ['core', 'judge', 'server'],
};
const wallsOfPackages = Object.entries(packageLaw).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `${name} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: {
    path: '^packages/([^/]+)/',
    pathNot: [name, ...allowed].map((allowedName) => `^packages/${allowedName}/`),
  },
}));

module.exports = {
  forbidden: [
    ...wallsInCore,
    ...faces,
    ...wallsOfPackages,
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^packages/server/src/platform/' },
      to: { path: '^packages/server/src/features/' },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^packages/(server|web)/src/features/([^/]+)/' },
      to: { path: '^packages/$1/src/features/', pathNot: '^packages/$1/src/features/$2/' },
    },
    {
      name: 'kit-and-shell-know-no-feature',
      severity: 'error',
      from: { path: '^packages/web/src/(kit|shell)/' },
      to: { path: '^packages/web/src/features/' },
    },
    {
      name: 'kit-knows-no-shell',
      severity: 'error',
      from: { path: '^packages/web/src/kit/' },
      to: { path: '^packages/web/src/shell/' },
    },
    {
      name: 'core-is-pure',
      comment: 'core runs in browser and server alike: no Node modules',
      severity: 'error',
      from: { path: `^${core}/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      // Vite's addresses of files, which its build resolves.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
