import { localDay } from '@optline/domain';
import type { WayIn } from '@optline/domain';
import { OptOutsOfDay, Overview, ProviderCheck } from '@optline/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import type { Sql } from '../db/sql.js';

const dayMs = 24 * 60 * 60_000;
const daysBack = 30;

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
      ...(await answerCounts(db.read, organizationId)),
      optOuts: await optOuts(db.read, {
        organizationId,
        since: new Date(now().getTime() - daysBack * dayMs),
        timeZone: school.timeZone,
      }),
      openReviews: await db.read.count(
        'SELECT COUNT(*) FROM reviews WHERE organization_id = ? AND decided_at IS NULL',
        [organizationId],
      ),
      undeliveredNotices: await db.read.count(
        `SELECT COUNT(*) FROM outbox_jobs WHERE organization_id = ? AND state IN ('failed', 'unknown')`,
        [organizationId],
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

interface Counts {
  mayBeTexted: number;
  neverAsked: number;
  out: number;
  inButBlocked: number;
}

/** Counts people by their answer at the number they hold now. People without a number are left out. */
async function answerCounts(sql: Sql, organizationId: string): Promise<Counts> {
  const rows = await sql.rows<{ answer: string; isBlocked: boolean; people: number }>(
    `SELECT COALESCE(c.answer, 'never-asked') AS answer,
       (s.number IS NOT NULL OR r.number IS NOT NULL) AS is_blocked, COUNT(*) AS people
     FROM people p
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     LEFT JOIN suppressions s ON s.organization_id = p.organization_id AND s.number = p.cell_phone AND s.lifted_at IS NULL
     LEFT JOIN (SELECT DISTINCT number FROM reviews WHERE organization_id = ? AND decided_at IS NULL) r
       ON r.number = p.cell_phone
     WHERE p.organization_id = ? AND p.archived_at IS NULL AND p.cell_phone IS NOT NULL
     GROUP BY 1, 2`,
    [organizationId, organizationId],
  );
  const sum = (pick: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(pick).reduce((total, row) => total + Number(row.people), 0);
  return {
    mayBeTexted: sum((row) => row.answer === 'in' && !row.isBlocked),
    inButBlocked: sum((row) => row.answer === 'in' && row.isBlocked),
    neverAsked: sum((row) => row.answer === 'never-asked'),
    out: sum((row) => row.answer === 'out'),
  };
}

interface Window {
  readonly organizationId: string;
  readonly since: Date;
  readonly timeZone: string;
}

async function optOuts(sql: Sql, { organizationId, since, timeZone }: Window): Promise<OptOutsOfDay[]> {
  const rows = await sql.rows<{ way: WayIn; happenedAt: Date }>(
    `SELECT way, happened_at FROM consent_records
     WHERE organization_id = ? AND happened_at > ? AND kind = 'answer' AND answer_after = 'out' AND answer_before <> 'out'`,
    [organizationId, since],
  );
  const counted = new Map<string, OptOutsOfDay>();
  for (const { way, happenedAt } of rows) {
    const day = localDay(happenedAt, timeZone);
    const key = `${day} ${way}`;
    const found = counted.get(key) ?? Object.assign(new OptOutsOfDay(), { day, way, people: 0 });
    found.people += 1;
    counted.set(key, found);
  }
  return [...counted.values()].sort((one, other) => one.day.localeCompare(other.day));
}
