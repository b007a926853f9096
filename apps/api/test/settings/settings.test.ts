import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { queueText } from '../../src/texting/queue-text.js';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { isSuppressed, sendsText } from '../stop/stop-house.js';
import { owe, workOff } from '../work.js';

const update = `mutation ($input: OrganizationInput!) { updateOrganization(input: $input) {
  __typename
  ... on OrganizationSaved { organization { name timeZone organizationEmail organizationEmailBounces termsUrl wantsNoticeOfStaffOut version } }
  ... on OrganizationChangedMeanwhile { message organization { name version } }
} }`;
const add = `mutation ($number: String!) { addTextingNumber(number: $number, answersKeywords: CARRIER) {
  __typename ... on TextingNumberSaved { textingNumber { id number answersKeywords retiredAt } } ... on Problem { message } } }`;
const retire = 'mutation ($id: ID!) { retireTextingNumber(id: $id) { retiredAt } }';
const word = `mutation ($input: WordingInput!) { saveConsentWording(input: $input) {
  __typename ... on ConsentWordingSaved { consentWording { id version text } }
  ... on ConsentWordingChangedMeanwhile { message consentWording { version text } } } }`;
const resume =
  'mutation { resumeSending { __typename ... on SendingResumed { organization { sendingPausedAt } } ... on Problem { message } } }';

