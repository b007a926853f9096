import type { Language } from '@optline/domain';
import type { School } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { helpAnswer } from '../notices/templates/texts.js';
import { queueText } from './queue-text.js';
import type { InboundText } from './store-inbound.js';

const answersPerDayAtMost = 3;
const dayMs = 24 * 60 * 60_000;

/**
 * Answers HELP with the school's name, how to reach it and how to stop. Not more than a few times a day to one
 * phone, so that two machines never talk to each other.
 */
export async function answerHelp(
  tx: Tx,
  { school, inbound, language }: { school: School; inbound: InboundText; language: Language },
): Promise<void> {
  const { organizationId, organizationEmail, name } = school;
  const { fromNumber, toNumber, receivedAt } = inbound;
  const answered = await tx.count(
    `SELECT COUNT(*) FROM text_messages
     WHERE organization_id = ? AND to_number = ? AND kind = 'help-answer' AND created_at > ?`,
    [organizationId, fromNumber, new Date(receivedAt.getTime() - dayMs)],
  );
  if (answered >= answersPerDayAtMost) return;
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
