import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { pauseSending } from '../../src/settings/pause-sending.js';
import { advanceBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { aClass } from '../classes/a-class.js';
import { asStaff, asToken, everyTexting } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, aTextingNumber, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { trouble } from '../stop/failing-statements.js';
import { askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';

const fields = `id state stateReason body by audience people texts segments hoursReason
  leftOut { why people } progress { queued waiting waitingUntil handedOver delivered failed withheld unknown }`;
const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { __typename
  ... on BroadcastStarted { broadcast { ${fields} } }
  ... on BroadcastSentBefore { message broadcast { id body } }
  ... on BroadcastRefused { message unknownFields findings { rule found } } } }`;
const preview = `query ($input: BroadcastPreviewInput!) { previewBroadcast(input: $input) {
  audience people texted numbers texts segments waiting waitingUntil unknownFields textedHow { how people }
  leftOut { why people } findings { isRefused rule found } examples { name body count { segments } } } }`;
const one = `query ($id: ID!) { broadcast(id: $id) { ${fields} } }`;
const everybody = { matching: {} };

let asked = 0;
const aRequest = (): string => `request-${(asked += 1).toString().padStart(4, '0')}`;

describeEachDatabase('A broadcast', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school, { name: 'Rivera' });
    staff = await asStaff(school);
  });

  const start = async (input: Answered = {}, client = staff): Promise<Answered> => {
    const { data, errors } = await client(send, {
      input: { requestId: aRequest(), audience: everybody, body: 'No class today', ...input },
    });
    expect(errors).toEqual([]);
    return data.sendBroadcast;
  };
  const started = async (input: Answered = {}): Promise<Answered> => {
    const { __typename, broadcast, message } = await start(input);
    expect([__typename, message]).toEqual(['BroadcastStarted', undefined]);
    return broadcast;
  };
  const look = async (id: string): Promise<Answered> => (await staff(one, { id })).data.broadcast;
  const prepared = async (input: Answered = {}): Promise<Answered> => {
    const { id } = await started(input);
    await advanceBroadcasts(home.house);
    return look(id);
  };
  const previewed = async (body = 'No class today', audience: Answered = everybody): Promise<Answered> =>
    (await staff(preview, { input: { audience, body } })).data.previewBroadcast;
  const got = ({ cellPhone }: { cellPhone: string | null }): string[] =>
    askedToSend(home, cellPhone ?? '').map(({ body }) => (body as Answered).text);
  const people = (howMany: number): Promise<TestPerson[]> =>
    Promise.all(Array.from({ length: howMany }, () => aContact(family, { answer: 'in' })));

  describe('before it is sent', () => {
    it('says who will get it, and who will not and why, the held first', async () => {
      const ana = await aContact(family, { firstName: 'Ana', answer: 'in' });
      await aStudent(family, { firstName: 'Leo', answer: 'in', adultYesBy: ana });
      await aContact(family, { firstName: 'Never' });
      await aContact(family, { firstName: 'Out', answer: 'out' });
      await aContact(family, { firstName: 'Nobody', cellPhone: null, answer: 'never-asked' });
      const stopped = await aContact(family, { firstName: 'Stopped', answer: 'in' });
      const held = await aContact(family, { firstName: 'Held', answer: 'in' });
      const child = await aStudent(family, { firstName: 'Child', answer: 'in' });
      await texts(stopped, 'STOP');
      await texts(held, 'Wrong number');
      const found = await previewed();
      expect(found).toMatchObject({ people: 8, texted: 2, numbers: 2, texts: 2, segments: 2, waiting: 0 });
      expect(found.leftOut).toEqual([
        { why: 'HELD', people: 1 },
        { why: 'NEVER_ASKED', people: 1 },
        { why: 'NEEDS_ADULT', people: 1 },
        { why: 'NO_NUMBER', people: 1 },
        { why: 'SUPPRESSED', people: 1 },
        { why: 'OUT', people: 1 },
      ]);
      const names = `query ($audience: AudienceInput!, $why: Obstacle!) {
        leftOutOfAudience(audience: $audience, why: $why) { edges { node { personId name } } } }`;
      const { data } = await staff(names, { audience: everybody, why: 'NEEDS_ADULT' });
      expect(data.leftOutOfAudience.edges).toEqual([{ node: { personId: child.id, name: 'Child Rivera' } }]);
    });

    it('pages through the names of those who are left out', async () => {
      const never = await Promise.all(Array.from({ length: 5 }, () => aContact(family)));
      const query = `query ($after: String) { leftOutOfAudience(audience: { matching: {} }, why: NEVER_ASKED,
        first: 2, after: $after) { edges { node { personId } } pageInfo { hasNextPage endCursor } } }`;
      const found: string[] = [];
      let after: string | null = null;
      do {
        const answered: Answered = (await staff(query, { after })).data.leftOutOfAudience;
        found.push(...answered.edges.map(({ node }: Answered) => node.personId));
        after = answered.pageInfo.hasNextPage ? answered.pageInfo.endCursor : null;
      } while (after !== null);
      expect(found.sort()).toEqual(never.map(({ id }) => id).sort());
    });

    const textedNames = async (how: string, more: Answered = {}): Promise<Answered[]> => {
      const query = `query ($input: BroadcastPreviewInput!, $how: TextedHow!, $first: Int!, $after: String) {
        textedOfAudience(input: $input, how: $how, first: $first, after: $after) {
          edges { node { name withName waitsUntil } } pageInfo { hasNextPage endCursor } } }`;
      const found: Answered[] = [];
      for (let after: string | null = null; ;) {
        const input = { audience: everybody, body: 'No class today', ...more };
        const { data } = await staff(query, { input, how, first: 2, after });
        found.push(...data.textedOfAudience.edges.map(({ node }: Answered) => node));
        after = data.textedOfAudience.pageInfo.hasNextPage ? data.textedOfAudience.pageInfo.endCursor : null;
        if (after === null) return found;
      }
    };

    it('names those to whose number the same text already goes, and whose text that is', async () => {
      const number = newNumber();
      const other = await aFamily(school, { name: 'Young' });
      const sharing = [];
      for (const theirs of [family, family, other, other])
        sharing.push(
          await aContact(theirs, { firstName: `P${sharing.length}`, cellPhone: number, answer: 'in' }),
        );
      await aContact(other, { firstName: 'Alone', answer: 'in' });
      const named = await textedNames('SAME_TEXT');
      const withName = named[0]?.withName;
      expect(named).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ withName })));
      expect([...named.map(({ name }) => name), withName].sort()).toEqual([
        'P0 Rivera',
        'P1 Rivera',
        'P2 Young',
        'P3 Young',
      ]);
      expect((await previewed()).textedHow).toEqual([{ how: 'SAME_TEXT', people: 3 }]);
      // To each by name they are texts of their own.
      const byName = 'Hello {first name}';
      expect(await textedNames('SAME_TEXT', { body: byName })).toEqual([]);
      expect((await previewed(byName)).textedHow).toEqual([]);
    });

    it('names those for whom it waits for the hours, and until when', async () => {
      await inTransaction(home.house.db, (tx) =>
        tx.update(
          'organizations',
          { textsFrom: '09:00', textsUntil: '20:00' },
          { id: school.organizationId },
        ),
      );
      home.setClock('2027-03-01T15:00:00Z');
      staff = await asStaff(school);
      try {
        await aContact(family, { firstName: 'Near', cellPhone: '+12125550151', answer: 'in' });
        // 808 is Hawaii, five hours behind New York.
        for (const at of [1, 2, 3])
          await aContact(family, { firstName: `Far${at}`, cellPhone: `+1808555015${at}`, answer: 'in' });
        const named = await textedNames('WAITS_FOR_HOURS');
        expect(named.map(({ name }) => name).sort()).toEqual(['Far1 Rivera', 'Far2 Rivera', 'Far3 Rivera']);
        expect(new Set(named.map(({ waitsUntil }) => waitsUntil))).toEqual(
          new Set(['2027-03-01T19:00:00.000Z']),
        );
        expect((await previewed()).textedHow).toEqual([{ how: 'WAITS_FOR_HOURS', people: 3 }]);
      } finally {
        home.setClock(new Date());
      }
    });

    it('names the review that holds somebody, also while its decision can be undone', async () => {
      const held = await aContact(family, { firstName: 'Held', answer: 'in' });
      await texts(held, 'Wrong number');
      const { data: listed } = await staff('{ reviews { edges { node { id } } } }');
      const id = listed.reviews.edges[0]?.node.id;
      const query = `{ leftOutOfAudience(audience: { matching: {} }, why: HELD) { edges { node { name reviewId } } } }`;
      const names = async () => (await staff(query)).data.leftOutOfAudience.edges;
      expect(await names()).toEqual([{ node: { name: 'Held Rivera', reviewId: id } }]);
      await staff(
        `mutation ($id: ID!) { decideReview(input: { id: $id, decision: NOT_A_REQUEST }) { __typename } }`,
        {
          id,
        },
      );
      expect(await names()).toEqual([{ node: { name: 'Held Rivera', reviewId: id } }]);
    });

    it('counts what the carrier charges, with the footer, and warns', async () => {
      await aContact(family, { answer: 'in' });
      expect(await previewed('a'.repeat(141))).toMatchObject({ segments: 2 });
      expect(await previewed('We’re closed')).toMatchObject({
        findings: [{ isRefused: false, rule: 'COSTLY_CHARACTERS', found: '’' }],
      });
    });

    it('says in words whom it is for, and how many numbers get how many texts', async () => {
      const number = newNumber();
      const ana = await aContact(family, { firstName: 'Ana', cellPhone: number, answer: 'in' });
      await aStudent(family, { firstName: 'Leo', cellPhone: number, answer: 'in', adultYesBy: ana });
      const ofFamily = { familyId: family.id };
      expect(await previewed('No class today', ofFamily)).toMatchObject({
        audience: 'The family Rivera',
        texted: 2,
        numbers: 1,
        texts: 1,
      });
      expect(await previewed('Hello {first name}', ofFamily)).toMatchObject({ numbers: 1, texts: 2 });
    });

    it('shows the text as a real person gets it', async () => {
      await aContact(family, { firstName: 'Ana', answer: 'in' });
      const { examples } = await previewed('Hello {first name} {last name} ({family}) from {school}');
      expect(examples).toEqual([
        {
          name: 'Ana Rivera',
          body: 'Hello Ana Rivera (Rivera) from Maple Street Dance\nReply STOP to stop.',
          count: { segments: 1 },
        },
      ]);
    });

    it.each([
      ['is longer with the footer than the carrier takes', 'x'.repeat(1590)],
      ['may be longer with a name than the carrier takes', `{last name}${'x'.repeat(800)}`],
    ])('is refused where it %s', async (_, body) => {
      await aContact(family, { lastName: 'García', answer: 'in' });
      const { __typename, message } = await start({ body });
      expect(__typename).toBe('BroadcastRefused');
      expect(message).toMatch(/too long/);
    });

    it.each([
      ['Reply YES if you come', { findings: [{ rule: 'ASKS_FOR_RESERVED_WORD', found: 'YES' }] }],
      ['Hello {friend}', { unknownFields: ['friend'] }],
    ])('is refused: %s', async (body, why) => {
      await aContact(family, { answer: 'in' });
      expect(await start({ body })).toMatchObject({ __typename: 'BroadcastRefused', ...why });
      expect(
        await home.house.db.read.count('SELECT COUNT(*) FROM broadcasts WHERE organization_id = ?', [
          school.organizationId,
        ]),
      ).toBe(0);
    });
  });

  describe('is sent', () => {
    it('to everybody whom the gate lets through, once a number, and says what became of it', async () => {
      const number = newNumber();
      const ana = await aContact(family, { cellPhone: number, answer: 'in' });
      await aStudent(family, { cellPhone: number, answer: 'in', adultYesBy: ana });
      const other = await aContact(await aFamily(school), { answer: 'in' });
      const never = await aContact(family);
      const { id, ...whole } = await prepared();
      expect(whole).toMatchObject({
        state: 'SENDING',
        people: 4,
        texts: 2,
        leftOut: [{ why: 'NEVER_ASKED', people: 1 }],
        progress: { queued: 2 },
        by: 'Sam Lee',
        audience: 'Everybody',
      });
      await workOff(home);
      await advanceBroadcasts(home.house);
      expect([got(ana), got(other), got(never)]).toEqual([
        ['No class today\nReply STOP to stop.'],
        ['No class today\nReply STOP to stop.'],
        [],
      ]);
      await eventually('it is reported', async () => (await look(id)).progress.delivered === 2);
      expect(await look(id)).toMatchObject({ state: 'DONE', progress: { queued: 0, withheld: 0 } });
      const standFor = await home.house.db.read.count(
        `SELECT COUNT(*) FROM text_message_people mp JOIN text_messages m ON m.id = mp.message_id WHERE m.broadcast_id = ?`,
        [id],
      );
      expect(standFor).toBe(3);
    });

    it('to people of one number in different families once, however the pages fall', async () => {
      const number = newNumber();
      for (let at = 0; at < 3; at++)
        await aContact(await aFamily(school), { cellPhone: number, answer: 'in' });
      expect(await prepared()).toMatchObject({ people: 3, texts: 1 });
    });

    it('with each name of its own where it is personal', async () => {
      const number = newNumber();
      const ana = await aContact(family, { firstName: 'Ana', cellPhone: number, answer: 'in' });
      await aStudent(family, { firstName: 'Leo', cellPhone: number, answer: 'in', adultYesBy: ana });
      expect(await prepared({ body: 'Hello {first name}' })).toMatchObject({ texts: 2 });
      await workOff(home);
      expect(got(ana).sort()).toEqual(['Hello Ana\nReply STOP to stop.', 'Hello Leo\nReply STOP to stop.']);
    });

    it('once, however often it is asked for with the same request', async () => {
      await people(2);
      const requestId = aRequest();
      const all = await Promise.all(Array.from({ length: 5 }, () => started({ requestId })));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      await advanceBroadcasts(home.house);
      expect(await look(all[0].id)).toMatchObject({ texts: 2 });
    });

    const later = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
    it.each<[string, Answered, Answered]>([
      ['with other words', {}, { body: 'No class at all' }],
      ['to others', {}, { audience: { matching: { kind: 'CONTACT' } } }],
      ['at another time', {}, { scheduledAt: later }],
      ['at once', { scheduledAt: later }, {}],
    ])(
      'but asked for %s with the same request it is shown, and nothing more is sent',
      async (_, first, other) => {
        await people(2);
        const requestId = aRequest();
        const { id, body } = await started({ requestId, ...first });
        const answer = await start({ requestId, ...other });
        expect(answer).toMatchObject({ __typename: 'BroadcastSentBefore', broadcast: { id, body } });
        expect(answer.message).toMatch(/^An earlier try already sent or scheduled this text/);
        expect((await started({ requestId, ...first })).id).toBe(id);
        const { data } = await staff('{ broadcasts(first: 5) { edges { node { id } } } }');
        expect(data.broadcasts.edges).toEqual([{ node: { id } }]);
      },
    );

    it('after the texts to single people', async () => {
      const [ana, bea] = await people(2);
      await inTransaction(home.house.db, (tx) =>
        tx.update('texting_numbers', { textsPerMinute: 60 }, { number: school.ourNumber }),
      );
      await prepared();
      const single = `mutation ($input: SendTextInput!) { sendText(input: $input) { __typename } }`;
      await staff(single, {
        input: { requestId: aRequest(), personId: bea?.id, body: 'Your shoes are here' },
      });
      await workOff(home);
      const order = home.sandbox.control.ledger
        .filter(({ deed, direction }) => deed === 'send-text' && direction === 'asked')
        .map(({ body }) => body as Answered)
        .filter(({ dst }) => [ana, bea].some((person) => person?.cellPhone === dst))
        .map(({ text }) => text);
      expect(order[0]).toBe('Your shoes are here');
      expect(order).toHaveLength(3);
    });

    it('not to who said STOP or No after it was prepared, and to everybody else', async () => {
      const [stops, saysNo, stays] = await people(3);
      const { id } = await prepared();
      await texts(stops as TestPerson, 'STOP');
      const out = `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }`;
      await staff(out, { input: { id: saysNo?.id, answer: 'OUT' } });
      await workOff(home);
      await advanceBroadcasts(home.house);
      expect(got(stays as TestPerson)).toHaveLength(1);
      expect(got(saysNo as TestPerson)).toEqual([]);
      expect(got(stops as TestPerson)).toEqual([expect.stringContaining('no more texts')]);
      expect(await look(id)).toMatchObject({ state: 'DONE', progress: { withheld: 2 } });
    });
  });

  describe('can be steered', () => {
    const steer = async (what: string, id: string): Promise<Answered> => {
      const query = `mutation ($id: ID!) { ${what}Broadcast(id: $id) { __typename
        ... on BroadcastSteered { broadcast { state stateReason } } ... on BroadcastNotSteerable { message } } }`;
      return (await staff(query, { id })).data[`${what}Broadcast`];
    };

    /** The pages that are open hear of what carries its time: see `live/news-feed.ts`. */
    const isNews = async (id: string): Promise<boolean> =>
      (await home.house.db.read.count('SELECT COUNT(*) FROM broadcasts WHERE id = ? AND steered_at >= ?', [
        id,
        new Date(home.house.now().getTime() - 10_000),
      ])) === 1;

    it('paused, and nothing leaves; resumed, and the rest does', async () => {
      const all = await people(4);
      const { id } = await prepared();
      expect(await steer('pause', id)).toMatchObject({
        broadcast: { state: 'PAUSED', stateReason: 'staff' },
      });
      const dispatcher = startDispatcher(home.house);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await dispatcher.stop();
      expect(all.flatMap(got)).toEqual([]);
      expect(await steer('pause', id)).toMatchObject({ __typename: 'BroadcastNotSteerable' });
      expect(await steer('resume', id)).toMatchObject({ broadcast: { state: 'SENDING', stateReason: null } });
      await workOff(home);
      expect(all.flatMap(got)).toHaveLength(4);
    });

    it('resumed outside the hours only by who may send then', async () => {
      await people(1);
      staff = await asStaff(school, [...everyTexting, 'override-hours']);
      const { id } = await prepared({ hoursReason: 'Roads are closed' });
      expect(await steer('pause', id)).toMatchObject({ broadcast: { state: 'PAUSED' } });
      staff = await asStaff(school);
      expect(await steer('resume', id)).toMatchObject({
        __typename: 'BroadcastNotSteerable',
        message: expect.stringContaining('needs the permission Override Hours'),
      });
      staff = await asStaff(school, [...everyTexting, 'override-hours']);
      expect(await steer('resume', id)).toMatchObject({ broadcast: { state: 'SENDING' } });
    });

    it('cancelled, and what was not handed over is taken back', async () => {
      const all = await people(4);
      const { id } = await prepared();
      expect(await steer('cancel', id)).toMatchObject({ broadcast: { state: 'CANCELLING' } });
      await advanceBroadcasts(home.house);
      await workOff(home);
      expect(all.flatMap(got)).toEqual([]);
      expect(await look(id)).toMatchObject({ state: 'CANCELLED', progress: { withheld: 4 } });
      expect(await steer('resume', id)).toMatchObject({ __typename: 'BroadcastNotSteerable' });
    });

    it('cancelled before its time, and never prepared', async () => {
      await people(1);
      const scheduledAt = new Date(home.house.now().getTime() + 3_600_000);
      const { id, state } = await started({ scheduledAt });
      expect(state).toBe('WAITING');
      expect(await steer('cancel', id)).toMatchObject({ broadcast: { state: 'CANCELLED' } });
      home.pass({ minutes: 61 });
      await advanceBroadcasts(home.house);
      expect(
        await home.house.db.read.count('SELECT COUNT(*) FROM text_messages WHERE broadcast_id = ?', [id]),
      ).toBe(0);
      home.setClock(new Date());
    });

    it('paused, where it could not begin within an hour of its time', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const { id } = await started({ scheduledAt: new Date(home.house.now().getTime() + 3_600_000) });
      home.pass({ minutes: 125 });
      await advanceBroadcasts(home.house);
      staff = await asStaff(school);
      expect(await look(id)).toMatchObject({ state: 'PAUSED', stateReason: 'late', texts: 0 });
      expect(await isNews(id)).toBe(true);
      await steer('resume', id);
      await advanceBroadcasts(home.house);
      await workOff(home);
      expect(got(ana)).toHaveLength(1);
      await advanceBroadcasts(home.house);
      expect(await look(id)).toMatchObject({ state: 'DONE', stateReason: null });
      home.setClock(new Date());
    });

    describe('while the school’s sending is paused', () => {
      const pauses = () => inTransaction(home.house.db, (tx) => pauseSending(tx, home.house.now()));
      const resumes = async () => {
        await inTransaction(home.house.db, (tx) =>
          tx.update('organizations', { sendingPausedAt: null }, { id: school.organizationId }),
        );
        await advanceBroadcasts(home.house);
        await workOff(home);
        staff = await asStaff(school);
      };
      const inAnHour = () => new Date(home.house.now().getTime() + 3_600_000);
      afterEach(() => home.setClock(new Date()));

      it('left to somebody, where a backup does not know whether it was sent at its time', async () => {
        const ana = await aContact(family, { answer: 'in' });
        const { id } = await started({ scheduledAt: inAnHour() });
        home.pass({ minutes: 80 });
        await pauses();
        await advanceBroadcasts(home.house);
        await resumes();
        expect(got(ana)).toEqual([]);
        expect(await look(id)).toMatchObject({ state: 'PAUSED', stateReason: 'restored', texts: 0 });
        expect(await isNews(id)).toBe(true);
      });

      it('left to somebody, where a backup holds it half prepared, and sent to nobody twice', async () => {
        const [ana, ben] = await people(2);
        const { id } = await prepared();
        await inTransaction(home.house.db, (tx) =>
          tx.update(
            'broadcasts',
            { state: 'preparing', startedAt: null, preparedThroughJson: null, preparedUntilAt: null },
            { id },
          ),
        );
        await pauses();
        expect(await look(id)).toMatchObject({ state: 'PAUSED', stateReason: 'restored' });
        await resumes();
        await steer('resume', id);
        await advanceBroadcasts(home.house);
        await workOff(home);
        expect([ana, ben].flatMap((person) => (person === undefined ? [] : got(person)))).toEqual([]);
      });

      it('left to somebody, where its time was over by an hour before anybody resumed', async () => {
        const ana = await aContact(family, { answer: 'in' });
        const { id } = await started({ scheduledAt: inAnHour() });
        await pauses();
        home.pass({ minutes: 61 });
        await advanceBroadcasts(home.house);
        home.pass({ minutes: 240 });
        await resumes();
        expect(got(ana)).toEqual([]);
        expect(await look(id)).toMatchObject({ state: 'PAUSED', stateReason: 'late' });
      });
    });

    it('cancelled, where it could not begin in time', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const { id } = await started({ scheduledAt: new Date(home.house.now().getTime() + 3_600_000) });
      home.pass({ minutes: 125 });
      await advanceBroadcasts(home.house);
      staff = await asStaff(school);
      await steer('cancel', id);
      await advanceBroadcasts(home.house);
      await workOff(home);
      expect(got(ana)).toEqual([]);
      expect(await look(id)).toMatchObject({ state: 'CANCELLED' });
      home.setClock(new Date());
    });

    it('by the carrier, when the credit ends: it pauses, and nothing is lost', async () => {
      const all = await people(3);
      const { id } = await prepared();
      const { control } = home.sandbox;
      control.fault({
        provider: 'plivo',
        on: 'send-text',
        kind: 'answer',
        status: 402,
        body: { error: 'Insufficient credit' },
      });
      const dispatcher = startDispatcher(home.house);
      await eventually('it is paused', async () => (await look(id)).state === 'PAUSED');
      await dispatcher.stop();
      control.clearFaults();
      expect(await look(id)).toMatchObject({ stateReason: 'credit', progress: { failed: 0 } });
      expect(await isNews(id)).toBe(true);
      await steer('resume', id);
      home.pass({ minutes: 1 });
      await workOff(home);
      expect(new Set(all.flatMap((person) => got(person).map(() => person.id))).size).toBe(3);
    });
  });

  it('begins at the time it was scheduled for, with whoever is in the audience then', async () => {
    const scheduledAt = new Date(home.house.now().getTime() + 3_600_000);
    const { id } = await started({ scheduledAt });
    await advanceBroadcasts(home.house);
    const late = await aContact(family, { answer: 'in' });
    home.pass({ minutes: 61 });
    await advanceBroadcasts(home.house);
    await workOff(home);
    expect(got(late)).toHaveLength(1);
    staff = await asStaff(school);
    expect(await look(id)).toMatchObject({ people: 1 });
    home.setClock(new Date());
  });

  it('reaches the family that it was for, though that was merged into another before its time', async () => {
    const kept = await aFamily(school, { name: 'Rivera-Lee' });
    const ana = await aContact(family, { answer: 'in' });
    const scheduledAt = new Date(home.house.now().getTime() + 3_600_000);
    const { id } = await started({ audience: { familyId: family.id }, scheduledAt });
    const merge =
      'mutation ($keep: ID!, $merge: ID!) { mergeFamilies(keepId: $keep, mergeId: $merge) { id } }';
    const clerk = await asStaff(school, ['change-text-opt-in']);
    expect((await clerk(merge, { keep: kept.id, merge: family.id })).errors).toEqual([]);
    home.pass({ minutes: 61 });
    await advanceBroadcasts(home.house);
    await workOff(home);
    expect(got(ana)).toHaveLength(1);
    staff = await asStaff(school);
    expect(await look(id)).toMatchObject({ people: 1 });
    home.setClock(new Date());
  });

  it('begins with the number of then where its own is retired by that time', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await started({ scheduledAt: new Date(home.house.now().getTime() + 3_600_000) });
    const number = await aTextingNumber(school);
    await inTransaction(home.house.db, (tx) =>
      tx.update('texting_numbers', { retiredAt: home.house.now() }, { number: school.ourNumber }),
    );
    home.pass({ minutes: 61 });
    await advanceBroadcasts(home.house);
    const queued = await home.house.db.read.rows(
      'SELECT from_number FROM text_messages WHERE to_number = ?',
      [ana.cellPhone],
    );
    expect(queued).toEqual([{ fromNumber: number }]);
    home.setClock(new Date());
  });

  it('waits for the hours, and goes at once only with the permission and a reason', async () => {
    const { organizationId } = school;
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', { textsFrom: '09:00', textsUntil: '20:00' }, { id: organizationId }),
    );
    home.setClock('2027-03-01T08:00:00Z');
    staff = await asStaff(school);
    const ana = await aContact(family, { answer: 'in', cellPhone: '+12125550181' });
    expect(await previewed()).toMatchObject({ waiting: 1, waitingUntil: '2027-03-01T14:00:00.000Z' });
    const { id } = await prepared();
    await workOff(home);
    expect(got(ana)).toEqual([]);
    expect(await look(id)).toMatchObject({
      state: 'SENDING',
      progress: { waiting: 1, waitingUntil: '2027-03-01T14:00:00.000Z', queued: 0 },
    });
    const later = { audience: everybody, body: 'Hello', scheduledAt: '2027-03-02T01:30:00Z' };
    expect((await staff(preview, { input: later })).data.previewBroadcast).toMatchObject({
      waiting: 1,
      waitingUntil: '2027-03-02T14:00:00.000Z',
    });
    const withinHours = { ...later, scheduledAt: '2027-03-01T20:00:00Z' };
    expect((await staff(preview, { input: withinHours })).data.previewBroadcast).toMatchObject({
      waiting: 0,
    });
    const input = {
      requestId: aRequest(),
      audience: everybody,
      body: 'Snow',
      hoursReason: 'Roads are closed',
    };
    expect((await staff(send, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const owner = await asStaff(school, [...everyTexting, 'override-hours']);
    const { broadcast } = (await owner(send, { input })).data.sendBroadcast;
    expect(broadcast.hoursReason).toBe('Roads are closed');
    await advanceBroadcasts(home.house);
    // However late it leaves: who decided that it need not wait decided it for all of it.
    home.pass({ minutes: 90 });
    await workOff(home);
    expect(got(ana)).toEqual([expect.stringContaining('Snow')]);
    home.setClock(new Date());
  });

  it('goes on where a process died, and queues nobody twice', async () => {
    const all = await people(12);
    const { id } = await started();
    const end = trouble(home.house.db, {
      beforeStatement: (sql) => {
        if (/^INSERT.* .?text_message_people/.test(sql)) throw new Error('The process is gone');
      },
    });
    await expect(advanceBroadcasts(home.house)).rejects.toThrow('The process is gone');
    end();
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'PREPARING', texts: 0 });
    home.pass({ minutes: 1 });
    await Promise.all([1, 2, 3].map(() => advanceBroadcasts(home.house)));
    expect(await look(id)).toMatchObject({ state: 'SENDING', texts: all.length, people: all.length });
    home.setClock(new Date());
  });

  it('is brought forward although another one cannot be', async () => {
    await aContact(family, { answer: 'in' });
    const broken = await started();
    const set = (columns: object) =>
      inTransaction(home.house.db, (tx) => tx.update('broadcasts', columns, { id: broken.id }));
    await set({ audienceJson: JSON.stringify({ kind: 'unheard-of' }) });
    const { id } = await started();
    await expect(advanceBroadcasts(home.house)).rejects.toThrow('unheard-of');
    await set({ audienceJson: JSON.stringify({ kind: 'matching', filter: {} }), state: 'cancelled' });
    expect(await look(id)).toMatchObject({ state: 'SENDING', texts: 1 });
  });

  it('to a person goes to the record that theirs was merged into meanwhile', async () => {
    const [kept, merged] = [
      await aContact(family, { firstName: 'Ana', answer: 'in' }),
      await aContact(family, { firstName: 'Anna', answer: 'in' }),
    ];
    const scheduledAt = new Date(home.house.now().getTime() + 3_600_000);
    const { id } = await started({ audience: { personIds: [merged.id] }, scheduledAt });
    await (
      await asStaff(school, ['change-text-opt-in'])
    )('mutation ($k: ID!, $m: ID!) { mergePeople(keepId: $k, mergeId: $m) { id } }', {
      k: kept.id,
      m: merged.id,
    });
    home.pass({ minutes: 61 });
    await advanceBroadcasts(home.house);
    await workOff(home);
    expect([got(kept), got(merged)].map(({ length }) => length)).toEqual([1, 0]);
    staff = await asStaff(school);
    expect(await look(id)).toMatchObject({ people: 1 });
    home.setClock(new Date());
  });

  it.each<[Answered, string]>([
    [everybody, 'Everybody'],
    [{ matching: { kind: 'CONTACT', filter: { answer: 'IN' } } }, 'All contacts who said Yes'],
    [
      { matching: { search: 'rivera', filter: { way: 'TEXT_REPLY', isHeld: false } } },
      'Everybody found by “rivera”, whose answer came by text reply, without a number under review',
    ],
    [{ matching: { kind: 'STUDENT', filter: { answer: 'NEVER_ASKED' } } }, 'All students never asked'],
  ])('says to whom it was written: %j', async (audience, words) => {
    expect(await started({ audience })).toMatchObject({ audience: words });
  });

  it('says to whom it was written by name, of many the first', async () => {
    const names = ['Ana', 'Bea', 'Cleo', 'Dora', 'Eve'];
    const all = await Promise.all(names.map((firstName) => aContact(family, { firstName, answer: 'in' })));
    const personIds = all.map(({ id }) => id);
    expect(await started({ audience: { personIds } })).toMatchObject({
      audience: 'Ana Rivera, Bea Rivera, Cleo Rivera and 2 more',
    });
    expect(await started({ audience: { familyId: family.id } })).toMatchObject({
      audience: 'The family Rivera',
    });
    const [ballet, tap] = await Promise.all(['Ballet I', 'Tap'].map((name) => aClass(school, { name })));
    const classIds = [ballet?.id, tap?.id];
    expect(await started({ audience: { classes: { classIds, who: 'CONTACTS' } } })).toMatchObject({
      audience: 'Contacts of the students of Ballet I, Tap',
    });
  });

  describe('is nobody else’s business', () => {
    it('of another school', async () => {
      const theirs = await asStaff(await aSchool(home));
      const { id } = await prepared();
      for (const query of [
        one,
        'query ($id: ID!) { leftOutOfBroadcast(id: $id, why: OUT) { edges { cursor } } }',
        'query ($id: ID!) { textsOfBroadcast(id: $id) { edges { cursor } } }',
        'mutation ($id: ID!) { pauseBroadcast(id: $id) { __typename } }',
        'mutation ($id: ID!) { cancelBroadcast(id: $id) { __typename } }',
      ])
        expect((await theirs(query, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await theirs('{ broadcasts { edges { cursor } } }')).data.broadcasts.edges).toEqual([]);
    });

    it('of staff who may not send, and of tokens without the scope', async () => {
      const input = { requestId: aRequest(), audience: everybody, body: 'Hello' };
      const settings = await asStaff(school, ['text-messages-settings']);
      expect((await settings(send, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const reader = await asToken(school, ['families:read']);
      expect((await reader(send, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const sender = await asToken(school, ['texts:send']);
      expect((await sender(send, { input })).data.sendBroadcast.__typename).toBe('BroadcastStarted');
    });
  });

  it('lists its texts with the names they stand for, all of them or those of which the same became', async () => {
    const [ana, bea] = await people(2);
    const { id } = await prepared();
    await texts(bea as TestPerson, 'STOP');
    const query = `query ($id: ID!, $part: BroadcastPart) { textsOfBroadcast(id: $id, part: $part) {
      edges { node { number names state } } } }`;
    const listed = async (part?: string): Promise<Answered[]> =>
      (await staff(query, { id, part })).data.textsOfBroadcast.edges.map(({ node }: Answered) => node);
    const queued = { number: ana?.cellPhone, names: ['Ana Rivera'], state: 'queued' };
    const withdrawn = { number: bea?.cellPhone, names: ['Ana Rivera'], state: 'withdrawn' };
    expect(await listed()).toHaveLength(2);
    expect(await listed('QUEUED')).toEqual([queued]);
    expect(await listed('WITHHELD')).toEqual([withdrawn]);
    for (const part of ['WAITING', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'UNKNOWN'])
      expect(await listed(part)).toEqual([]);
    await workOff(home);
    await eventually('it is reported', async () => (await listed('DELIVERED')).length === 1);
  });
});
