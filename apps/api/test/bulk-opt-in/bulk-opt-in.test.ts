import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { forgetDrafts } from '../../src/gathering/forget-drafts.js';
import { answer } from '../answers.js';
import { asStaff, asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { aRegistration } from '../registration/registration-house.js';
import { once } from '../statements.js';
import { beforeCommit } from '../stop/before-commit.js';
import {
  bulkOf,
  bulkPeople,
  byResult,
  changeBulk,
  optIn,
  prepareBulk,
  startBulk,
  workBulk,
} from './bulk-house.js';

describeEachDatabase('A bulk opt-in', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['change-text-opt-in']);
  });
  afterAll(() => home.close());

  const update = (person: TestPerson, set: object) =>
    inTransaction(home.house.db, (tx) => tx.update('people', set, { id: person.id }));
  const answersOf = async (...people: readonly TestPerson[]): Promise<unknown[]> => {
    const rows = await home.house.db.read.rows<{
      id: string;
      answer: string | null;
      answerWay: string | null;
    }>(
      `SELECT id, answer, answer_way FROM people WHERE id IN (${people.map(() => '?').join(', ')})`,
      people.map(({ id }) => id),
    );
    return people.map(({ id }) => rows.find((row) => row.id === id)?.answer ?? null);
  };
  const recordsOf = (person: TestPerson) =>
    home.house.db.read.rows<{
      kind: string;
      wayIn: string;
      actorKind: string;
      answerBefore: string;
      answerAfter: string;
      evidenceJson: Record<string, unknown>;
    }>('SELECT * FROM consent_records WHERE person_id = ? ORDER BY id', [person.id]);
  const signUpTextsTo = (person: TestPerson) =>
    home.house.db.read.rows<{ state: string; stateReason: string | null }>(
      `SELECT state, state_reason FROM text_messages WHERE to_number = ? AND kind = 'sign-up'`,
      [person.cellPhone],
    );

  const takeBack = async (id: string) => {
    await changeBulk(staff, 'takeBack', id);
    await workBulk(home);
    return bulkOf(staff, id);
  };

  it('says of everybody whether they would be opted in, and if not, why, and changes nothing', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const leo = await aStudent(family, { cellPhone: ana.cellPhone });
    const archived = await aContact(family);
    const yes = await aContact(family, { answer: 'in' });
    const no = await aContact(family, { answer: 'out' });
    const noPhone = await aContact(family, { cellPhone: null });
    const stopped = await aContact(family);
    await texts(stopped, 'STOP');
    await update(stopped, { answer: null });
    const sharesStopped = await aContact(family, { cellPhone: stopped.cellPhone });
    await update(archived, { archivedAt: home.house.now() });
    const landline = await aContact(family);
    await inTransaction(home.house.db, (tx) =>
      tx.insert('numbers', {
        organizationId: school.organizationId,
        number: landline.cellPhone,
        createdAt: home.house.now(),
        unusableAt: home.house.now(),
      }),
    );
    const alone = await aStudent(await aFamily(school, { name: 'Lonely' }));
    const everybody = [ana, leo, archived, yes, no, noPhone, stopped, sharesStopped, landline, alone];
    const run = await prepareBulk(staff, home, { personIds: everybody.map(({ id }) => id) });
    expect(run).toMatchObject({ state: 'PREPARED', gathered: 10, signUpTexts: 1, agreedBy: null });
    const people = await bulkPeople(staff, run.id);
    const reasons = Object.fromEntries([...people].map(([id, { leftOut }]) => [id, leftOut]));
    expect(reasons).toEqual({
      [ana.id]: null,
      [leo.id]: null,
      [archived.id]: 'ARCHIVED',
      [yes.id]: 'ALREADY_IN',
      [no.id]: 'OUT',
      [noPhone.id]: 'NO_NUMBER',
      [stopped.id]: 'OUT',
      [sharesStopped.id]: 'SUPPRESSED',
      [landline.id]: 'NUMBER_UNUSABLE',
      [alone.id]: 'NEEDS_ADULT',
    });
    expect(people.get(leo.id)).toMatchObject({ adult: 'Ana Rivera', result: 'WAITING' });
    expect(people.get(ana.id)).toMatchObject({ adult: null });
    expect([...(await bulkPeople(staff, run.id, ', leftOut: OUT')).keys()].sort()).toEqual(
      [no.id, stopped.id].sort(),
    );
    expect(await answersOf(ana, leo)).toEqual([null, null]);
    expect(await recordsOf(ana)).toEqual([]);
    expect(await signUpTextsTo(ana)).toEqual([]);
  });

  describe('begins only once the statement was ticked', () => {
    it.each([
      [{ agrees: false }, 'Please tick the statement first.'],
      [{ statementVersion: 0 }, 'The statement was changed meanwhile. Please read it again.'],
      [{ agreedOn: '2999-01-01' }, 'The day on which they agreed is still to come.'],
    ])('and not with %j', async (differs, message) => {
      const ana = await aContact(await aFamily(school));
      const { id } = await prepareBulk(staff, home, { personIds: [ana.id] });
      expect(await startBulk(staff, id, differs)).toMatchObject({
        __typename: 'BulkOptInNotPossible',
        message,
        run: { state: 'PREPARED' },
      });
      await workBulk(home);
      expect(await answersOf(ana)).toEqual([null]);
    });

    it('and keeps it word for word, with who and when, on the run and in the record of each', async () => {
      const family = await aFamily(school);
      const ana = await aContact(family);
      const leo = await aStudent(family);
      const { data } = await staff('{ bulkOptInStatement { version text } }');
      const { text } = data.bulkOptInStatement as { text: string };
      expect(text).toMatch(/^I agree and confirm consent has been obtained for everybody/);
      const run = await optIn(staff, home, [ana.id, leo.id]);
      expect(run).toMatchObject({
        state: 'DONE',
        statement: text,
        agreedBy: expect.any(String),
        agreedAt: expect.any(String),
        how: 'PAPER',
        agreedOn: '2026-01-05',
      });
      expect(byResult(run)).toEqual({ IN: 2 });
      const [record, ...others] = await recordsOf(leo);
      expect(others).toEqual([]);
      expect(record).toMatchObject({ actorKind: 'staff', answerBefore: 'never-asked', answerAfter: 'in' });
      expect(record?.evidenceJson).toEqual({
        proof: { how: 'paper', agreedOn: '2026-01-05', personAgreed: true, adultPersonId: ana.id },
        statement: text,
        bulkOptInId: run.id,
      });
    });

    it('and not on a day that is none', async () => {
      const { id } = await prepareBulk(staff, home, { personIds: ['nobody'] });
      const { errors } = await staff(
        'mutation ($input: StartBulkOptInInput!) { startBulkOptIn(input: $input) { __typename } }',
        { input: { id, how: 'PAPER', agreedOn: 'last week', statementVersion: 1, agrees: true } },
      );
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(await startBulk(staff, id)).toMatchObject({ message: 'There is nobody to opt in.' });
    });
  });

  it('welcomes each number once, and none that was welcomed before', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const ben = await aContact(family, { cellPhone: ana.cellPhone });
    const eve = await aContact(family);
    await optIn(staff, home, [eve.id]);
    const run = await prepareBulk(staff, home, { personIds: [ana.id, ben.id] });
    expect(run.signUpTexts).toBe(1);
    await startBulk(staff, run.id);
    await workBulk(home);
    expect(await signUpTextsTo(ana)).toHaveLength(1);
    expect(await signUpTextsTo(eve)).toHaveLength(1);
    const newcomer = await aContact(family, { cellPhone: eve.cellPhone });
    expect((await prepareBulk(staff, home, { personIds: [newcomer.id] })).signUpTexts).toBe(0);
  });

  it('welcomes a number though one of those who share it says No before the text has left', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const ben = await aContact(family, { cellPhone: ana.cellPhone });
    await optIn(staff, home, [ana.id, ben.id]);
    await answer(ana, 'out');
    expect(await signUpTextsTo(ana)).toEqual([expect.objectContaining({ state: 'queued' })]);
    await answer(ben, 'out');
    expect(await signUpTextsTo(ana)).toEqual([expect.objectContaining({ state: 'withdrawn' })]);
  });

  it('leaves out who said No at that number on another record of the same name', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'out' });
    const again = await aContact(await aFamily(school), { cellPhone: ana.cellPhone });
    const leo = await aContact(await aFamily(school), { firstName: 'Leo', cellPhone: ana.cellPhone });
    const run = await optIn(staff, home, [again.id, leo.id]);
    const people = await bulkPeople(staff, run.id);
    expect([people.get(again.id)?.leftOut, people.get(leo.id)?.leftOut]).toEqual(['OUT', null]);
    expect(await answersOf(again, leo)).toEqual([null, 'in']);
  });

  it('leaves out who registered, until somebody of the office looked at it', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const registrationId = await aRegistration(school, family);
    const early = await optIn(staff, home, [ana.id]);
    expect((await bulkPeople(staff, early.id)).get(ana.id)?.leftOut).toBe('REGISTRATION_WAITS');
    const { id } = await prepareBulk(staff, home, { personIds: [ana.id] });
    expect(await startBulk(staff, id)).toMatchObject({ message: 'There is nobody to opt in.' });
    await staff('mutation ($id: ID!) { keepRegistration(id: $id) { __typename } }', { id: registrationId });
    expect(byResult(await optIn(staff, home, [ana.id]))).toEqual({ IN: 1 });
  });

  it('leaves out whoever answered, stopped or moved on between the preview and their turn', async () => {
    const family = await aFamily(school);
    const [ana, ben, eve, kim] = [
      await aContact(family),
      await aContact(family),
      await aContact(family),
      await aContact(family),
    ];
    const { id } = await prepareBulk(staff, home, { personIds: [ana, ben, eve, kim].map((one) => one.id) });
    await startBulk(staff, id);
    await answer(ben, 'out');
    await texts(eve, 'STOP');
    await update(kim, { cellPhone: newNumber() });
    await workBulk(home);
    const people = await bulkPeople(staff, id);
    expect(
      [ana, ben, eve, kim].map((one) => people.get(one.id)?.leftOut ?? people.get(one.id)?.result),
    ).toEqual(['IN', 'OUT', 'OUT', 'IN']);
    expect(await answersOf(ana, ben, eve, kim)).toEqual(['in', 'out', 'out', 'in']);
  });

  it('goes on where the day that was confirmed is still to come in another zone of the school', async () => {
    const zone = 'Pacific/Kiritimati';
    const east = await aSchool(home, { zone });
    const asking = await asStaff(east, ['change-text-opt-in']);
    const ana = await aContact(await aFamily(east));
    const { id } = await prepareBulk(asking, home, { personIds: [ana.id] });
    const agreedOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(home.house.now());
    expect(await startBulk(asking, id, { agreedOn })).toMatchObject({ __typename: 'BulkOptInChanged' });
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', { timeZone: 'Pacific/Honolulu' }, { id: east.organizationId }),
    );
    await workBulk(home);
    expect(byResult(await bulkOf(asking, id))).toEqual({ IN: 1 });
  });

  it('is taken back whole, but only the answers that are still its own', async () => {
    const family = await aFamily(school);
    const [ana, ben, eve, kim, liv] = [
      await aContact(family),
      await aContact(family),
      await aContact(family),
      await aContact(family),
      await aContact(family),
    ];
    const before = await aContact(family, { answer: 'in' });
    const run = await optIn(
      staff,
      home,
      [ana, ben, eve, kim, liv, before].map((one) => one.id),
    );
    await answer(ben, 'out');
    // Their own word from then on.
    await answer(liv, 'in', { way: 'email-page' });
    await texts(eve, 'STOP');
    await update(kim, { cellPhone: null });
    expect(await changeBulk(staff, 'takeBack', run.id)).toMatchObject({ run: { state: 'TAKING_BACK' } });
    await workBulk(home);
    const after = await bulkOf(staff, run.id);
    expect(after).toMatchObject({ state: 'TAKEN_BACK', takenBackBy: expect.any(String) });
    expect(byResult(after)).toEqual({ TAKEN_BACK: 1, KEPT: 4 });
    expect(await answersOf(ana, ben, eve, liv, before)).toEqual([null, 'out', 'out', 'in', 'in']);
    expect((await recordsOf(liv)).at(-1)).toMatchObject({
      way: 'email-page',
      answerBefore: 'in',
      answerAfter: 'in',
      evidenceJson: { wordingId: expect.any(String) },
    });
    expect(await signUpTextsTo(ana)).toEqual([{ state: 'withdrawn', stateReason: 'never-asked' }]);
    const last = (await recordsOf(ana)).at(-1);
    expect(last).toMatchObject({ answerBefore: 'in', answerAfter: 'never-asked' });
    expect(await changeBulk(staff, 'takeBack', run.id)).toMatchObject({
      __typename: 'BulkOptInNotPossible',
      message: 'It was taken back already.',
    });
    // Never asked again, so that they can be asked.
    expect(byResult(await prepareBulk(staff, home, { personIds: [ana.id] }))).toEqual({ WAITING: 1 });
  });

  it('gives nobody its Yes back by a START once it was taken back', async () => {
    const family = await aFamily(school);
    const [eve, before] = [await aContact(family), await aContact(family)];
    const run = await optIn(staff, home, [eve.id, before.id]);
    // A later Yes is not the run's, also where a START gave it back.
    await texts(before, 'STOP');
    await texts(before, 'START');
    for (const person of [eve, before]) await texts(person, 'STOP');
    await texts(eve, 'Stop.');
    const shown = await home.house.db.read.row('SELECT * FROM people WHERE id = ?', [eve.id]);
    expect(byResult(await takeBack(run.id))).toEqual({ KEPT: 2 });
    expect(await home.house.db.read.row('SELECT * FROM people WHERE id = ?', [eve.id])).toEqual(shown);
    expect((await recordsOf(eve)).at(-1)).toMatchObject({ kind: 'yes-taken-back', answerAfter: null });
    for (const person of [eve, before]) await texts(person, 'START');
    expect(await answersOf(eve, before)).toEqual([null, 'in']);
  });

  describe('that turned in records which were merged then', () => {
    const merge = (kept: TestPerson, merged: TestPerson) =>
      staff('mutation ($kept: ID!, $merged: ID!) { mergePeople(keepId: $kept, mergeId: $merged) { id } }', {
        kept: kept.id,
        merged: merged.id,
      });
    const twoRecords = async (wishes: { kept?: 'in'; merged?: 'in'; isElsewhere?: true } = {}) => {
      const family = await aFamily(school);
      const number = newNumber();
      const kept = await aContact(family, { cellPhone: number, answer: wishes.kept ?? 'never-asked' });
      const merged = await aContact(family, {
        cellPhone: wishes.isElsewhere ? newNumber() : number,
        answer: wishes.merged ?? 'never-asked',
      });
      return { kept, merged, ids: [kept.id, merged.id] };
    };

    it('takes back the Yes of both', async () => {
      const { kept, merged, ids } = await twoRecords();
      const run = await optIn(staff, home, ids);
      await merge(kept, merged);
      expect(byResult(await takeBack(run.id))).toEqual({ TAKEN_BACK: 2 });
      expect(await answersOf(kept)).toEqual([null]);
    });

    it.each([{ kept: 'in' }, { merged: 'in' }] as const)(
      'leaves the Yes that is not its own: %j',
      async (wishes) => {
        const { kept, merged, ids } = await twoRecords(wishes);
        const run = await optIn(staff, home, ids);
        await merge(kept, merged);
        await takeBack(run.id);
        expect(await answersOf(kept)).toEqual(['in']);
      },
    );

    it('takes its Yes back where the other one was said for another number', async () => {
      const { kept, merged } = await twoRecords({ merged: 'in', isElsewhere: true });
      const run = await optIn(staff, home, [kept.id]);
      await merge(kept, merged);
      await takeBack(run.id);
      expect(await answersOf(kept)).toEqual([null]);
    });

    it('takes its Yes back where the other record was merged before anybody was opted in', async () => {
      const { kept, merged } = await twoRecords({ merged: 'in' });
      await merge(kept, merged);
      const run = await optIn(staff, home, [kept.id]);
      await takeBack(run.id);
      expect(await answersOf(kept)).toEqual([null]);
    });

    it.each(['kept first', 'merged first'])(
      'leaves never asked whom two runs turned in: %s',
      async (which) => {
        const { kept, merged } = await twoRecords();
        const runs = [await optIn(staff, home, [kept.id]), await optIn(staff, home, [merged.id])];
        await merge(kept, merged);
        if (which === 'merged first') runs.reverse();
        const answers: unknown[] = [];
        for (const { id } of runs) {
          await takeBack(id);
          answers.push(...(await answersOf(kept)));
        }
        expect(answers).toEqual(['in', null]);
      },
    );

    it('gives the Yes back by no START', async () => {
      const { kept, merged, ids } = await twoRecords();
      const run = await optIn(staff, home, ids);
      await merge(kept, merged);
      await texts(kept, 'STOP');
      await takeBack(run.id);
      await texts(kept, 'START');
      expect(await answersOf(kept)).toEqual([null]);
    });
  });

  it('that was stopped halfway opts in nobody else, and what it did can be taken back', async () => {
    const family = await aFamily(school);
    const people: TestPerson[] = [];
    for (let count = 0; count < 60; count++) people.push(await aContact(family));
    const { id } = await prepareBulk(staff, home, { personIds: people.map((one) => one.id) });
    expect(await changeBulk(staff, 'takeBack', id)).toMatchObject({ message: 'Nobody was opted in by it.' });
    await startBulk(staff, id);
    const { turnInNext } = await import('../../src/bulk-opt-in/turn-in-bulk.js');
    await turnInNext(home.house);
    expect(await changeBulk(staff, 'takeBack', id)).toMatchObject({
      message: 'It is still running. Stop it first.',
    });
    await changeBulk(staff, 'cancel', id);
    await workBulk(home);
    const stopped = await bulkOf(staff, id);
    const { IN: done = 0, WAITING: left = 0 } = byResult(stopped);
    expect(stopped.state).toBe('CANCELLED');
    expect(done).toBeGreaterThan(0);
    expect(done + left).toBe(60);
    expect(left).toBeGreaterThan(0);
    await changeBulk(staff, 'takeBack', id);
    await workBulk(home);
    expect(byResult(await bulkOf(staff, id))).toEqual({ TAKEN_BACK: done, WAITING: left });
    expect(new Set(await answersOf(...people))).toEqual(new Set([null]));
  });

  it('that nobody began is discarded, is not listed, and is forgotten after a week', async () => {
    const ana = await aContact(await aFamily(school));
    const kept = await optIn(staff, home, [ana.id]);
    const ben = await aContact(await aFamily(school));
    const { id } = await prepareBulk(staff, home, { personIds: [ben.id] });
    await changeBulk(staff, 'cancel', id);
    expect(await startBulk(staff, id)).toMatchObject({ __typename: 'BulkOptInNotPossible' });
    const { data } = await staff('{ bulkOptIns(first: 100) { edges { node { id } } } }');
    const ids = (data.bulkOptIns.edges as Array<{ node: { id: string } }>).map(({ node }) => node.id);
    expect([ids.includes(kept.id), ids.includes(id)]).toEqual([true, false]);
    home.pass({ days: 8 });
    await forgetDrafts(home.house);
    const rows = (run: string) =>
      home.house.db.read.count('SELECT COUNT(*) FROM bulk_opt_in_people WHERE run_id = ?', [run]);
    expect([await rows(kept.id), await rows(id)]).toEqual([1, 0]);
    home.pass({ days: -8 });
  });

  it('is not forgotten where somebody starts it at that very moment', async () => {
    const ana = await aContact(await aFamily(school));
    const { id } = await prepareBulk(staff, home, { personIds: [ana.id] });
    home.pass({ days: 8 });
    const starter = await asStaff(school, ['change-text-opt-in']);
    const undo = once(home, /FROM bulk_opt_ins\s+WHERE/u, () => startBulk(starter, id));
    await forgetDrafts(home.house);
    undo();
    await workBulk(home);
    expect(byResult(await bulkOf(starter, id))).toEqual({ IN: 1 });
    home.pass({ days: -8 });
  });

  it('leaves out whose No on another record is taken at the same time', async () => {
    const other = await aContact(await aFamily(school), { answer: 'in' });
    const ana = await aContact(await aFamily(school), { cellPhone: other.cellPhone });
    const { id } = await prepareBulk(staff, home, { personIds: [ana.id] });
    await startBulk(staff, id);
    await beforeCommit(home, {
      of: () => answer(other, 'out'),
      statement: /text_consents/u,
      act: () => workBulk(home),
    });
    expect((await bulkPeople(staff, id)).get(ana.id)).toMatchObject({ leftOut: 'OUT' });
    expect(await answersOf(ana)).toEqual([null]);
    expect(await signUpTextsTo(ana)).toEqual([]);
  });

  it('finds nobody of another school, and is nobody else’s to see or to do', async () => {
    const elsewhere = await aContact(await aFamily(await aSchool(home)));
    const run = await prepareBulk(staff, home, { personIds: [elsewhere.id] });
    expect(run).toMatchObject({ state: 'PREPARED', gathered: 0 });
    const strangers = await asStaff(await aSchool(home));
    const seen = await strangers('query ($id: ID!) { bulkOptIn(id: $id) { id } }', { id: run.id });
    expect(seen.errors[0]?.extensions.code).toBe('NOT_FOUND');
    for (const other of [
      await asStaff(school, ['send-text-messages', 'text-messages-settings', 'import-data']),
      await asToken(school, ['consent:write', 'texts:send']),
    ]) {
      const { errors } = await other(
        'mutation ($input: PrepareBulkOptInInput!) { prepareBulkOptIn(input: $input) { id } }',
        { input: { audience: { personIds: [elsewhere.id] } } },
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
