import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, newNumber, texts } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf, arrivedAt, isSuppressed, recordsOf } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { anOpenSchool, fillIn, least, registered } from './registration-house.js';
import type { OpenSchool } from './registration-house.js';

describeEachDatabase('A Yes on the registration page', (open) => {
  let home: TestHouse;
  let school: OpenSchool;
  let number: string;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    home.pass({ minutes: 61 });
    school = await anOpenSchool(home);
    number = newNumber();
  });

  const yes = (at = number) => ({
    ...least,
    'contacts.0.cellPhone': at,
    'contacts.0.saysYes': 'yes',
  });
  const got = (at = number) => arrivedAt(home, at).map(({ text }) => text);
  /** The phone of a family that registered texts the school. */
  const replies = (text: string, at = number) =>
    home.sandbox.control.textFromPhone({ from: at, to: school.ourNumber, text });
  const answers = async () => (await registered(school)).map(({ answer }) => answer);

  it('is asked for by one text, and counts once the phone answers YES', async () => {
    await fillIn(school, yes());
    await workOff(home);
    expect(got()).toEqual([expect.stringContaining('Reply YES')]);
    expect(await answers()).toEqual([null, null]);
    await replies('YES');
    expect(await answers()).toEqual(['in', null]);
    const records = await recordsOf(school, number);
    expect(records).toMatchObject([{ way: 'registration', answerBefore: 'never-asked', answerAfter: 'in' }]);
    await workOff(home);
    expect(got()).toHaveLength(2);
  });

  it('is proved by an export: by which browser, when, and what the phone answered', async () => {
    await fillIn(school, yes(), { headers: { 'user-agent': 'Firefox of Ana' } });
    await workOff(home);
    await replies('YES');
    const [ana] = await registered(school);
    const auditor = await asStaff(school, ['export-consent']);
    const { data } = await auditor('query ($id: ID!) { exportConsentHistory(personId: $id) }', {
      id: ana?.id,
    });
    expect(JSON.parse(data.exportConsentHistory).records).toContainEqual(
      expect.objectContaining({
        after: 'in',
        inboundText: expect.objectContaining({ body: 'YES' }),
        registration: expect.objectContaining({ userAgent: 'Firefox of Ana', filledInBy: ana?.id }),
      }),
    );
  });

  it('stays never asked without an answer', async () => {
    await fillIn(school, yes());
    await workOff(home);
    home.pass({ days: 8 });
    await replies('YES');
    expect(await answers()).toEqual([null, null]);
  });

  it('is a No where the phone says no', async () => {
    await fillIn(school, yes());
    await replies('NO');
    expect(await answers()).toEqual(['out', null]);
  });

  it('is asked for by one text where a family shares a number, or somebody registers again', async () => {
    await fillIn(school, { ...yes(), 'students.0.cellPhone': number, 'students.0.saysYes': 'yes' });
    await fillIn(school, yes());
    await workOff(home);
    expect(got()).toHaveLength(1);
    await replies('Yes');
    expect(await answers()).toEqual(['in', 'in', 'in', null]);
  });

  it('is asked for in the language of the page', async () => {
    await fillIn(school, yes(), { language: 'es' });
    await workOff(home);
    expect(got()).toEqual([expect.stringContaining('Responda YES')]);
  });

  it('is no answer without a tick', async () => {
    await fillIn(school, { ...least, 'contacts.0.cellPhone': number });
    await workOff(home);
    expect(got()).toEqual([]);
    await replies('YES');
    expect(await answers()).toEqual([null, null]);
  });

  describe('whoever is known', () => {
    let known: TestPerson;
    /** Everything that the browser is told, in order. */
    const told = async (fields: Record<string, string>) => {
      const { status, html } = await fillIn(school, fields);
      return { status, html };
    };
    beforeEach(async () => {
      known = await aContact(await aFamily(school), { email: 'ana@rivera.example', cellPhone: number });
    });

    it('is answered alike, and changes nothing on file', async () => {
      const answeredYes = await aContact(await aFamily(school), { answer: 'in' });
      const saidNo = await aContact(await aFamily(school), { answer: 'out' });
      const stopped = await aContact(await aFamily(school));
      await texts(stopped, 'STOP');
      await workOff(home);
      const { cellPhone: asked } = known;
      const numbers = [newNumber(), asked, ...[answeredYes, saidNo, stopped].map((one) => one.cellPhone)];
      const before = [answeredYes, saidNo, stopped, known].map((one) => answerOf(one));
      const answered: Array<Awaited<ReturnType<typeof told>>> = [];
      for (const one of numbers) {
        const startedAt = performance.now();
        answered.push(await told(yes(one ?? '')));
        // The time it takes tells nothing either.
        expect(performance.now() - startedAt).toBeGreaterThan(240);
      }
      expect(answered).toEqual(answered.map(() => answered[0]));
      expect(await Promise.all([answeredYes, saidNo, stopped, known].map((one) => answerOf(one)))).toEqual(
        await Promise.all(before),
      );
      expect(await isSuppressed(school, stopped.cellPhone ?? '')).toBe(true);
    });

    it.each([true, false])(
      'sends no text to a number that is stopped, held or said No to (confirmed: %s)',
      async (wantsRegistrationConfirmed) => {
        school = await anOpenSchool(home, { settings: { wantsRegistrationConfirmed } });
        const family = await aFamily(school);
        const stopped = await aContact(family);
        await texts(stopped, 'STOP');
        const held = await aContact(family);
        await texts(held, 'Wrong number');
        const saidNo = await aContact(family, { answer: 'out' });
        await workOff(home);
        for (const { cellPhone } of [stopped, held, saidNo]) {
          const before = got(cellPhone ?? '');
          await fillIn(school, yes(cellPhone ?? ''));
          await workOff(home);
          expect(got(cellPhone ?? '')).toEqual(before);
        }
        expect(await answers()).toEqual([null, null, null, null, null, null]);
      },
    );

    it('does not answer for them: a YES turns in who registered alone', async () => {
      await fillIn(school, yes());
      await workOff(home);
      await replies('YES');
      expect([await answerOf(known), ...(await answers())]).toEqual(['never-asked', 'in', null]);
    });
  });

  describe('where the school does without the text', () => {
    beforeEach(async () => {
      school = await anOpenSchool(home, { settings: { wantsRegistrationConfirmed: false } });
    });

    it('counts at once, with the wording and who said it', async () => {
      const [ofOther, ofStudent] = [newNumber(), newNumber()];
      await fillIn(school, {
        ...yes(),
        'contacts.1.firstName': 'Luis',
        'contacts.1.lastName': 'Vega',
        'contacts.1.cellPhone': ofOther,
        'contacts.1.saysYes': 'yes',
        'students.0.cellPhone': ofStudent,
        'students.0.saysYes': 'yes',
      });
      expect(await answers()).toEqual(['in', 'in', 'in']);
      const rows = await home.house.db.read.rows<{ evidenceJson: object; actorId: string; number: string }>(
        'SELECT evidence_json, actor_id, number FROM consent_records WHERE organization_id = ? ORDER BY id',
        [school.organizationId],
      );
      const [ana] = await registered(school);
      expect(rows.map(({ actorId }) => actorId)).toEqual(rows.map(() => ana?.id));
      const wording = { wordingId: expect.any(String), wordingVersion: 1, wordingLanguage: 'en' };
      const byNumber = new Map(rows.map((row) => [row.number, row.evidenceJson]));
      expect([number, ofOther, ofStudent].map((one) => byNumber.get(one))).toEqual([
        wording,
        { ...wording, theyAskedForIt: true },
        { ...wording, theyAskedForIt: true },
      ]);
      await workOff(home);
      for (const one of [number, ofOther, ofStudent]) expect(got(one)).toHaveLength(1);
    });
  });
});