describeEachDatabase('The settings', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;

  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school);
  });

  const set = (columns: object) =>
    inTransaction(home.house.db, (tx) => tx.update('organizations', columns, { id: school.organizationId }));
  const code = ({ errors }: Awaited<ReturnType<Client>>) => errors[0]?.extensions.code;

  it('change what came along, and a new Organization Email no longer bounces', async () => {
    await set({ organizationEmailBouncedAt: new Date() });
    const input = {
      version: 1,
      organizationEmail: ' new@school.example ',
      termsUrl: 'https://school.example/terms',
    };
    const { data } = await staff(update, { input });
    expect(data.updateOrganization).toMatchObject({
      __typename: 'OrganizationSaved',
      organization: {
        name: school.name,
        organizationEmail: 'new@school.example',
        organizationEmailBounces: false,
        termsUrl: 'https://school.example/terms',
        version: 2,
      },
    });
  });

  it('are not saved over what somebody saved first', async () => {
    await staff(update, { input: { version: 1, name: 'First' } });
    const { data } = await staff(update, { input: { version: 1, name: 'Second' } });
    expect(data.updateOrganization).toMatchObject({
      __typename: 'OrganizationChangedMeanwhile',
      organization: { name: 'First', version: 2 },
    });
  });

  it.each([
    { organizationEmail: '' },
    { organizationEmail: null },
    { organizationEmail: 'office' },
    { timeZone: 'Mars/Olympus' },
    { timeZone: '+05:00' },
    { termsUrl: 'javascript:alert(1)' },
    { privacyUrl: 'school.example' },
    { name: ' ' },
    { textingHours: { from: '9:00', until: '20:00' } },
    { textingHours: { from: '09:00', until: '24:30' } },
    { textingHours: { from: '09:00', until: '09:59' } },
    { textingHours: { from: '20:00', until: '09:00' } },
    { textFooter: 'x'.repeat(81) },
    { textFooter: 'Reply YES if you got this' },
  ])('refuse %j', async (input) => {
    expect(code(await staff(update, { input: { version: 1, ...input } }))).toBe('BAD_USER_INPUT');
  });

  it('say in which hours texts go out, and what stands below those that go to many', async () => {
    const asked = '{ organization { textingHours { from until } textFooter } }';
    expect((await staff(asked)).data.organization).toEqual({
      textingHours: { from: '00:00', until: '24:00' },
      textFooter: 'Reply STOP to stop.',
    });
    const change = { textingHours: { from: '08:30', until: '24:00' }, textFooter: ' Bright\nSteps ' };
    await staff(update, { input: { version: 1, ...change } });
    await staff(update, { input: { version: 2, name: 'Renamed' } });
    expect((await staff(asked)).data.organization).toEqual({
      textingHours: { from: '08:30', until: '24:00' },
      textFooter: 'Bright Steps',
    });
    await staff(update, { input: { version: 3, textFooter: '' } });
    expect((await staff(asked)).data.organization.textFooter).toBe('');
  });

  it('show the addresses to paste into the carrier’s and the mail server’s settings', async () => {
    const { data } = await staff('{ webhookAddresses { inboundTexts deliveryReports emailEvents } }');
    const base = home.house.config.publicBaseUrl;
    expect(data.webhookAddresses.inboundTexts).toBe(school.textsUrl);
    expect(data.webhookAddresses.deliveryReports).toBe(
      school.textsUrl.replace(/texts$/, 'reports/<id of the text>'),
    );
    expect(data.webhookAddresses.emailEvents).toBe(`${base}/webhooks/postmark`);
  });

  describe('of texting numbers', () => {
    it('take a number that nobody uses, and none that another school uses', async () => {
      const other = await asStaff(await aSchool(home));
      const number = newNumber();
      const taken = await staff(add, { number });
      const { id } = taken.data.addTextingNumber.textingNumber;
      const refused = await other(add, { number });
      expect(refused.data.addTextingNumber).toEqual({
        __typename: 'TextingNumberTaken',
        message:
          'Another school uses this number, or has texted from it: a STOP to it counts there. Choose another number.',
      });
      await staff(retire, { id });
      expect((await other(add, { number })).data.addTextingNumber.__typename).toBe('TextingNumberSaved');
    });

    it('take none from which another school has texted: a STOP to it still counts there', async () => {
      const before = await aSchool(home);
      const ana = await aContact(await aFamily(before), { answer: 'in' });
      const clerk = await asStaff(before);
      await sendsText(clerk, ana, 'Class starts at five.');
      await workOff(home);
      const { data } = await clerk('{ textingNumbers { id number } }');
      const [{ id, number }] = data.textingNumbers;
      expect((await clerk(retire, { id })).data.retireTextingNumber.retiredAt).not.toBeNull();
      expect((await staff(add, { number })).data.addTextingNumber.__typename).toBe('TextingNumberTaken');
      await texts(ana, 'STOP', number);
      expect(await isSuppressed(before, ana.cellPhone ?? '')).toBe(true);
    });

    it('take one from which another school only meant to text', async () => {
      const before = await aSchool(home);
      const ana = await aContact(await aFamily(before), { answer: 'in' });
      const clerk = await asStaff(before);
      await sendsText(clerk, ana, 'Class starts at five.');
      await inTransaction(home.house.db, (tx) =>
        tx.update('text_messages', { state: 'withdrawn' }, { organizationId: before.organizationId }),
      );
      const [{ id, number }] = (await clerk('{ textingNumbers { id number } }')).data.textingNumbers;
      await clerk(retire, { id });
      expect((await staff(add, { number })).data.addTextingNumber.__typename).toBe('TextingNumberSaved');
    });

    it('say how many texts a minute a number sends', async () => {
      const { data } = await staff(add, { number: newNumber() });
      const { id } = data.addTextingNumber.textingNumber;
      const speed = `mutation ($id: ID!, $perMinute: Int!) {
        setTextingNumberSpeed(id: $id, textsPerMinute: $perMinute) { textsPerMinute } }`;
      expect((await staff(speed, { id, perMinute: 6000 })).data.setTextingNumberSpeed).toEqual({
        textsPerMinute: 6000,
      });
      for (const perMinute of [0, 6001])
        expect(code(await staff(speed, { id, perMinute }))).toBe('BAD_USER_INPUT');
      const listed = (await staff('{ textingNumbers { id textsPerMinute } }')).data.textingNumbers;
      expect(listed).toContainEqual({ id, textsPerMinute: 6000 });
    });

    it('let one of two schools at once have it', async () => {
      const other = await asStaff(await aSchool(home));
      const number = newNumber();
      const both = await Promise.all([staff(add, { number }), other(add, { number })]);
      expect(both.map(({ data }) => data.addTextingNumber.__typename).sort()).toEqual([
        'TextingNumberSaved',
        'TextingNumberTaken',
      ]);
    });

    it('take up an own retired number again', async () => {
      const { data } = await staff('{ textingNumbers { id number retiredAt } }');
      const [{ id, number }] = data.textingNumbers;
      expect((await staff(retire, { id })).data.retireTextingNumber.retiredAt).not.toBeNull();
      expect((await staff(add, { number })).data.addTextingNumber.textingNumber).toEqual({
        id,
        number,
        answersKeywords: 'CARRIER',
        retiredAt: null,
      });
    });
  });

  describe('of the consent wording', () => {
    it('make a new version, in each language by itself', async () => {
      const text = 'Yes. Msg & data rates may apply. Reply STOP to stop, HELP for help.';
      const saved = { __typename: 'ConsentWordingSaved', consentWording: { version: 2, text } };
      const again = { input: { language: 'en', text, version: 1 } };
      expect((await staff(word, again)).data.saveConsentWording).toMatchObject(saved);
      expect((await staff(word, again)).data.saveConsentWording).toMatchObject(saved);
      const { data } = await staff('{ consentWordings { language version } }');
      expect(data.consentWordings).toEqual([
        { language: 'en', version: 2 },
        { language: 'es', version: 1 },
      ]);
    });

    it('show the newer wording to who saves over an older one, and keep it', async () => {
      const [first, second] = ['one', 'two'].map(
        (what) => `Yes, ${what}. Msg & data rates may apply. Reply STOP to stop, HELP for help.`,
      );
      await staff(word, { input: { language: 'en', text: first, version: 1 } });
      const { data } = await staff(word, { input: { language: 'en', text: second, version: 1 } });
      expect(data.saveConsentWording).toMatchObject({
        __typename: 'ConsentWordingChangedMeanwhile',
        consentWording: { version: 2, text: first },
      });
      expect((await staff('{ consentWordings { text } }')).data.consentWordings[0].text).toBe(first);
    });

    it.each([
      ['en', 'Msg & data rates may apply. HELP for help.', 'STOP'],
      ['en', 'Msg & data rates may apply. Reply STOP.', 'HELP'],
      ['en', 'Reply STOP to stop, HELP for help.', 'data rates'],
      ['es', 'Responda STOP o HELP. Msg & data rates may apply.', 'tarifas'],
      ['de', 'STOP HELP data rates', 'language'],
    ])('need in %s more than "%s"', async (language, text, missing) => {
      const answer = await staff(word, { input: { language, text, version: 1 } });
      expect(code(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors[0]?.message).toContain(missing);
    });
  });

  it('resume sending only once the carrier’s messages were compared', async () => {
    const pausedAt = new Date('2026-03-01T12:00:00Z');
    await set({ sendingPausedAt: pausedAt, caughtUpAt: new Date('2026-03-01T11:59:00Z') });
    expect((await staff(resume)).data.resumeSending.__typename).toBe('NotCaughtUp');
    await set({ caughtUpAt: new Date('2026-03-01T12:00:01Z') });
    const resumed = { __typename: 'SendingResumed', organization: { sendingPausedAt: null } };
    expect((await staff(resume)).data.resumeSending).toEqual(resumed);
    expect((await staff(resume)).data.resumeSending).toEqual(resumed);
  });

  describe('beside notices that were given up', () => {
    const retry = 'mutation ($id: ID!) { retryNotice(id: $id) { state problem } }';
    const givenUp = async (columns: object): Promise<string> => {
      const person = await aContact(await aFamily(school));
      const id = await owe(school, {
        kind: 'texting-email',
        payload: { personId: person.id, addresseeId: person.id },
      });
      await inTransaction(home.house.db, (tx) => tx.update('outbox_jobs', columns, { id }));
      return id;
    };
    const job = (id: string) =>
      home.house.db.read.row<Answered>('SELECT state, last_error, settled_at FROM outbox_jobs WHERE id = ?', [
        id,
      ]);

    it('list them, the newest first', async () => {
      const older = await givenUp({ state: 'failed', lastError: 'address refused' });
      const newer = await givenUp({ state: 'unknown', lastError: 'maybe: timeout' });
      await givenUp({ state: 'done' });
      const { data } = await staff('{ undeliveredNotices { edges { node { id state problem } } } }');
      expect(data.undeliveredNotices.edges.map((edge: Answered) => edge.node)).toEqual([
        { id: newer, state: 'unknown', problem: 'timeout' },
        { id: older, state: 'failed', problem: 'address refused' },
      ]);
    });

    it('say whom and which number each is about, also when it was sent since', async () => {
      const family = await aFamily(school);
      const [ana, leo] = [await aContact(family, { firstName: 'Ana' }), await aStudent(family)];
      const about = { way: 'office', actor: { kind: 'rule' }, happenedAt: '2026-01-05T12:00:00Z' } as const;
      const number = ana.cellPhone;
      const office = await owe(school, {
        kind: 'office-email',
        payload: {
          ...about,
          news: 'heard-by-office',
          personIds: [leo.id, ana.id],
          number,
          inboundTextId: null,
          reviewId: null,
        },
      });
      const person = await owe(school, {
        kind: 'turned-out-email',
        payload: { ...about, personId: ana.id, number },
      });
      await inTransaction(home.house.db, (tx) =>
        tx.update('outbox_jobs', { state: 'failed' }, { id: [office, person] }),
      );
      const fields = 'state number people { id kind }';
      const ask = async (id: string) =>
        (await staff(`query ($id: ID!) { undeliveredNotice(id: $id) { ${fields} } }`, { id })).data;
      const [theStudent, theContact] = [
        { id: leo.id, kind: 'STUDENT' },
        { id: ana.id, kind: 'CONTACT' },
      ];
      expect((await ask(office)).undeliveredNotice).toEqual({
        state: 'failed',
        number,
        people: [theStudent, theContact],
      });
      await inTransaction(home.house.db, (tx) => tx.update('outbox_jobs', { state: 'done' }, { id: person }));
      expect((await ask(person)).undeliveredNotice).toEqual({ state: 'done', number, people: [theContact] });
    });

    it('try an e-mail again, and ask first where it may have gone out', async () => {
      const failed = await givenUp({ state: 'failed', lastError: 'refused', settledAt: new Date() });
      expect((await staff(retry, { id: failed })).data.retryNotice.state).toBe('waiting');
      expect(await job(failed)).toEqual({ state: 'waiting', lastError: 'refused', settledAt: null });
      const unknown = await givenUp({ state: 'unknown', lastError: 'timeout' });
      await staff(retry, { id: unknown });
      expect(await job(unknown)).toMatchObject({ state: 'waiting', lastError: 'maybe: timeout' });
    });

    it.each(['failed', 'unknown'])('list a text that is %s, and never send it again', async (state) => {
      const person = await aContact(await aFamily(school));
      const id = await inTransaction(home.house.db, async (tx) => {
        const text = { from: school.ourNumber, to: person.cellPhone ?? '', body: 'Class at five' };
        const about = { kind: 'message' as const, personIds: [person.id], causeId: null, requestedBy: null };
        const { organizationId } = school;
        const now = home.house.now();
        const queued = await queueText(tx, { organizationId, ...text, ...about, expiresAt: null, now });
        await tx.update('text_messages', { state, errorCode: '50' }, { id: queued });
        return queued;
      });
      const fields = 'id kind state problem number people { id }';
      const { data } = await staff(`{ undeliveredNotices { edges { node { ${fields} } } } }`);
      const [number, people] = [person.cellPhone, [{ id: person.id }]];
      expect(data.undeliveredNotices.edges.map((edge: Answered) => edge.node)).toEqual([
        { id, kind: 'send-text', state, problem: '50', number, people },
      ]);
      expect((await staff('{ overview { undeliveredNotices } }')).data.overview.undeliveredNotices).toBe(1);
      expect(code(await staff(retry, { id }))).toBe('BAD_USER_INPUT');
      const left = await home.house.db.read.row('SELECT state FROM text_messages WHERE id = ?', [id]);
      expect(left).toEqual({ state });
    });

    it.each([
      ['what was sent', { state: 'done' }],
      ['what is too late', { state: 'failed', deadlineAt: new Date('2026-01-01T00:00:00Z') }],
    ])('never send %s again', async (_, columns) => {
      const id = await givenUp(columns);
      expect(code(await staff(retry, { id }))).toBe('BAD_USER_INPUT');
      expect(await job(id)).toMatchObject({ state: columns.state });
    });
  });
});
