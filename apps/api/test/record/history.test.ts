import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../answers.js';
import { asParent, asStaff, asToken } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { workOff } from '../work.js';

const record =
  'id causeId kind at way by personId number before after words evidence notices { kind state problem arrivedAt }';
const history = `query ($id: ID!, $first: Int, $after: String) { contact(id: $id) {
  history(first: $first, after: $after) { edges { cursor node { ${record} } } pageInfo { hasNextPage endCursor } } } }`;
const move = `mutation ($id: ID!, $version: Int!, $number: String!) {
  saveContact(input: { id: $id, version: $version, cellPhone: $number }) { __typename } }`;

describeEachDatabase('The history of consent', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  let family: TestFamily;
  let ana: TestPerson;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    family = await aFamily(school);
    ana = await aContact(family, { answer: 'in' });
  });

  const historyOf = async (person: TestPerson, by: Client = staff, more = {}): Promise<Answered[]> => {
    const { data, errors } = await by(history, { id: person.id, ...more });
    expect(errors).toEqual([]);
    return data.contact.history.edges.map((edge: Answered) => edge.node);
  };
  const kinds = (records: Answered[]): string[] => records.map(({ kind }) => kind);

  it('tells what happened to a person and to their number, the newest first, in whose words', async () => {
    await answer(ana, 'out');
    await texts(ana, 'Stop please');
    const records = await historyOf(ana);
    expect(kinds(records)).toEqual(['answer', 'suppressed', 'answer']);
    expect(records[0]).toMatchObject({
      way: 'TEXT_REPLY',
      by: 'the phone',
      words: 'Stop please',
      after: 'OUT',
    });
    expect(records[0].causeId).toBe(records[1].causeId);
    expect(records[2]).toMatchObject({ way: 'PORTAL', by: 'Ana Rivera', before: 'IN', after: 'OUT' });
  });

  it('shows the wording that stood beside a Yes, also when there is a newer one', async () => {
    const bea = await aContact(family, { firstName: 'Bea' });
    await answer(bea, 'in');
    const saved = await staff(
      `mutation { saveConsentWording(input: { language: "en", version: 1, text: "Newer. Msg & data rates may apply. STOP, HELP." }) { ... on ConsentWordingSaved { consentWording { version } } } }`,
    );
    expect(saved.data.saveConsentWording.consentWording.version).toBe(2);
    const [yes] = await historyOf(bea);
    expect(yes).toMatchObject({ kind: 'answer', after: 'IN' });
    expect(yes.words).toContain('may text me at this number');
  });

  it('puts the wording of a Yes into nobody’s mouth who said No beside it', async () => {
    await answer(ana, 'out', { way: 'email-page' });
    const [no] = await historyOf(ana);
    expect(no).toMatchObject({ after: 'OUT', words: null });
    expect(JSON.parse(no.evidence as string)).toMatchObject({ wordingId: expect.any(String) });
  });

  it('goes page by page', async () => {
    for (const wanted of ['out', 'in', 'out', 'in'] as const) await answer(ana, wanted);
    const first = (await staff(history, { id: ana.id, first: 3 })).data.contact.history;
    const rest = (await staff(history, { id: ana.id, first: 3, after: first.pageInfo.endCursor })).data
      .contact.history;
    const ids = [...first.edges, ...rest.edges].map((edge: Answered) => edge.node.id);
    expect([first.edges.length, rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([3, 1, false]);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('follows a person to another number, and leaves what happens to the old one later', async () => {
    const old = ana.cellPhone ?? '';
    await texts(ana, 'STOP');
    home.pass({ seconds: 1 });
    const number = newNumber();
    await staff(move, { id: ana.id, version: 1, number });
    home.pass({ seconds: 1 });
    await texts(ana, 'START');
    expect(kinds(await historyOf(ana))).toEqual(['number-changed', 'answer', 'suppressed']);
    const { data } = await staff(`{ numberHistory(number: "${old}") { edges { node { kind } } } }`);
    expect(data.numberHistory.edges.map((edge: Answered) => edge.node.kind)).toContain('lifted');
  });

  it('says what went out because of it', async () => {
    await answer(ana, 'out');
    const [no] = await historyOf(ana);
    expect(no.notices).toEqual([{ kind: 'office-email', state: 'waiting', problem: null, arrivedAt: null }]);
  });

  it('says whether it arrived: of a mail what the mail server reports, of a text what the carrier does', async () => {
    const reported = async (client: Client, jobId: string): Promise<void> => {
      const input = {
        jobId,
        kind: 'DELIVERED',
        address: school.office,
        at: '2026-01-05T12:00:00Z',
        dedupeKey: `${jobId} delivered`,
      };
      const { errors } = await client(
        'mutation ($input: EmailEventInput!) { receiveEmailEvent(input: $input) { outcome } }',
        { input },
      );
      expect(errors).toEqual([]);
    };
    const ofKind = async (kind: string): Promise<Answered> =>
      (await historyOf(ana))[0].notices.find((notice: Answered) => notice.kind === kind);
    await texts(ana, 'STOP');
    await workOff(home);
    expect(await ofKind('office-email')).toMatchObject({ state: 'done', arrivedAt: null });
    const job = await home.house.db.read.row<{ id: string }>(
      "SELECT id FROM outbox_jobs WHERE organization_id = ? AND kind = 'office-email' ORDER BY id DESC LIMIT 1",
      [school.organizationId],
    );
    const stranger = await asToken(await aSchool(home), ['webhooks']);
    await reported(stranger, job?.id ?? '');
    expect(await ofKind('office-email')).toMatchObject({ state: 'done', arrivedAt: null });
    await reported(await asToken(school, ['webhooks']), job?.id ?? '');
    expect(await ofKind('office-email')).toMatchObject({
      state: 'done',
      arrivedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as never,
    });
    await eventually(
      'the carrier has reported',
      async () => (await ofKind('stop-confirmation-text')).arrivedAt !== null,
    );
  });

  describe('in the portal', () => {
    it('names the office, never its staff, and shows the words of the family’s own texts', async () => {
      await texts(ana, 'quit');
      await staff(
        `mutation ($id: ID!) { stopNumber(input: { personId: $id, heard: { how: PHONE, at: "2026-01-05T12:00:00Z" } }) { __typename } }`,
        { id: ana.id },
      );
      const records = await historyOf(ana, await asParent(ana));
      expect(records.map(({ words }) => words)).toContain('quit');
      expect(records.map(({ by }) => by)).toContain("the school's office");
      expect(JSON.stringify(records)).not.toContain('Sam Lee');
      expect(records[0].number).toBe(ana.cellPhone);
    });

    it('masks the numbers of another adult, former ones too', async () => {
      const ben = await aContact(family, { firstName: 'Ben', answer: 'in' });
      await staff(move, { id: ben.id, version: 1, number: newNumber() });
      const records = await historyOf(ben, await asParent(ana));
      expect(records[0].number).toMatch(/^\(\*\*\*\) \*\*\*-\d{4}$/);
      expect(JSON.stringify(records)).not.toContain(ben.cellPhone);
    });

    it('does not name people of another family who share the number', async () => {
      const other = await aContact(await aFamily(school, { name: 'Okafor' }), {
        firstName: 'Chidi',
        cellPhone: ana.cellPhone,
        answer: 'in',
      });
      const portal = await asParent(other);
      await portal(`mutation ($id: ID!) { stopNumber(input: { personId: $id }) { __typename } }`, {
        id: other.id,
      });
      const records = await historyOf(ana, await asParent(ana));
      expect(records[0]).toMatchObject({ by: 'someone outside your family', after: 'OUT' });
      expect(JSON.stringify(records)).not.toContain('Chidi');
      expect(JSON.stringify(records)).not.toContain(other.id);
    });

    it('does not show the words of a phone that another family has too', async () => {
      await aContact(await aFamily(school), { cellPhone: ana.cellPhone, answer: 'in' });
      await texts(ana, 'Stop texting me, our gate is open');
      const records = await historyOf(ana, await asParent(ana));
      expect(records[0]).toMatchObject({ way: 'TEXT_REPLY', after: 'OUT', words: null });
      expect(JSON.stringify(records)).not.toContain('gate');
      expect(JSON.stringify(await historyOf(ana))).toContain('gate');
    });
  });

  describe('as an export', () => {
    const exported = async (about: string, by: Client = staff): Promise<Answered> => {
      const { data, errors } = await by(`{ exportConsentHistory(${about}) }`);
      expect(errors).toEqual([]);
      return JSON.parse(data.exportConsentHistory);
    };

    it('holds everything about a person: texts, wording, details, notices, names', async () => {
      const bea = await aContact(family, { firstName: 'Bea' });
      const portal = await asParent(bea);
      const { data } = await portal('{ consentWordings { id language text } }');
      const wording = data.consentWordings.find(({ language }: Answered) => language === 'en');
      const yes = { id: bea.id, answer: 'IN', seenVersion: 0, wordingId: wording.id };
      await portal(
        `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }`,
        {
          input: yes,
        },
      );
      await texts(bea, 'STOP');
      const about = await exported(`personId: "${bea.id}"`, await asStaff(school, ['export-consent']));
      expect(about).toMatchObject({
        organization: { id: school.organizationId },
        people: [{ id: bea.id, firstName: 'Bea', cellPhone: bea.cellPhone }],
        answers: [{ personId: bea.id, answer: 'out' }],
        suppressions: [{ number: bea.cellPhone, reason: 'stop', liftedAt: null }],
      });
      const [stop, suppressed, answered] = about.records;
      expect(stop.inboundText).toMatchObject({
        body: 'STOP',
        fromNumber: bea.cellPhone,
        toNumber: school.ourNumber,
      });
      expect(suppressed.notices.map(({ kind }: Answered) => kind).sort()).toEqual([
        'office-email',
        'stop-confirmation-text',
      ]);
      expect(answered).toMatchObject({
        wording: { id: wording.id, text: wording.text, language: 'en' },
        actor: { kind: 'person', id: bea.id, name: 'Bea Rivera' },
        ip: '127.0.0.1',
      });
    });

    it('holds the answers of a record that was merged into theirs, too', async () => {
      const merged = await aContact(family, { answer: 'out' });
      const merge = 'mutation ($k: ID!, $m: ID!) { mergePeople(keepId: $k, mergeId: $m) { id } }';
      const desk = await asStaff(school, ['export-consent', 'change-text-opt-in']);
      expect((await desk(merge, { k: ana.id, m: merged.id })).errors).toEqual([]);
      const { people, answers } = await exported(`personId: "${ana.id}"`, desk);
      expect(people).toContainEqual(expect.objectContaining({ id: merged.id, mergedIntoId: ana.id }));
      expect(answers).toContainEqual(
        expect.objectContaining({ personId: merged.id, number: merged.cellPhone, answer: 'out' }),
      );
    });

    it('holds everything about a number, whoever held it', async () => {
      await texts(ana, 'STOP');
      const about = await exported(`number: "${ana.cellPhone}"`, await asToken(school, ['consent:read']));
      expect(about.people).toMatchObject([{ id: ana.id }]);
      expect(kinds(about.records)).toEqual(['answer', 'suppressed']);
    });

    it('is about one person or one number', async () => {
      for (const about of [`personId: "${ana.id}", number: "${ana.cellPhone}"`, 'number: null']) {
        const { errors } = await staff(`{ exportConsentHistory(${about}) }`);
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    });
  });
});
