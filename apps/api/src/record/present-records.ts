import { assertNever, maskNumber } from '@optline/domain';
import { ConsentRecord, OwedNotice } from '@optline/schema';
import type { ShownActor } from '@optline/schema';
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
  const numberShown = (number: string | null) =>
    number === null || looker.seesNumbers ? number : maskNumber(number);
  const evidence = {
    ...row.evidenceJson,
    ...(previousNumber !== undefined && { previousNumber: numberShown(previousNumber) }),
  };
  return Object.assign(new ConsentRecord(), {
    id: row.id,
    causeId: row.causeId,
    kind: row.kind,
    at: row.happenedAt,
    way: row.way,
    ...shownActor(row, beside, looker.viewer),
    personId: row.personId,
    number: numberShown(row.number),
    before: row.answerBefore,
    after: row.answerAfter,
    words: isSaidByOthers(row, looker) ? null : wordsOf(row, beside, looker.viewer),
    evidence: JSON.stringify(evidence),
    notices: noticesFor(row, beside, looker.viewer),
  });
}

interface Acted {
  readonly byWhom: ShownActor;
  readonly by: string;
}

const inEnglish: Record<Exclude<ShownActor, 'named'>, string> = {
  office: "the school's office",
  'outside-family': 'someone outside your family',
  somebody: 'somebody',
  phone: 'the phone',
  carrier: 'the carrier',
  deadline: 'a deadline',
};

const shown = (byWhom: Exclude<ShownActor, 'named'>): Acted => ({ byWhom, by: inEnglish[byWhom] });
const named = (name: string): Acted => ({ byWhom: 'named', by: name.trim() });

/** Who acted, as a name where the viewer may know it. */
export function shownActor(
  { actorKind, actorId, way }: RecordRow,
  { staffNames, tokenNames, people }: RecordContext,
  viewer: SignedInPrincipal,
): Acted {
  const isParent = viewer.kind === 'parent';
  switch (actorKind) {
    case 'staff':
      return isParent ? shown('office') : named(staffNames.get(actorId ?? '') ?? 'staff');
    case 'api-token':
      return isParent ? shown('office') : named(`API client ${tokenNames.get(actorId ?? '') ?? ''}`);
    case 'person': {
      const person = people.get(actorId ?? '');
      if (person === undefined) return shown('somebody');
      if (isParent && person.familyId !== viewer.familyId) return shown('outside-family');
      return named(`${person.firstName} ${person.lastName}`);
    }
    case 'carrier':
      return shown(way === 'text-reply' ? 'phone' : 'carrier');
    case 'rule':
      return shown('deadline');
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
    // It stands beside both buttons, and is what a Yes says.
    (row.answerAfter === 'in' ? beside.wordings.get(wordingId ?? '')?.text : null) ??
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
