import { Overview, ProviderCheck } from '@optline/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { countOptOuts } from './count-opt-outs.js';
import { countPeople } from './count-people.js';

/** How the school is doing, and whether its providers answer. */
@Resolver()
export class OverviewResolver {
  @Query(() => Overview, { description: 'Staff.' })
  async overview(@Ctx() context: Context): Promise<Overview> {
    const { organizationId } = staffOf(context);
    const { db, now } = context.house;
    const school = await db.read.row<SchoolRow>(
      'SELECT time_zone, organization_email_bounced_at, sending_paused_at FROM organizations WHERE id = ?',
      [organizationId],
    );
    if (school === null) throw new Error('The organization of a session is gone');
    return Object.assign(new Overview(), {
      ...(await countPeople(db.read, organizationId)),
      optOuts: await countOptOuts(db.read, { organizationId, timeZone: school.timeZone, now: now() }),
      undeliveredNotices: await db.read.count(
        `SELECT (SELECT COUNT(*) FROM outbox_jobs WHERE organization_id = ? AND state IN ('failed', 'unknown'))
           + (SELECT COUNT(*) FROM text_messages
              WHERE organization_id = ? AND state IN ('failed', 'unknown') AND broadcast_id IS NULL)`,
        [organizationId, organizationId],
      ),
      organizationEmailBounces: school.organizationEmailBouncedAt !== null,
      sendingPausedAt: school.sendingPausedAt,
    });
  }

  @Query(() => ProviderCheck, {
    description: 'Staff with Text Messages Settings. Asks the carrier and the mail server.',
  })
  async providerCheck(@Ctx() context: Context): Promise<ProviderCheck> {
    staffWith(context, 'text-messages-settings');
    const { sms, email } = context.house;
    const [carrier, mail] = await Promise.all([sms.balance(), email.check()]);
    return Object.assign(new ProviderCheck(), {
      carrierAnswers: carrier.ok,
      carrierSays: carrier.ok ? carrier.credits : carrier.reason,
      mailAnswers: mail.ok,
      mailSays: mail.ok ? null : mail.reason,
    });
  }
}

interface SchoolRow {
  timeZone: string;
  organizationEmailBouncedAt: Date | null;
  sendingPausedAt: Date | null;
}
