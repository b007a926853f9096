import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { askForConfirmation } from '../../src/consent/confirmations/ask-for-confirmation.js';
import { loadSchool } from '../../src/consent/school.js';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import { answer } from '../answers.js';
import { asStaff, asToken } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { answerOf, arrivedAt, recordsOf } from '../stop/stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('A confirmation by text', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
  });

  async function ask(people: readonly TestPerson[], adult: TestPerson | null = null): Promise<boolean> {
    const now = home.house.now();
    const wording = await home.house.db.read.row<{ id: string }>(
      `SELECT id FROM consent_wordings WHERE organization_id = ? AND language = 'en'`,
      [school.organizationId],
    );
    return inTransaction(home.house.db, async (tx) =>
      askForConfirmation(tx, {
        school: await loadSchool(tx, school.organizationId, now),
        number: people[0]?.cellPhone ?? '',
        language: 'en',
        subjects: people.map(({ id }) => ({
          personId: id,
          staffUserId: null,
          adultPersonId: adult?.id ?? null,
          wordingId: wording?.id ?? null,
        })),
        causeId: newId(),
        now,
      }),
    );
  }
  const got = ({ cellPhone }: TestPerson) => arrivedAt(home, cellPhone ?? '').map(({ text }) => text);

  it('turns in whoever waits for it when the phone answers YES, and keeps the text and the wording', async () => {
    const number = newNumber();
    const ana = await aContact(family, { cellPhone: number });
    const leo = await aStudent(family, { cellPhone: number });
    expect(await ask([ana])).toBe(true);
    expect(await ask([leo], ana)).toBe(true);
    await workOff(home);
    expect(got(ana)).toEqual([expect.stringContaining('Reply YES')]);
    expect((await texts(ana, 'Yes!')).status).toBe(200);
    expect([await answerOf(ana), await answerOf(leo)]).toEqual(['in', 'in']);
    const records = await recordsOf(school, number);
    expect(records.map(({ way, answerAfter }) => [way, answerAfter])).toEqual([
      ['registration', 'in'],
      ['registration', 'in'],
    ]);
    const evidence = await home.house.db.read.rows<{
      personId: string;
      evidenceJson: Record<string, unknown>;
    }>('SELECT person_id, evidence_json FROM consent_records WHERE organization_id = ? AND number = ?', [
      school.organizationId,
      number,
    ]);
    for (const { personId, evidenceJson } of evidence)
      expect(Object.keys(evidenceJson).sort()).toEqual([
        ...(personId === leo.id ? ['adultPersonId'] : []),
        'confirmationId',
        'inboundTextId',
        'ourNumber',
        'wordingId',
        'wordingLanguage',
        'wordingVersion',
      ]);
    expect(evidence.find(({ personId }) => personId === leo.id)?.evidenceJson['adultPersonId']).toBe(ana.id);
    await workOff(home);
    expect(got(ana)).toHaveLength(2);
  });

  it.each(['NO', 'nope', 'No gracias'])('takes %s for the No of whoever waits for it', async (word) => {
    const ana = await aContact(family);
    await ask([ana]);
    await texts(ana, word);
    expect(await answerOf(ana)).toBe('out');
  });

  it('says of a No for a child nothing of the adult who had ticked the box', async () => {
    const ana = await aContact(family);
    const leo = await aStudent(family, { cellPhone: newNumber() });
    await ask([leo], ana);
    await texts(leo, 'NO');
    expect(await answerOf(leo)).toBe('out');
    const record = await home.house.db.read.row<{ evidenceJson: Record<string, unknown> }>(
      'SELECT evidence_json FROM consent_records WHERE organization_id = ? AND person_id = ?',
      [school.organizationId, leo.id],
    );
    expect(record?.evidenceJson).toMatchObject({ confirmationId: expect.any(String) });
    expect(record?.evidenceJson).not.toHaveProperty('adultPersonId');
  });

  describe('is not sent', () => {
    const setPause = (sendingPausedAt: Date | null) =>
      inTransaction(home.house.db, (tx) =>
        tx.update('organizations', { sendingPausedAt }, { id: school.organizationId }),
      );
    it('where they said No while it waited', async () => {
      const ana = await aContact(family);
      await setPause(home.house.now());
      await ask([ana]);
      await answer(ana, 'out');
      await setPause(null);
      await workOff(home);
      expect(got(ana)).toEqual([]);
    });

    it('where they are archived, or their number is another one by then', async () => {
      const [ana, ben] = [await aContact(family), await aContact(family)];
      for (const person of [ana, ben]) await ask([person]);
      await inTransaction(home.house.db, async (tx) => {
        await tx.update('people', { archivedAt: home.house.now() }, { id: ana.id });
        await tx.update('people', { cellPhone: newNumber() }, { id: ben.id });
      });
      await workOff(home);
      expect([got(ana), got(ben)]).toEqual([[], []]);
    });

    it('where somebody else at the number said No while it waited', async () => {
      const number = newNumber();
      const ana = await aContact(family, { cellPhone: number });
      const ben = await aContact(await aFamily(school), { cellPhone: number });
      await ask([ana]);
      await answer(ben, 'out');
      await workOff(home);
      expect(got(ana)).toEqual([]);
    });

    it('to the phone of a staff user who has another by then', async () => {
      const number = newNumber();
      const staff = await asStaff(school);
      const save = (typed: string) =>
        staff('mutation ($typed: String) { saveMyPhone(number: $typed) { __typename } }', { typed });
      await save(number);
      await save(newNumber());
      await workOff(home);
      expect(arrivedAt(home, number)).toEqual([]);
    });

    it('to a number at which somebody else on file said No', async () => {
      const ana = await aContact(family, { answer: 'out' });
      const ben = await aContact(await aFamily(school), { cellPhone: ana.cellPhone ?? '' });
      expect(await ask([ben])).toBe(false);
      await workOff(home);
      expect(got(ben)).toEqual([]);
    });
  });

  it.each(['queued', 'withdrawn', 'refused', 'failed', 'undelivered'])(
    'is answered by no YES while its text is %s: the phone never saw it',
    async (state) => {
      const ana = await aContact(family);
      await ask([ana]);
      await inTransaction(home.house.db, (tx) =>
        tx.update(
          'text_messages',
          { state },
          { organizationId: school.organizationId, kind: 'confirmation' },
        ),
      );
      await texts(ana, 'YES');
      expect(await answerOf(ana)).toBe('never-asked');
    },
  );

  it('turns in only those whose question reached the phone, where another did not', async () => {
    const number = newNumber();
    const ana = await aContact(family, { cellPhone: number });
    const ben = await aContact(family, { cellPhone: number });
    await ask([ana]);
    await inTransaction(home.house.db, (tx) =>
      tx.update(
        'text_messages',
        { state: 'undelivered' },
        { organizationId: school.organizationId, kind: 'confirmation' },
      ),
    );
    await ask([ben]);
    await workOff(home);
    await texts(ben, 'YES');
    expect([await answerOf(ana), await answerOf(ben)]).toEqual(['never-asked', 'in']);
  });

  it('is answered by no bare NO of somebody who said Yes elsewhere meanwhile', async () => {
    const ana = await aContact(family);
    await ask([ana]);
    await workOff(home);
    await answer(ana, 'in');
    await texts(ana, 'NO');
    expect(await answerOf(ana)).toBe('in');
  });

  it('asks a number once, whoever comes while an answer is awaited', async () => {
    const ana = await aContact(family);
    await ask([ana]);
    await ask([ana]);
    await workOff(home);
    expect(got(ana)).toHaveLength(1);
    await texts(ana, 'no idea, who is this?');
    await ask([ana]);
    await workOff(home);
    expect(got(ana)).toHaveLength(1);
  });

  describe('asks anew whoever comes', () => {
    const twoAtOneNumber = async (): Promise<readonly [TestPerson, TestPerson]> => {
      const number = newNumber();
      return [await aContact(family, { cellPhone: number }), await aContact(family, { cellPhone: number })];
    };
    const askedAt = (person: TestPerson) => got(person).filter((text) => text.includes('Reply YES')).length;

    it('after the phone answered YES', async () => {
      const [ana, ben] = await twoAtOneNumber();
      await ask([ana]);
      await workOff(home);
      await texts(ana, 'YES');
      expect(await ask([ben])).toBe(true);
      await workOff(home);
      expect(askedAt(ben)).toBe(2);
      await texts(ben, 'YES');
      expect(await answerOf(ben)).toBe('in');
    });

    it.each(['withdrawn', 'refused', 'failed', 'undelivered'])('after the text was %s', async (state) => {
      const [ana, ben] = await twoAtOneNumber();
      await ask([ana]);
      await inTransaction(home.house.db, (tx) =>
        tx.update(
          'text_messages',
          { state },
          { organizationId: school.organizationId, kind: 'confirmation' },
        ),
      );
      expect([await ask([ben]), await ask([ana])]).toEqual([true, true]);
      await workOff(home);
      expect(askedAt(ben)).toBe(1);
      await texts(ben, 'YES');
      expect([await answerOf(ana), await answerOf(ben)]).toEqual(['in', 'in']);
    });

    it('but not within seven days after the phone answered NO', async () => {
      const [ana, ben] = await twoAtOneNumber();
      await ask([ana]);
      await workOff(home);
      await texts(ana, 'NO');
      // Only the answer of the phone is left: nobody at the number said No.
      await inTransaction(home.house.db, (tx) =>
        tx.update('people', { cellPhone: newNumber() }, { id: ana.id }),
      );
      expect(await ask([ben])).toBe(false);
      await texts(ben, 'yes');
      expect(await answerOf(ben)).toBe('never-asked');
      home.pass({ days: 8 });
      expect(await ask([ben])).toBe(true);
      await workOff(home);
      expect(askedAt(ben)).toBe(2);
      home.setClock(new Date());
    });
  });

  it('takes the No of an API token, and leaves the Yes to the carrier', async () => {
    const token = await asToken(school, ['webhooks']);
    const says = async (person: TestPerson, body: string): Promise<string> => {
      const input = { providerMessageId: newId(), from: person.cellPhone, to: school.ourNumber, body };
      const received = 'mutation ($input: TextReplyInput!) { receiveTextReply(input: $input) { outcome } }';
      return (await token(received, { input })).data.receiveTextReply.outcome;
    };
    const [ana, ben] = [await aContact(family), await aContact(family)];
    await ask([ana]);
    await ask([ben]);
    await workOff(home);
    expect([await says(ana, 'YES'), await says(ben, 'NO')]).toEqual(['stored', 'changed']);
    expect([await answerOf(ana), await answerOf(ben)]).toEqual(['never-asked', 'out']);
    expect(await recordsOf(school, ana.cellPhone ?? '')).toEqual([]);
    await texts(ana, 'YES');
    expect(await answerOf(ana)).toBe('in');
  });

  describe('counts for the record that is kept where two were merged meanwhile', () => {
    const merging = async (keep: TestPerson, merge: TestPerson): Promise<void> => {
      const staff = await asStaff(school, ['change-text-opt-in']);
      const query =
        'mutation ($keep: ID!, $merge: ID!) { mergePeople(keepId: $keep, mergeId: $merge) { id } }';
      expect((await staff(query, { keep: keep.id, merge: merge.id })).errors).toEqual([]);
    };
    const answers = async ({ id }: TestPerson): Promise<(string | null)[]> =>
      (await recordsOf(school, number))
        .filter(({ personId, way }) => personId === id && way === 'registration')
        .map(({ answerAfter }) => answerAfter);
    let number: string;
    beforeEach(() => {
      number = newNumber();
    });

    it.each([
      ['YES', 'in'],
      ['NO', 'out'],
    ])('answered %s', async (word, expected) => {
      const kept = await aContact(await aFamily(school), { cellPhone: number });
      const merged = await aContact(family, { cellPhone: number });
      await ask([merged]);
      await workOff(home);
      await merging(kept, merged);
      await texts(kept, word);
      expect([await answerOf(kept), await answerOf(merged)]).toEqual([expected, 'never-asked']);
      expect(await answers(kept)).toEqual([expected]);
    });

    it.each([
      ['YES', 'in'],
      ['NO', 'out'],
    ])('once, where both were asked for and the answer is %s', async (word, expected) => {
      const kept = await aContact(await aFamily(school), { cellPhone: number });
      const merged = await aContact(family, { cellPhone: number });
      await ask([merged]);
      await ask([kept]);
      await workOff(home);
      await merging(kept, merged);
      await texts(kept, word);
      expect(await answerOf(kept)).toBe(expected);
      expect(await answers(kept)).toEqual([expected]);
    });

    it('whose text still waited then', async () => {
      const kept = await aContact(await aFamily(school), { cellPhone: number });
      const merged = await aContact(family, { cellPhone: number });
      await ask([merged]);
      await merging(kept, merged);
      await workOff(home);
      expect(got(kept)).toEqual([expect.stringContaining('Reply YES')]);
    });

    it('which had no number and took this one over', async () => {
      const kept = await aContact(await aFamily(school), { cellPhone: null });
      const merged = await aContact(family, { cellPhone: number });
      await ask([merged]);
      await workOff(home);
      await merging(kept, merged);
      await texts(merged, 'YES');
      expect(await answerOf(kept, number)).toBe('in');
    });

    it('save where its number is another one: a No stays with the record that was put away', async () => {
      const kept = await aContact(await aFamily(school), { answer: 'in' });
      const merged = await aContact(family, { cellPhone: number });
      await ask([merged]);
      await merging(kept, merged);
      const before = await answerOf(kept);
      await texts(merged, 'NO');
      expect([await answerOf(kept), await answerOf(merged)]).toEqual([before, 'out']);
    });
  });

  describe('changes nothing', () => {
    it('without an answer', async () => {
      const ana = await aContact(family);
      await ask([ana]);
      home.pass({ days: 8 });
      await texts(ana, 'YES');
      expect(await answerOf(ana)).toBe('never-asked');
      home.setClock(new Date());
    });

    it.each(['YES', 'NO'])('where %s was not asked for', async (word) => {
      const ana = await aContact(family, { answer: 'never-asked' });
      await texts(ana, word);
      expect(await answerOf(ana)).toBe('never-asked');
    });

    it('for somebody else at the number who was never asked', async () => {
      const number = newNumber();
      const ana = await aContact(family, { cellPhone: number });
      const neighbour = await aContact(await aFamily(school), { cellPhone: number });
      await ask([ana]);
      await workOff(home);
      await texts(ana, 'YES');
      expect([await answerOf(ana), await answerOf(neighbour)]).toEqual(['in', 'never-asked']);
    });

    it('where the person said No meanwhile', async () => {
      const ana = await aContact(family, { answer: 'out' });
      await ask([ana]);
      await texts(ana, 'YES');
      expect(await answerOf(ana)).toBe('out');
    });

    it('where the number went to another record', async () => {
      const ana = await aContact(family);
      const { cellPhone } = ana;
      await ask([ana]);
      await inTransaction(home.house.db, (tx) =>
        tx.update('people', { cellPhone: newNumber() }, { id: ana.id }),
      );
      await texts(ana, 'YES');
      expect(await answerOf(ana, cellPhone)).toBe('never-asked');
    });

    it('for another school', async () => {
      const ana = await aContact(family);
      await ask([ana]);
      await texts(ana, 'YES', (await aSchool(home)).ourNumber);
      expect(await answerOf(ana)).toBe('never-asked');
    });

    it('and is not asked for at a number that is stopped or held', async () => {
      const stopped = await aContact(family);
      await texts(stopped, 'STOP');
      const held = await aContact(family);
      await texts(held, 'Wrong number');
      expect([await ask([stopped]), await ask([held])]).toEqual([false, false]);
    });
  });

  it('is withheld by a STOP that comes first', async () => {
    const ana = await aContact(family);
    await ask([ana]);
    await texts(ana, 'STOP');
    await workOff(home);
    expect(got(ana)).toEqual([expect.stringContaining('no more texts')]);
    await texts(ana, 'YES');
    expect(await answerOf(ana)).toBe('out');
  });
});
