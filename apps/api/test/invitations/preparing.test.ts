import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { claimBatch } from '../../src/invitations/claim-mails.js';
import { asStaff, asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { dumpOf } from '../doors/dump.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, mailsTo, newNumber, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { aRegistration } from '../registration/registration-house.js';
import { workOff } from '../work.js';
import {
  byReason,
  byResult,
  change,
  invite,
  peopleOf,
  prepare,
  start,
  workThrough,
} from './invitation-house.js';

describeEachDatabase('Invitations that are prepared', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    // A token outlives the days that these tests let pass.
    staff = await asToken(school, ['texts:send']);
  });
  afterAll(() => home.close());

  const update = (person: TestPerson, set: object) =>
    inTransaction(home.house.db, (tx) => tx.update('people', set, { id: person.id }));

  it('say of everybody whether they are invited, and if not, why', async () => {
    const at = await aSchool(home);
    const asking = await asStaff(at, ['send-text-messages']);
    const family = await aFamily(at);
    const ana = await aContact(family);
    const archived = await aContact(family);
    const yes = await aContact(family, { answer: 'in' });
    const no = await aContact(family, { answer: 'out' });
    const noPhone = await aContact(family, { cellPhone: null });
    const stopped = await aContact(family);
    await texts(stopped, 'STOP');
    await update(stopped, { answer: null });
    const sharesStopped = await aContact(family, { cellPhone: stopped.cellPhone });
    const held = await aContact(family);
    await texts(held, 'please do not text me at work any more, thanks');
    const noEmail = await aContact(family, { email: null });
    const bounced = await aContact(family);
    await update(bounced, { emailUnusableAt: home.house.now() });
    await update(archived, { archivedAt: home.house.now() });
    const landline = await aContact(family);
    await inTransaction(home.house.db, (tx) =>
      tx.insert('numbers', {
        organizationId: at.organizationId,
        number: landline.cellPhone,
        createdAt: home.house.now(),
        unusableAt: home.house.now(),
      }),
    );
    const alone = await aStudent(await aFamily(at, { name: 'Lonely' }));
    const everybody = [
      ana,
      archived,
      yes,
      no,
      noPhone,
      stopped,
      sharesStopped,
      held,
      noEmail,
      bounced,
      landline,
      alone,
    ];
    const run = await prepare(asking, home, { personIds: everybody.map(({ id }) => id) });
    expect(run).toMatchObject({
      state: 'PREPARED',
      gathered: 12,
      audience: expect.stringContaining('and 9 more'),
    });
    const people = await peopleOf(asking, run.id);
    const reasons = Object.fromEntries([...people].map(([id, { leftOut }]) => [id, leftOut]));
    expect(reasons).toEqual({
      [ana.id]: null,
      [archived.id]: 'ARCHIVED',
      [yes.id]: 'ALREADY_IN',
      [no.id]: 'OUT',
      [noPhone.id]: 'NO_NUMBER',
      [stopped.id]: 'OUT',
      [sharesStopped.id]: 'SUPPRESSED',
      [held.id]: 'HELD',
      [noEmail.id]: 'NO_EMAIL',
      [bounced.id]: 'EMAIL_UNUSABLE',
      [landline.id]: 'NUMBER_UNUSABLE',
      [alone.id]: 'NEEDS_ADULT',
    });
    expect(byReason(run)).toMatchObject({ OUT: 2, HELD: 1 });
    expect(byResult(run)).toEqual({ WAITING: 1 });
    expect(people.get(ana.id)).toMatchObject({ result: 'WAITING', goesTo: ['Ana Rivera'] });
    expect([...(await peopleOf(asking, run.id, ', leftOut: OUT')).keys()].sort()).toEqual(
      [no.id, stopped.id].sort(),
    );
    expect([...(await peopleOf(asking, run.id, ', isInvited: true')).keys()]).toEqual([ana.id]);
  });

  it('leave out who registered, until somebody of the office looked at it, also once they were started', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const { id: begun } = await prepare(staff, home, { personIds: [ana.id] });
    const registrationId = await aRegistration(school, family);
    await start(staff, begun);
    await workThrough(home.house);
    expect(mailsTo(home, ana.email)).toEqual([]);
    const early = await prepare(staff, home, { personIds: [ana.id] });
    expect(byReason(early)).toEqual({ REGISTRATION_WAITS: 1 });
    const office = await asStaff(school, ['change-text-opt-in']);
    await office('mutation ($id: ID!) { keepRegistration(id: $id) { __typename } }', { id: registrationId });
    const { id } = await prepare(staff, home, { personIds: [ana.id] });
    await start(staff, id);
    await workThrough(home.house);
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });

  it('send nothing, and nothing of anybody changes, before they are started', async () => {
    const ana = await aContact(await aFamily(school));
    const before = (await dumpOf(home.house.db, school.organizationId))
      .split('== ')
      .filter((table) => !table.startsWith('invitation_'));
    const { id } = await prepare(staff, home, { personIds: [ana.id] });
    home.pass({ days: 1 });
    await workThrough(home.house);
    await workOff(home);
    expect(mailsTo(home, ana.email)).toEqual([]);
    const after = (await dumpOf(home.house.db, school.organizationId))
      .split('== ')
      .filter((table) => !table.startsWith('invitation_'));
    expect(after).toEqual(before);
    expect(await change(staff, 'cancel', id)).toMatchObject({ run: { state: 'CANCELLED' } });
    expect(await start(staff, id)).toMatchObject({ __typename: 'InvitationRunNotPossible' });
  });

  it('ask a whole list page by page, each person once, and go on where they were left', async () => {
    const at = await aSchool(home);
    const asking = await asStaff(at, ['change-text-opt-in']);
    for (let count = 0; count < 130; count++)
      await aContact(await aFamily(at, { name: `Family ${count}` }), {
        answer: count % 10 === 0 ? 'in' : 'never-asked',
      });
    const run = await prepare(asking, home, { matching: { filter: { answer: 'NEVER_ASKED' } } });
    expect(run).toMatchObject({
      gathered: 117,
      mails: { all: 117 },
      audience: 'Everybody never asked',
    });
    const everybody = await prepare(asking, home, { matching: { kind: 'CONTACT' } });
    expect(everybody).toMatchObject({ gathered: 130 });
    expect(byReason(everybody)).toEqual({ ALREADY_IN: 13 });
    const students = await prepare(asking, home, { matching: { kind: 'STUDENT' } });
    expect(students).toMatchObject({ state: 'PREPARED', gathered: 0, audience: 'All students' });
  });

  it('show no address and no number to a token that may not list people', async () => {
    const at = await aSchool(home);
    const ana = await aContact(await aFamily(at), { firstName: 'Ana' });
    const [sender, reader] = [
      await asToken(at, ['texts:send']),
      await asToken(at, ['texts:send', 'families:read']),
    ];
    const { id } = await prepare(sender, home, { matching: {} });
    const query = `query ($id: ID!) { invitationRun(id: $id) { people(first: 5) {
      edges { node { person { firstName email cellPhone } } } } } }`;
    const seenBy = async (client: typeof sender) =>
      (await client(query, { id })).data.invitationRun.people.edges[0].node.person;
    expect(await seenBy(sender)).toEqual({ firstName: 'Ana', email: null, cellPhone: null });
    expect(await seenBy(reader)).toMatchObject({ email: ana.email, cellPhone: ana.cellPhone });
  });

  describe('ask by one mail for each address', () => {
    it('with everybody who shares it, however it is written, and the adults of somebody under 18', async () => {
      const family = await aFamily(school, { name: 'Sharers' });
      const email = 'shared@family.example';
      const ana = await aContact(family, { firstName: 'Ana', email });
      const ben = await aContact(family, { firstName: 'Ben', email: 'Shared@Family.example' });
      const eve = await aContact(family, { firstName: 'Eve' });
      const leo = await aStudent(family, { firstName: 'Leo' });
      const grown = await aStudent(family, { firstName: 'Kim', birthOn: '2001-01-01', email });
      const people = [ana, ben, eve, leo, grown];
      const run = await prepare(staff, home, { personIds: people.map(({ id }) => id) });
      expect(run.mails).toEqual({ all: 2, settled: 0, sent: 0 });
      const { goesTo } = (await peopleOf(staff, run.id)).get(leo.id) ?? { goesTo: [] };
      expect([...goesTo].sort()).toEqual(['Ana Sharers', 'Eve Sharers']);
    });

    it('and leave out only who cannot be reached by any of them', async () => {
      const family = await aFamily(school, { name: 'Halves' });
      const reached = await aContact(family, { firstName: 'Ann' });
      const bounced = await aContact(family, { firstName: 'Bob' });
      await update(bounced, { emailUnusableAt: home.house.now() });
      const leo = await aStudent(family);
      const run = await prepare(staff, home, { personIds: [reached.id, bounced.id, leo.id] });
      const people = await peopleOf(staff, run.id);
      expect(people.get(bounced.id)).toMatchObject({ leftOut: 'EMAIL_UNUSABLE' });
      expect(people.get(leo.id)).toMatchObject({ leftOut: null, goesTo: ['Ann Halves'] });
    });
  });

  describe('leave in peace who was asked lately', () => {
    const sendOne = 'mutation ($id: ID!) { sendTextingEmail(personId: $id) { __typename } }';

    it('by a single texting e-mail or in another run, until the days have passed', async () => {
      const family = await aFamily(school);
      const [single, inRun, fresh] = [await aContact(family), await aContact(family), await aContact(family)];
      await staff(sendOne, { id: single.id });
      await workOff(home);
      await invite(staff, home, { personIds: [inRun.id] });
      const personIds = [single.id, inRun.id, fresh.id];
      const soon = await peopleOf(staff, (await prepare(staff, home, { personIds })).id);
      expect(personIds.map((id) => soon.get(id)?.leftOut)).toEqual([
        'INVITED_RECENTLY',
        'INVITED_RECENTLY',
        null,
      ]);
      const anyway = await prepare(staff, home, { personIds }, 0);
      expect(byResult(anyway)).toEqual({ WAITING: 3 });
      home.pass({ days: 31 });
      expect(byResult(await prepare(staff, home, { personIds }))).toEqual({ WAITING: 3 });
    });

    it('so that of two runs that were prepared for the same people exactly one asks each', async () => {
      const family = await aFamily(school, { name: 'Twice' });
      const people = [await aContact(family), await aContact(family)];
      const personIds = people.map(({ id }) => id);
      const [one, two] = [
        await prepare(staff, home, { personIds }),
        await prepare(staff, home, { personIds }),
      ];
      await start(staff, two.id);
      // Its mails are being written by a process that takes its time.
      await claimBatch(home.house);
      await start(staff, one.id);
      await workThrough(home.house);
      for (const { email } of people) expect(mailsTo(home, email)).toHaveLength(0);
      for (let again = 0; again < 3; again++) {
        home.pass({ minutes: 6 });
        await workThrough(home.house);
      }
      for (const { email } of people) expect(mailsTo(home, email)).toHaveLength(1);
    });
  });

  describe('are refused', () => {
    const ask = (input: object, who = staff) =>
      who(`mutation ($input: PrepareInvitationsInput!) { prepareInvitations(input: $input) { id } }`, {
        input,
      });

    it.each([
      [{ audience: {} }],
      [{ audience: { personIds: [] } }],
      [{ audience: { personIds: Array.from({ length: 501 }, (_, at) => `person-${at}`) } }],
      [{ audience: { matching: { filter: { isArchived: true } } } }],
      [{ audience: { matching: {} }, notInvitedForDays: -1 }],
      [{ audience: { matching: {} }, notInvitedForDays: 366 }],
    ])('as bad input: %#', async (input) => {
      expect((await ask(input)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it('a reminder after no days, or after many', async () => {
      const { id } = await prepare(staff, home, { matching: { search: 'nobody is called so' } });
      for (const remindAfterDays of [0, 61]) {
        const { errors } = await staff(
          `mutation ($input: StartInvitationsInput!) { startInvitations(input: $input) { __typename } }`,
          { input: { id, remindAfterDays } },
        );
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    });

    it('to start where there is nobody to invite', async () => {
      const { id, state } = await prepare(staff, home, { matching: { search: 'nobody is called so' } });
      expect(state).toBe('PREPARED');
      expect(await start(staff, id)).toMatchObject({
        __typename: 'InvitationRunNotPossible',
        message: 'There is nobody to invite.',
      });
    });
  });

  it('find nobody of another school', async () => {
    const elsewhere = await aContact(await aFamily(await aSchool(home)));
    const run = await prepare(staff, home, { personIds: [elsewhere.id] });
    expect(run).toMatchObject({ gathered: 0, mails: { all: 0 }, madeBy: 'Office software' });
    expect(mailsTo(home, elsewhere.email)).toEqual([]);
  });

  it('are forgotten after a week where nobody started them, and the others are kept', async () => {
    const ana = await aContact(await aFamily(school));
    const kept = await invite(staff, home, { personIds: [ana.id] });
    const draft = await prepare(staff, home, { personIds: [newPerson().id, ana.id] });
    const { forgetDrafts } = await import('../../src/gathering/forget-drafts.js');
    home.pass({ days: 8 });
    await forgetDrafts(home.house);
    const rows = (id: string) =>
      home.house.db.read.count('SELECT COUNT(*) FROM invitation_people WHERE run_id = ?', [id]);
    expect([await rows(kept.id), await rows(draft.id)]).toEqual([1, 0]);
    const { errors } = await staff(`query ($id: ID!) { invitationRun(id: $id) { id } }`, { id: draft.id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

/** Nobody: an id that no school has. */
function newPerson(): { id: string } {
  return { id: `nobody-${newNumber()}` };
}
