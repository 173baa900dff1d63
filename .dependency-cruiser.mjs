// The laws between and inside the rooms, as ARCHITECTURE.md draws them. scripts/checks/import-laws.mjs runs them.
// Tests obey the laws of their room; what they may take in addition (vitest, fixtures on disk) is said where it applies.

const test = '\\.(test|spec)\\.(ts|tsx|mjs)$'
const configuration = '\\.config\\.(ts|mjs)$'

/** What each room may import of the others. A room that is missing here may import none. */
const mayImport = {
  domain: [],
  'cloud-api': [],
  contract: ['domain'],
  server: ['domain', 'cloud-api', 'contract', 'simulator'],
  web: ['contract'],
  simulator: ['cloud-api'],
  e2e: ['contract', 'simulator'],
  // domain: the routing row measures `decide` itself.
  bench: ['contract', 'domain', 'simulator'],
}

const roomLaws = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-${allowed.length === 0 ? 'no-other-room' : `only-${allowed.join('-')}`}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: `^(${Object.keys(mayImport).join('|')})/`,
    pathNot: [room, ...allowed].map((name) => `^${name}/`),
  },
}))

const npmOf = (room, packages) => ({
  name: `${room}-uses-only-${packages.join('-')}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: test },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
    pathNot: packages.map((name) => `node_modules/${name}/`),
  },
})

const pureRooms = [
  npmOf('domain', ['temporal-polyfill']),
  npmOf('cloud-api', ['zod']),
  npmOf('contract', ['zod']),
  {
    name: 'domain-and-contract-know-no-machine',
    comment: 'Rules and contract are pure: no disk, no network, no clock. They also run in the browser.',
    severity: 'error',
    from: { path: '^(domain|contract)/', pathNot: test },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'cloud-api-takes-only-crypto-from-node',
    comment: 'fetch is passed in, so the client can be pointed at the simulator or at nothing.',
    severity: 'error',
    from: { path: '^cloud-api/', pathNot: test },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  {
    name: 'web-knows-no-node',
    severity: 'error',
    from: { path: '^web/src/', pathNot: test },
    to: { dependencyTypes: ['core'] },
  },
]

const serverLaws = [
  {
    name: 'platform-knows-no-feature',
    comment: 'The platform is what every feature stands on; app.ts hands it what it needs.',
    severity: 'error',
    from: { path: '^server/src/platform/', pathNot: test },
    to: { path: '^server/src/(features/|(app|main|simulator)\\.ts$)' },
  },
  {
    name: 'a-feature-enters-another-by-its-verbs-or-access',
    comment:
      'store.ts (and any …-store.ts) holds all SQL of the feature’s own tables; routes, views and jobs are its own business too.',
    severity: 'error',
    from: { path: '^server/src/features/([^/]+)/', pathNot: test },
    to: {
      path: '^server/src/features/[^/]+/',
      pathNot: ['^server/src/features/$1/', '/access\\.ts$', '/(?![a-z0-9-]*store\\.ts$)[a-z0-9]+-[a-z0-9-]+\\.ts$'],
    },
  },
  {
    name: 'features-are-composed-not-composing',
    comment: 'app.ts is the only place that puts the parts together.',
    severity: 'error',
    from: { path: '^server/src/(features|config)', pathNot: test },
    to: { path: '^server/src/(app|main|simulator)\\.ts$' },
  },
  {
    name: 'only-the-entrance-knows-the-simulator',
    comment:
      'In demo mode main.ts mounts it as a plugin (simulator.ts beside it says how); test worlds run it in-process. The rest of the server talks to Meta.',
    severity: 'error',
    from: { path: '^server/', pathNot: [test, '^server/src/(main|app|simulator)\\.ts$', '^server/src/testing/'] },
    to: { path: '^simulator/' },
  },
]

const webLaws = [
  {
    name: 'ui-knows-no-feature',
    severity: 'error',
    from: { path: '^web/src/ui/', pathNot: test },
    to: { path: '^web/src/(app|features|live)/' },
  },
  {
    name: 'features-do-not-know-the-app',
    severity: 'error',
    from: { path: '^web/src/features/', pathNot: test },
    to: { path: '^web/src/app/' },
  },
  {
    name: 'live-and-lib-know-no-screen',
    severity: 'error',
    from: { path: '^web/src/(live|lib)/', pathNot: test },
    to: { path: '^web/src/(app|features|ui)/' },
  },
]

/** What is started from outside: by Node, by a browser, by a test runner. */
const entrances = [
  test,
  configuration,
  '^server/src/(main|replay-routing)\\.ts$',
  '^server/src/testing/global-setup\\.ts$',
  '^web/src/main\\.tsx$',
  '^simulator/src/(main\\.ts|phones/main\\.ts)$',
  '^(bench|e2e)/',
]

const everywhere = [
  {
    name: 'no-dead-files',
    comment:
      'knip takes every file of a room for public, because the rooms export all of src; so this is its other half.',
    severity: 'error',
    from: { path: entrances },
    to: { path: '^[^/]+/src/', pathNot: [...entrances, '\\.d\\.ts$', '\\.(css|json)$'], reachable: false },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'nothing-undeclared',
    comment: 'A package.json is its room’s law. Tests also have the tools of the root.',
    severity: 'error',
    from: { path: '^[^/]+/', pathNot: [test, '/testing/', configuration] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-test-code-in-the-product',
    severity: 'error',
    from: {
      path: '^(domain|cloud-api|contract|server|web|simulator)/',
      pathNot: [test, '/testing/', configuration],
    },
    to: { path: `/testing/|${test}` },
  },
]

export default {
  forbidden: [...roomLaws, ...pureRooms, ...serverLaws, ...webLaws, ...everywhere],
  options: {
    // TypeScript 7 has no API for dependency-cruiser: without this line it checks nothing and passes.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[^/]+/(dist|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
