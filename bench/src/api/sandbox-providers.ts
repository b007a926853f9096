import { startSandbox } from '@optline/sandbox';
import { authId, authToken, serverToken } from './accounts.js';

/** Runs as a process of its own: the sandbox, whose ledger tells what was handed over. It keeps nothing on disk. */
const sandbox = await startSandbox({
  port: 0,
  plivo: { authId, authToken },
  postmark: { serverToken },
});
const taken = { texts: 0, emails: 0, repeated: 0 };
const sent = new Set<string>();
let readTo = 0;

/** The ledger forgets its oldest entries: it is read on, from where it was read to. */
function readOn(): void {
  for (const { seq, deed, body } of sandbox.control.ledger) {
    if (seq <= readTo) continue;
    readTo = seq;
    if (deed === 'send-email') taken.emails += 1;
    if (deed !== 'send-text') continue;
    const { dst, text } = body as { dst: string; text: string };
    const key = `${dst} ${text}`;
    taken.texts += 1;
    if (sent.has(key)) taken.repeated += 1;
    sent.add(key);
  }
}

process.on('message', () => {
  readOn();
  process.send?.(taken);
});
process.on('disconnect', () => void sandbox.close().then(() => process.exit(0)));
process.send?.(Number(new URL(sandbox.url).port));
