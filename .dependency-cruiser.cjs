// Who may import whom. Each rule has a test that plants a breach: packages/workbench/src/architecture.test.ts
const tests = '[.]test[.]tsx?$|/(test|e2e)/|[.](e2e|setup)[.]tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The rules are a function of what they are given: they import nothing from outside themselves.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'apps-are-strangers',
      comment:
        'Apps meet over HTTP and in schema.graphql; what two of them need belongs into a package. Tests start the sandbox.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-know-no-app',
      comment: 'Packages lie below the apps: domain ← schema ← api, and domain, ui ← staff, portal.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/workbench/' },
      to: { path: '^(apps|bench|e2e)/' },
    },
    {
      name: 'schema-is-for-the-api',
      comment: 'The browser apps read schema.graphql, never server classes.',
      severity: 'error',
      from: { path: '^(apps|packages|bench|e2e)/', pathNot: '^(apps/api|packages/schema)/' },
      to: { path: '^packages/schema/' },
    },
    {
      name: 'packages-by-front-door',
      comment:
        "A package is entered through its name ('@optline/domain'), never through one of its inner files.",
      severity: 'error',
      from: { path: '^(apps|packages|bench|e2e)/([^/]+)/' },
      to: {
        path: ['^(apps|packages)/[^/]+/', '^@optline/[^/]+/', '^(bench|e2e)/'],
        pathNot: ['^(apps|packages)/[^/]+/(src/index[.]tsx?|dist/index[.](js|d[.]ts))$', '^$1/$2/'],
      },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature of a browser app is a drawer of its own; what two features need moves up.',
      severity: 'error',
      from: { path: '^apps/(staff|portal)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'gateways-own-plivo',
      comment: "The carrier's words end at its gateway: nobody else knows the SDK.",
      severity: 'error',
      from: { pathNot: ['^apps/api/src/gateways/plivo/', '^apps/sandbox/.*[.]test[.]ts$'] },
      to: { path: '(^|node_modules/)plivo(/|$)' },
    },
    {
      name: 'gateways-own-postmark',
      comment: "The mail server's words end at its gateway: nobody else knows the SDK.",
      severity: 'error',
      from: { pathNot: ['^apps/api/src/gateways/postmark/', '^apps/sandbox/.*[.]test[.]ts$'] },
      to: { path: '(^|node_modules/)postmark(/|$)' },
    },
    {
      name: 'notices-own-react-email',
      comment: 'E-mails are rendered by the notices and by nobody else.',
      severity: 'error',
      from: { pathNot: '^apps/api/src/notices/' },
      to: { path: '(^|node_modules/)@react-email/' },
    },
    {
      name: 'one-writer-of-consent',
      comment: 'Answers and suppressions are written on the one path through changeConsent.',
      severity: 'error',
      from: { pathNot: '^apps/api/src/consent/' },
      to: { path: '^apps/api/src/consent/write-[^/]+[.]ts$' },
    },
    {
      name: 'one-writer-of-the-record',
      comment: 'The consent record is appended to by the path that changes consent, in the same transaction.',
      severity: 'error',
      from: { pathNot: '^apps/api/src/(consent|record)/' },
      to: { path: '^apps/api/src/record/append-record[.]ts$' },
    },
    {
      name: 'sandbox-imports-no-workspace',
      comment: 'The sandbox stands for companies that have never seen our code.',
      severity: 'error',
      from: { path: '^apps/sandbox/' },
      to: { path: ['^packages/', '^@optline/', '^(bench|e2e)/'] },
    },
    {
      name: 'code-knows-no-test',
      comment: 'What runs in production imports no test, and no test harness.',
      severity: 'error',
      from: { path: '^(apps|packages|bench)/[^/]+/src/|^bench/src/', pathNot: tests },
      to: { path: '^(apps|packages)/[^/]+/test/|[.]test[.]tsx?$' },
    },
    {
      name: 'not-to-dev-dep',
      comment: 'What runs in production is among the dependencies, not the devDependencies.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/|^bench/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-undeclared',
      comment: 'Whatever is imported stands in the package.json of the workspace that imports it.',
      severity: 'error',
      from: { path: '^(apps|packages|bench|e2e)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-to-unresolvable',
      comment:
        'An import that leads nowhere is a typing mistake, or an inner file that a package does not export.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@optline/[^/]+/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other, if only for a type, are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nobody imports is forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          '[.]d[.]ts$',
          '(^|/)index[.]tsx?$',
          '/src/main[.]tsx?$',
          '(^|/)[^/]+[.]config[.]m?js$',
          '/src/commands/',
          // Served to the browser as it is.
          '^apps/sandbox/static/',
        ],
      },
      to: {},
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@optline/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
