import type { Language } from '@optline/domain';
import { lockNumbers } from '../consent/lock-number.js';
import type { School } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { helpAnswer } from '../notices/templates/texts.js';
import { mayAnswerByItself } from './automatic-answers.js';
import { queueText } from './queue-text.js';
import type { InboundText } from './store-inbound.js';

/**
 * Answers HELP with the school's name, how to reach it and how to stop. As often as answers of our own may go
 * to one phone.
 */
export async function answerHelp(
  tx: Tx,
  { school, inbound, language }: { school: School; inbound: InboundText; language: Language },
): Promise<void> {
  const { organizationId, organizationEmail, name } = school;
  const { fromNumber, toNumber, receivedAt } = inbound;
  await lockNumbers(tx, organizationId, [fromNumber]);
  if (!(await mayAnswerByItself(tx, { organizationId, number: fromNumber, now: receivedAt }))) return;
  const settings = await tx.row<{ helpContact: string | null }>(
    'SELECT help_contact FROM organizations WHERE id = ?',
    [organizationId],
  );
  const contact = settings?.helpContact ?? organizationEmail;
  await queueText(tx, {
    organizationId,
    from: toNumber,
    to: fromNumber,
    body: helpAnswer({ schoolName: name, contact, language }),
    kind: 'help-answer',
    personIds: [],
    causeId: inbound.causeId,
    requestedBy: null,
    expiresAt: new Date(receivedAt.getTime() + 15 * 60_000),
    now: receivedAt,
  });
}
