import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.js';

process.env['NO_PROXY'] = '127.0.0.1';

export const account = { authId: 'MAEXAMPLE00000000000', authToken: 'token-for-tests' };
export const serverToken = 'server-token-for-tests';

/** A sandbox with short waits, on a free port. */
export function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox({
    port: 0,
    plivo: account,
    postmark: { serverToken },
    plivoRetryAfterMs: [10, 20, 40],
    postmarkRetryAfterMs: [10, 20],
    webhookTimeoutMs: 300,
    ...options,
  });
}
