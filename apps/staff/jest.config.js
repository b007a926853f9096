/** @type {import('jest').Config} */
export default {
  // A busy machine is slow, not wrong: what hangs is still found.
  testTimeout: 60_000,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/../../packages/ui/test/browser.setup.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironmentOptions: { customExportConditions: ['@optline/source', 'browser'] },
  moduleNameMapper: {
    '[.]css$': '<rootDir>/../../packages/ui/test/class-names.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
