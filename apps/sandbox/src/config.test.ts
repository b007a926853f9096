import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('the settings of the sandbox', () => {
  it('have a default each', () => {
    expect(readConfig({})).toMatchObject({ port: 4010, dataFolder: expect.stringMatching(/data.sandbox$/) });
  });

  it('never let it listen to other machines', () => {
    expect(() => readConfig({ SANDBOX_HOST: '0.0.0.0' })).toThrow('never listens to other machines');
  });

  it.each(['x', '-1', '70000', '4010.5'])('refuse the port %s', (port) => {
    expect(() => readConfig({ SANDBOX_PORT: port })).toThrow(`not "${port}"`);
  });
});
