import node from '../packages/workbench/jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...node,
  // Each test is a whole run of the bench.
  testTimeout: 300_000,
};
