import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { handlers } from '../../src/notices/handlers.js';
import { startWorker } from '../../src/outbox/worker.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { asParent, asStaff, personalIn, recordsOf, sendsText } from './stop-house.js';
import type { Answered, Ask } from './stop-house.js';

const workers = 20;
const deedsEach = 12;
const phones = 5;

interface Actor {
  readonly person: TestPerson;
  readonly parent: Ask;
}

const setAnswer = `mutation Set($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) {
  __typename ... on TextOptInRefused { reason } } }`;
const stopNumber = `mutation Stop($input: StopNumberInput!) { stopNumber(input: $input) { __typename } }`;

describeEachDatabase('many people who change their minds at once', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Ask;
  let wordingId: string | undefined;
  const actors: Actor[] = [];
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['send-text-messages', 'change-text-opt-in']);
    const wording = await home.house.db.read.row<{ id: string }>(
      `SELECT id FROM consent_wordings WHERE organization_id = ? AND language = 'en'`,
      [school.organizationId],
    );
    wordingId = wording?.id;
    for (let phone = 0; phone < phones; phone++) {
      const cellPhone = newNumber();
      for (const answer of ['in', 'never-asked', 'out'] as const) {
        const person = await aContact(await aFamily(school, { name: 'Quillfeather' }), { cellPhone, answer });
        actors.push({ person, parent: await asParent(person) });
      }
    }
  });
  afterAll(() => home.close());

  const acknowledged: Array<{ id: string; word: string }> = [];
  const failures: unknown[] = [];

  async function textsWord({ person }: Actor, word: string): Promise<void> {
    const from = person.cellPhone ?? '';
    const sent = await home.sandbox.control.textFromPhone({ from, to: school.ourNumber, text: word });
    if (sent.status === 200) acknowledged.push({ id: sent.messageUuid, word });
    else failures.push({ word, status: sent.status });
  }

  async function asks(who: Ask, query: string, input: object): Promise<void> {
    const answered: Answered = await who(query, { input });
    if (answered.errors !== undefined) failures.push(answered.errors);
  }

  async function versionOf(person: TestPerson): Promise<number> {
    const row = await home.house.db.read.row<{ version: number }>(
      'SELECT version FROM text_consents WHERE person_id = ? AND number = ?',
      [person.id, person.cellPhone],
    );
    return row?.version ?? 0;
  }

  const deeds: ReadonlyArray<(actor: Actor) => Promise<void>> = [
    (actor) => textsWord(actor, 'STOP'),
    (actor) => textsWord(actor, 'Please stop texting me'),
    (actor) => textsWord(actor, 'START'),
    (actor) => textsWord(actor, 'START'),
    ({ person, parent }) => asks(parent, setAnswer, { id: person.id, answer: 'OUT' }),
    async ({ person, parent }) =>
      asks(parent, setAnswer, {
        id: person.id,
        answer: 'IN',
        seenVersion: await versionOf(person),
        wordingId,
      }),
    ({ person }) => asks(staff, setAnswer, { id: person.id, answer: 'OUT' }),
    async ({ person }) =>
      asks(staff, setAnswer, {
        id: person.id,
        answer: 'IN',
        seenVersion: await versionOf(person),
        proof: {
          how: 'IN_PERSON',
          agreedOn: '2026-01-05',
          personAgreed: true,
          askedAgain: { how: 'IN_PERSON', words: 'Please text me again' },
        },
      }),
    ({ person, parent }) => asks(parent, stopNumber, { personId: person.id }),
    async ({ person }) => void (await sendsText(staff, person, 'Class is at four today')),
  ];

  it('loses nothing that it acknowledged, and stays true to its record', async () => {
    const random = randomFrom(20_261_122);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const worker = startWorker(home.house, handlers);
    await Promise.all(
      Array.from({ length: workers }, async () => {
        for (let deed = 0; deed < deedsEach; deed++) await pick(deeds)(pick(actors));
      }),
    );
    await worker.stop();
    expect(failures).toEqual([]);
    await expectEveryStopOnRecord();
    for (const number of new Set(actors.map(({ person }) => person.cellPhone ?? '')))
      await expectStateOfRecord(number);
  }, 30_000);

  async function expectEveryStopOnRecord(): Promise<void> {
    const heard = await home.house.db.read.rows<{ providerMessageId: string; kind: string }>(
      `SELECT i.provider_message_id, r.kind FROM inbound_texts i
       JOIN consent_records r ON r.cause_id = i.cause_id AND r.person_id IS NULL`,
    );
    const kinds = new Map(heard.map(({ providerMessageId, kind }) => [providerMessageId, kind]));
    const stops = acknowledged.filter(({ word }) => word !== 'START');
    expect(stops.length).toBeGreaterThan(10);
    const lost = stops.filter(({ id }) => !['suppressed', 'stop-heard'].includes(kinds.get(id) ?? 'lost'));
    expect(lost).toEqual([]);
    expect(await home.house.db.read.count('SELECT COUNT(*) FROM inbound_texts')).toBe(acknowledged.length);
  }

  /** What stands in the tables is what follows from the record, and every change began where the last one ended. */
  async function expectStateOfRecord(number: string): Promise<void> {
    const records = await recordsOf(school, number);
    const ends = records.filter(({ kind }) => kind === 'suppressed' || kind === 'lifted');
    const suppressed = await home.house.db.read.count(
      'SELECT COUNT(*) FROM suppressions WHERE number = ? AND lifted_at IS NULL',
      [number],
    );
    expect(suppressed).toBe(ends.at(-1)?.kind === 'suppressed' ? 1 : 0);
    // Never suppressed twice without being lifted between, nor the other way round.
    expect(ends.map(({ kind }) => kind)).toEqual(
      ends.map((_end, at) => (at % 2 === 0 ? 'suppressed' : 'lifted')),
    );
    for (const { person } of actors.filter((actor) => actor.person.cellPhone === number)) {
      const own = records.filter(({ personId }) => personId === person.id);
      const row = await home.house.db.read.row<{ answer: string; version: number }>(
        'SELECT answer, version FROM text_consents WHERE person_id = ?',
        [person.id],
      );
      if (own.length === 0) continue;
      expect(row?.answer).toBe(own.at(-1)?.answerAfter);
      const befores = own.slice(1).map(({ answerBefore }) => answerBefore);
      expect(befores).toEqual(own.slice(0, -1).map(({ answerAfter }) => answerAfter));
      const versionBefore = own[0]?.answerBefore === 'never-asked' ? 0 : 1;
      expect(row?.version).toBe(versionBefore + own.length);
    }
  }

  it('leaves nothing personal in the log', async () => {
    expect(await personalIn(home)).toEqual([]);
  });
});

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
