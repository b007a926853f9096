import { invitationEligibility } from '@optline/domain';
import type { InvitationLeftOut, InvitationReader } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { PersonRow } from '../families/person-view.js';
import type { Candidate } from '../gathering/load-candidates.js';
import { addressHashOf } from './address-hash.js';
import { addressesThatLeft } from './invitation-ends.js';
import { lastInvited } from './last-invited.js';

const dayMs = 24 * 60 * 60_000;

/** Somebody of a run: why they are left out, or who is written to about them. */
export interface Judged {
  readonly person: PersonRow;
  readonly leftOut: InvitationLeftOut | null;
  readonly readers: readonly Reader[];
}

/** Somebody whose record has an address. */
export type Reader = PersonRow & { readonly email: string };

export interface RunThatAsks {
  readonly id: string;
  readonly organizationId: string;
  readonly notInvitedForDays: number;
  readonly startedAt: Date | null;
}

/** Who of the candidates is asked, and who reads it, as the rules have it. */
export async function judge(
  sql: Sql,
  { run, now }: { run: RunThatAsks; now: Date },
  candidates: readonly Candidate[],
): Promise<Judged[]> {
  const { organizationId } = run;
  const hashes = candidates
    .flatMap(readersOf)
    .flatMap(({ email }) => (email === null ? [] : addressHashOf(email)));
  const [left, invited] = await Promise.all([
    addressesThatLeft(sql, organizationId, [...new Set(hashes)]),
    lastInvited(sql, {
      organizationId,
      personIds: candidates.map(({ person }) => person.id),
      run,
    }),
  ]);
  const notSince = new Date(now.getTime() - run.notInvitedForDays * dayMs);
  return candidates.map((candidate) => {
    const { person, standing, suppression, isHeld, isKnownUnusable, saidNoElsewhere, registrationWaits } =
      candidate;
    const readers = readersOf(candidate);
    const eligibility = invitationEligibility(
      {
        ...standing,
        number: person.cellPhone,
        isKnownUnusable,
        saidNoElsewhere,
        isSuppressed: suppression !== null,
        isHeld,
        registrationWaits,
        readers: readers.map((reader) => asReader(reader, left)),
        lastInvitedAt: invited.get(person.id) ?? null,
      },
      notSince,
    );
    if (eligibility.kind === 'left-out') return { person, leftOut: eligibility.why, readers: [] };
    return {
      person,
      leftOut: null,
      readers: readers.filter((reader): reader is Reader => eligibility.readerIds.includes(reader.id)),
    };
  });
}

/** The person; for somebody under 18 the adult contacts of the family, since an adult has to say Yes. */
function readersOf({ person, standing, adults }: Candidate): readonly PersonRow[] {
  return standing.isAdult ? [person] : adults;
}

function asReader(
  { id, email, emailUnusableAt }: PersonRow,
  left: ReadonlyMap<string, Date>,
): InvitationReader {
  return {
    personId: id,
    hasEmail: email !== null,
    isEmailUnusable: emailUnusableAt !== null,
    hasLeft: email !== null && left.has(addressHashOf(email)),
  };
}
