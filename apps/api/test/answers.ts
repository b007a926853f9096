import type { Actor, Proof, SetAnswerRequest } from '@optline/domain';
import { loadSchool } from '../src/consent/school.js';
import { setAnswer } from '../src/consent/set-answer.js';
import type { AnswerOutcome } from '../src/consent/set-answer.js';
import { inTransaction } from '../src/db/transaction.js';
import { newId } from '../src/ids.js';
import { currentWording } from '../src/settings/consent-wording.js';
import type { TestPerson } from './school.js';

export interface AnswerWishes extends Partial<
  Pick<SetAnswerRequest, 'way' | 'proof' | 'seenVersion' | 'actingAdultId'>
> {
  /** The person unless given. */
  readonly by?: Actor;
}

/** A person's Yes or No walks the path, by the portal and by their own hand unless told otherwise. */
export async function answer(
  person: TestPerson,
  wanted: 'in' | 'out',
  wishes: AnswerWishes = {},
): Promise<AnswerOutcome> {
  const { organizationId, home } = person.family.school;
  const { house } = home;
  const { way = 'portal', by = { kind: 'person', personId: person.id }, proof = null } = wishes;
  const now = house.now();
  const outcome = await inTransaction(house.db, async (tx) => {
    const school = await loadSchool(tx, organizationId, now);
    const wording = await currentWording(tx, organizationId, 'en');
    const standing = await tx.row<{ version: number }>(
      'SELECT version FROM text_consents WHERE person_id = ? AND number = ?',
      [person.id, person.cellPhone ?? ''],
    );
    const request: SetAnswerRequest = {
      kind: 'set-answer',
      way,
      actor: by,
      causeId: newId(),
      personId: person.id,
      answer: wanted,
      seenVersion: wishes.seenVersion ?? standing?.version ?? 0,
      sawWording: true,
      theyAskedForIt: false,
      proof,
      actingAdultId: wishes.actingAdultId ?? null,
      link: way === 'email-page' ? { isValidForYes: true } : null,
      today: school.today,
    };
    const evidence = { wordingId: wording.id, ...(proof !== null && { proof: withoutWords(proof) }) };
    const because = {
      evidence,
      words: proof?.askedAgain?.words ?? null,
      email: null,
      ip: null,
      userAgent: null,
    };
    return setAnswer(tx, { school, request, because }, now);
  });
  if (outcome === null) throw new Error('There is no such person');
  return outcome;
}

/** As the record keeps a proof: the words stand beside it. */
function withoutWords({ askedAgain: _words, ...proof }: Proof): Omit<Proof, 'askedAgain'> {
  return proof;
}
