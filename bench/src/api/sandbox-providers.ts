import { startSandbox } from '@optline/sandbox';
import { authId, authToken, serverToken } from './accounts.js';
import { TakenCount } from './count-taken.js';

/** Runs as a process of its own: the sandbox, whose ledger tells what was handed over. It keeps nothing on disk. */
const sandbox = await startSandbox({
  port: 0,
  plivo: { authId, authToken },
  postmark: { serverToken },
});
const count = new TakenCount();
let readTo = 0;

/** The ledger forgets its oldest entries: it is read on, from where it was read to. */
function readOn(): void {
  for (const { seq, deed, body } of sandbox.control.ledger) {
    if (seq <= readTo) continue;
    readTo = seq;
    if (deed === 'send-email') count.email();
    if (deed === 'send-text') count.text(body as { dst: string; text: string });
  }
}

process.on('message', () => {
  readOn();
  process.send?.(count.taken);
});
process.on('disconnect', () => void sandbox.close().then(() => process.exit(0)));
process.send?.(Number(new URL(sandbox.url).port));
