import { assertNever, maskNumber } from '@optline/domain';
import { ConsentRecord, OwedNotice } from '@optline/schema';
import type { SignedInPrincipal } from '../auth/guards.js';
import type { NoticeOfCause } from './notices-of-causes.js';
import type { RecordContext } from './record-context.js';
import type { RecordRow } from './record-rows.js';

/** Who looks, and whether numbers are theirs to see. */
export interface Looker {
  readonly viewer: SignedInPrincipal;
  readonly seesNumbers: boolean;
  /** What was said at these is not theirs to read. */
  readonly foreignNumbers: ReadonlySet<string>;
}

/** A record as the viewer may see it. Parents are not told names of staff, nor of other families. */
export function presentRecord(row: RecordRow, beside: RecordContext, looker: Looker): ConsentRecord {
  const { previousNumber } = row.evidenceJson;
  const shown = (number: string | null) =>
    number === null || looker.seesNumbers ? number : maskNumber(number);
  const evidence = {
    ...row.evidenceJson,
    ...(previousNumber !== undefined && { previousNumber: shown(previousNumber) }),
  };
  return Object.assign(new ConsentRecord(), {
    id: row.id,
    causeId: row.causeId,
    kind: row.kind,
    at: row.happenedAt,
    way: row.way,
    by: actorName(row, beside, looker.viewer),
    personId: row.personId,
    number: shown(row.number),
    before: row.answerBefore,
    after: row.answerAfter,
    words: isSaidByOthers(row, looker) ? null : wordsOf(row, beside, looker.viewer),
    evidence: JSON.stringify(evidence),
    notices: noticesFor(row, beside, looker.viewer),
  });
}

/** Who acted, as a name where the viewer may know it. */
export function actorName(
  { actorKind, actorId, way }: RecordRow,
  { staffNames, tokenNames, people }: RecordContext,
  viewer: SignedInPrincipal,
): string {
  const isParent = viewer.kind === 'parent';
  switch (actorKind) {
    case 'staff':
      return isParent ? "the school's office" : (staffNames.get(actorId ?? '') ?? 'staff');
    case 'api-token':
      return isParent ? "the school's office" : `API client ${tokenNames.get(actorId ?? '') ?? ''}`.trim();
    case 'person': {
      const person = people.get(actorId ?? '');
      if (person === undefined) return 'somebody';
      if (isParent && person.familyId !== viewer.familyId) return 'someone outside your family';
      return `${person.firstName} ${person.lastName}`.trim();
    }
    case 'carrier':
      return way === 'text-reply' ? 'the phone' : 'the carrier';
    case 'rule':
      return 'a deadline';
    default:
      return assertNever(actorKind);
  }
}

/** From a phone, or heard about one, that another family has too; not what stands beside a Yes of this person. */
function isSaidByOthers({ number, actorKind, evidenceJson }: RecordRow, { foreignNumbers }: Looker): boolean {
  const isOfYes = evidenceJson.wordingId !== undefined || evidenceJson.proof !== undefined;
  return number !== null && foreignNumbers.has(number) && actorKind !== 'person' && !isOfYes;
}

function wordsOf(row: RecordRow, beside: RecordContext, viewer: SignedInPrincipal): string | null {
  const { inboundTextId, wordingId } = row.evidenceJson;
  // Why staff lifted a stop is a remark among themselves.
  const isRemark = viewer.kind === 'parent' && row.kind === 'lifted' && row.actorKind === 'staff';
  const written = isRemark ? null : beside.details.get(row.id)?.words;
  return (
    written ??
    beside.inboundTexts.get(inboundTextId ?? '')?.body ??
    beside.wordings.get(wordingId ?? '')?.text ??
    null
  );
}

/** Of one cause several people may be told: each record shows what concerns its person, and everybody. */
export function noticesFor(
  { causeId, personId }: RecordRow,
  { notices }: RecordContext,
  viewer: SignedInPrincipal,
): OwedNotice[] {
  const concerns = (notice: NoticeOfCause) =>
    notice.personId === null || (personId === null ? viewer.kind !== 'parent' : notice.personId === personId);
  return notices
    .filter((notice) => notice.causeId === causeId && concerns(notice))
    .map(({ causeId: _, personId: __, problem, ...notice }) =>
      Object.assign(new OwedNotice(), { ...notice, problem: viewer.kind === 'parent' ? null : problem }),
    );
}
