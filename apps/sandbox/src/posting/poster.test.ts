import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { startReceiver } from '../../test/receiver.js';
import { account } from '../../test/start.js';

const program = join(process.cwd(), 'dist', 'main.js');
const howMany = 20;

/** As a process of its own, since Node warns only once, and on the output for faults. */
it('has any number of reports wait for another try without a warning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const optline = await startReceiver();
  optline.answers.push(...Array<number>(howMany).fill(500));
  const sandbox = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      SANDBOX_DATA: folder,
      PLIVO_AUTH_ID: account.authId,
      PLIVO_AUTH_TOKEN: account.authToken,
    },
  });
  let faults = '';
  sandbox.stderr.on('data', (piece: Buffer) => (faults += piece.toString()));
  try {
    const [said] = (await once(sandbox.stdout, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(said.toString())?.[0] ?? '';
    const authorization = `Basic ${Buffer.from(`${account.authId}:${account.authToken}`).toString('base64')}`;
    const sent = await Promise.all(
      Array.from({ length: howMany }, (_, at) =>
        fetch(`${url}v1/Account/${account.authId}/Message/`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({
            src: '12025550100',
            dst: `120255501${20 + at}`,
            text: 'Hello',
            url: `${optline.url}/status`,
          }),
        }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array<number>(howMany).fill(202));
    const tried = async () => {
      const ledger = (await (await fetch(`${url}control/ledger`)).json()) as { status: number | null }[];
      return ledger.filter(({ status }) => status === 500).length;
    };
    while ((await tried()) < howMany) await pause(20);
  } finally {
    sandbox.kill();
    await once(sandbox, 'exit');
    await optline.close();
    await rm(folder, { recursive: true });
  }
  expect(faults).toBe('');
});
