import { isAdult } from '@optline/domain';
import type {
  Answer,
  NoticeSettings,
  OpenReview,
  PairStanding,
  PersonStanding,
  Standing,
  Suppression,
  SuppressionReason,
} from '@optline/domain';
import type { Sql } from '../db/sql.js';
import { NO_NUMBER } from './lock-number.js';

/** The organization's part of a standing: what it chose, and today in its zone. */
export interface OrganizationRules {
  readonly organizationId: string;
  readonly settings: NoticeSettings;
  /** YYYY-MM-DD in the school's zone. */
  readonly today: string;
}

/** Somebody as `holderColumns` select them. */
export interface HolderRow {
  personId: string;
  kind: 'contact' | 'student';
  familyId: string;
  birthOn: string | null;
  archivedAt: Date | null;
  hasEmail: boolean;
  answer: Answer | null;
  version: number | null;
  ownNoAt: Date | null;
  phoneStopAt: Date | null;
  lastNoAt: Date | null;
  adultYesBy: string | null;
  episodeId: string | null;
  answerBeforeEpisode: Answer | null;
}

export const holderColumns = `p.id AS person_id, p.kind, p.family_id, p.birth_on, p.archived_at,
  (p.email IS NOT NULL AND p.email_unusable_at IS NULL) AS has_email,
  c.answer, c.version, c.own_no_at, c.phone_stop_at, c.last_no_at, c.adult_yes_by, c.episode_id, c.answer_before_episode`;

/**
 * Loads all that is known of a number and everybody who holds it. Call it under the number's lock when something
 * is to be decided; without a lock it is a picture for a screen.
 */
export async function loadStanding(sql: Sql, rules: OrganizationRules, number: string): Promise<Standing> {
  const key = [rules.organizationId, number];
  const holders = await sql.rows<HolderRow>(
    `SELECT ${holderColumns} FROM people p
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     WHERE p.organization_id = ? AND p.cell_phone = ? ORDER BY p.id`,
    key,
  );
  const ofNumber = await sql.row<NumberRow>(
    `SELECT n.unusable_at, s.episode_id, s.reason, s.suppressed_at ${numberWithSuppression}
     WHERE n.organization_id = ? AND n.number = ?`,
    key,
  );
  const pairs = await sql.rows<PairStanding>(
    `SELECT our_number, stop_heard_at, start_heard_at, carrier_blocked_at FROM number_pairs
     WHERE organization_id = ? AND number = ? ORDER BY our_number`,
    key,
  );
  const openReviews = await sql.rows<OpenReview>(
    `SELECT id AS review_id, why FROM reviews
     WHERE organization_id = ? AND number = ? AND decided_at IS NULL ORDER BY id`,
    key,
  );
  return {
    number,
    holders: holders.map((row) => personStanding(row, rules.today)),
    suppression: ofNumber === null ? null : suppressionOf(ofNumber),
    pairs,
    openReviews,
    isUnusable: ofNumber?.unusableAt != null,
    settings: rules.settings,
  };
}

/** Loads the standing of somebody without a number: only their own answer is known. */
export async function loadStandingWithoutNumber(
  sql: Sql,
  rules: OrganizationRules,
  personId: string,
): Promise<Standing> {
  const holders = await sql.rows<HolderRow>(
    `SELECT ${holderColumns} FROM people p
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = ?
     WHERE p.organization_id = ? AND p.id = ? AND p.cell_phone IS NULL`,
    [NO_NUMBER, rules.organizationId, personId],
  );
  return {
    number: null,
    holders: holders.map((row) => personStanding(row, rules.today)),
    suppression: null,
    pairs: [],
    openReviews: [],
    isUnusable: false,
    settings: rules.settings,
  };
}

/** A number with its running suppression, where there is one. Whatever is known of a number is known in its row. */
export interface NumberRow {
  readonly unusableAt: Date | null;
  readonly episodeId: string | null;
  readonly reason: SuppressionReason | null;
  readonly suppressedAt: Date | null;
}

export const numberWithSuppression = `FROM numbers n LEFT JOIN suppressions s
  ON s.organization_id = n.organization_id AND s.number = n.number AND s.lifted_at IS NULL`;

export function suppressionOf({ episodeId, reason, suppressedAt }: NumberRow): Suppression | null {
  if (episodeId === null || reason === null || suppressedAt === null) return null;
  return { episodeId, reason, since: suppressedAt };
}

export function personStanding(row: HolderRow, today: string): PersonStanding {
  return {
    personId: row.personId,
    kind: row.kind,
    familyId: row.familyId,
    isAdult: isAdult(row.kind, row.birthOn, today),
    isArchived: row.archivedAt !== null,
    hasEmail: row.hasEmail,
    answer: row.answer ?? 'never-asked',
    version: row.version ?? 0,
    ownNoAt: row.ownNoAt,
    phoneStopAt: row.phoneStopAt,
    lastNoAt: row.lastNoAt,
    adultYesBy: row.adultYesBy,
    episode:
      row.episodeId === null
        ? null
        : { episodeId: row.episodeId, answerBefore: row.answerBeforeEpisode ?? 'never-asked' },
  };
}
