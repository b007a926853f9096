import type { BroadcastPreviewInput } from '@optline/schema';
import { loadSchool } from '../../consent/school.js';
import type { House } from '../../house.js';
import type { Audience } from '../audience/audience.js';
import { readAudience } from '../audience/read-audience.js';
import { requireSender } from '../sender.js';
import type { Writing } from './address-page.js';

/** A text that is being written, and for whom. */
export interface Draft {
  readonly audience: Audience;
  readonly writing: Writing;
}

/** As it would be sent now, or when it is scheduled for. */
export async function draftOf(
  { db: { read }, now }: Pick<House, 'db' | 'now'>,
  organizationId: string,
  { audience, body, scheduledAt }: BroadcastPreviewInput,
): Promise<Draft> {
  const at = laterOf(scheduledAt ?? null, now());
  const school = await loadSchool(read, organizationId, at);
  const row = await read.row<{ textFooter: string }>('SELECT text_footer FROM organizations WHERE id = ?', [
    organizationId,
  ]);
  const fromNumber = await requireSender(read, organizationId);
  const footer = row?.textFooter ?? '';
  const writing = { school, fromNumber, body: body.trim(), footer, isAtOnce: false, now: at };
  return { audience: readAudience(audience), writing };
}

function laterOf(scheduledAt: Date | null, now: Date): Date {
  return scheduledAt !== null && scheduledAt > now ? scheduledAt : now;
}
