import { isAdult } from '@optline/domain';
import type {
  Answer,
  NoticeSettings,
  OpenReview,
  PersonStanding,
  ReviewDecision,
  ReviewReason,
  Suppression,
  SuppressionReason,
  WayIn,
} from '@optline/domain';

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
  answerWay: WayIn | null;
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
  c.answer, c.way AS answer_way, c.version, c.own_no_at, c.phone_stop_at, c.last_no_at, c.adult_yes_by, c.episode_id, c.answer_before_episode`;

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

/** An open review as `openReviewColumns` select it from `openReviewTables`. */
export interface OpenReviewRow {
  reviewId: string;
  why: ReviewReason;
  ourNumber: string | null;
  words: string | null;
  decision: ReviewDecision | null;
  decisionCauseId: string | null;
  decidedAt: Date | null;
}

export const openReviewColumns = `r.id AS review_id, r.why, r.our_number, i.body AS words, r.decision,
  r.decision_cause_id, r.decided_at`;

export const openReviewTables = 'reviews r LEFT JOIN inbound_texts i ON i.id = r.inbound_text_id';

export function openReviewOf(row: OpenReviewRow): OpenReview {
  const { reviewId, why, ourNumber, words, decision, decisionCauseId: causeId, decidedAt } = row;
  const isDecided = decision !== null && causeId !== null && decidedAt !== null;
  return { reviewId, why, ourNumber, words, waiting: isDecided ? { decision, causeId, decidedAt } : null };
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
    answerWay: row.answerWay,
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
