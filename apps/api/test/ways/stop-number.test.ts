import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, mailsTo, newNumber } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf, arrivedAt, isSuppressed } from '../stop/stop-house.js';
import type { Ask } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { aParkedText, aScene, changePerson, linkFor, outcomeOf, sets, stateOfText, stops } from './scene.js';
import type { Outcome, Scene } from './scene.js';
import { post } from './ways.js';

const heard = { how: 'IN_PERSON', at: '2026-01-05T15:00:00Z', words: 'Nobody here wants them.' };

/** Annabeth shares her phone with her husband and with somebody of another family; all said Yes. */
interface SharedScene extends Scene {
  readonly husband: TestPerson;
  readonly stranger: TestPerson;
}

describeEachDatabase('Stop all texts to a number', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  const shared = async (): Promise<SharedScene> => {
    const scene = await aScene(home);
    const cellPhone = scene.number;
    const husband = await aContact(scene.family, { firstName: 'Humphrey', cellPhone, answer: 'in' });
    const other = await aFamily(scene.school, { name: 'Underhill' });
    const stranger = await aContact(other, { firstName: 'Philippa', cellPhone, answer: 'in' });
    return { ...scene, husband, stranger };
  };
  const byPage = async ({ home: at, staff, ana }: Scene): Promise<Outcome | undefined> => {
    const reply = await post(await linkFor(at, staff, ana), { answer: 'stop-number' });
    expect(reply.status).toBe(303);
    return undefined;
  };
  const named = ['Annabeth Quillfeather', 'Humphrey Quillfeather', 'Philippa Underhill'];
  const inPortal = ['Annabeth Quillfeather', 'Humphrey Quillfeather', 'someone outside your family'];

  const doors: ReadonlyArray<
    [
      string,
      (scene: SharedScene) => Promise<Outcome | undefined>,
      { way: string; names?: string[]; own: boolean; told: string[] },
    ]
  > = [
    [
      'portal',
      (at) => stops(at.portalOfAna, { personId: at.ana.id }),
      { way: 'portal', names: inPortal, own: true, told: ['husband', 'stranger'] },
    ],
    [
      'portal of another',
      (at) => stops(at.portalOfBen, { personId: at.ana.id }),
      { way: 'portal', names: inPortal, own: false, told: ['ana', 'husband', 'stranger'] },
    ],
    ['page', byPage, { way: 'email-page', own: true, told: ['ana', 'husband', 'stranger'] }],
    [
      'staff',
      (at) => stops(at.staff, { personId: at.ana.id }),
      { way: 'staff', names: named, own: false, told: ['ana', 'husband', 'stranger'] },
    ],
    [
      'staff by number',
      (at) => stops(at.staff, { number: at.number }),
      { way: 'staff', names: named, own: false, told: ['ana', 'husband', 'stranger'] },
    ],
    [
      'heard',
      (at) => stops(at.staff, { personId: at.ana.id, heard }),
      { way: 'office', names: named, own: true, told: ['husband', 'stranger'] },
    ],
    [
      'API',
      (at) => stops(at.api, { personId: at.ana.id }),
      { way: 'api', names: named, own: false, told: ['ana', 'husband', 'stranger'] },
    ],
  ];

  it.each(doors)(
    'by %s turns out all who hold it, and names them as far as one may know',
    async (_door, stop, expected) => {
      const at = await shared();
      const waiting = await aParkedText(at);
      const outcome = await stop(at);
      const said = outcome && {
        ...outcome,
        turnedOut: outcome.turnedOut?.map(({ name }) => name).sort(),
      };
      const maskedNumber = `(***) ***-${at.number.slice(-4)}`;
      expect(said).toEqual(
        expected.names && {
          __typename: 'NumberStopped',
          wasAlreadySo: false,
          maskedNumber,
          turnedOut: [...expected.names].sort(),
        },
      );
      for (const person of [at.ana, at.husband, at.stranger]) expect(await answerOf(person)).toBe('out');
      expect(await answerOf(at.ben)).toBe('in');
      expect(await isSuppressed(at.school, at.number)).toBe(true);
      expect(await stateOfText(home, waiting)).toBe('withdrawn');
      const row = await home.house.db.read.row<{ way: string; ownNoAt: Date | null }>(
        'SELECT way, own_no_at FROM text_consents WHERE person_id = ?',
        [at.ana.id],
      );
      expect([row?.way, row?.ownNoAt !== null]).toEqual([expected.way, expected.own]);
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(arrivedAt(home, at.number)).toEqual([]);
      expect(mailsTo(home, at.school.office)).toHaveLength(1);
      const got = (person: TestPerson) =>
        mailsTo(home, person.email).filter(({ tag }) => tag !== 'texting-email').length;
      expect({
        ana: got(at.ana),
        husband: got(at.husband),
        stranger: got(at.stranger),
        ben: got(at.ben),
      }).toEqual({
        ana: expected.told.includes('ana') ? 1 : 0,
        husband: 1,
        stranger: 1,
        ben: 0,
      });
    },
  );

  it('names of the others on the number only who is in the family of who asks', async () => {
    const at = await shared();
    const query = `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) {
      ... on TextOptInSet { numberIsSilent person { textConsent { sharedWith { personId name answer } } } } } }`;
    const set = async (who: Ask) =>
      (await outcomeOf(who, query, { input: { id: at.ana.id, answer: 'OUT' } })) as unknown as {
        numberIsSilent: boolean;
        person: { textConsent: { sharedWith: ReadonlyArray<{ personId: string | null; name: string }> } };
      };
    const seen = await set(at.portalOfAna);
    expect(seen.numberIsSilent).toBe(false);
    const outside = seen.person.textConsent.sharedWith.find(
      ({ name }) => name === 'someone outside your family',
    );
    expect(outside).toEqual({ personId: null, name: 'someone outside your family', answer: null });
    expect(JSON.stringify(seen)).not.toMatch(/Philippa|Underhill/);
    expect(JSON.stringify(seen)).toContain('Humphrey');
    expect(JSON.stringify(await set(at.staff))).toContain('Philippa Underhill');
  });

  it('is already so the second time, and nobody is told again', async () => {
    const at = await shared();
    await stops(at.staff, { number: at.number });
    home.pass({ seconds: 31 });
    await workOff(home);
    const before = home.sandbox.control.mails.length;
    for (const who of [at.staff, at.api, at.portalOfAna])
      expect(await stops(who, { personId: at.ana.id })).toMatchObject({ wasAlreadySo: true, turnedOut: [] });
    home.pass({ seconds: 31 });
    await workOff(home);
    expect(home.sandbox.control.mails).toHaveLength(before);
  });

  it('stops a number that is on nobody’s record as well', async () => {
    const at = await aScene(home);
    const number = newNumber();
    expect(await stops(at.staff, { number, heard })).toMatchObject({
      __typename: 'NumberStopped',
      turnedOut: [],
    });
    expect(await isSuppressed(at.school, number)).toBe(true);
  });

  it('stops the number that is on the record by then, or none', async () => {
    const at = await aScene(home);
    const link = await linkFor(home, at.staff, at.ana);
    await changePerson(at.ana, { cellPhone: null });
    expect(await stops(at.staff, { personId: at.ana.id })).toMatchObject({ reason: 'NO_NUMBER' });
    expect((await post(link, { answer: 'stop-number' })).status).toBe(422);
    expect(await isSuppressed(at.school, at.number)).toBe(false);
  });

  describe('asked wrongly', () => {
    it.each([
      ['nothing', {}],
      ['two things', { number: '+12015550100', token: 'x' }],
      ['no telephone number', { number: 'hello' }],
    ])('names %s: BAD_USER_INPUT', async (_what, input) => {
      const at = await aScene(home);
      expect(await stops(at.staff, input)).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('was heard by somebody who is not the office, or tomorrow: BAD_USER_INPUT', async () => {
      const at = await aScene(home);
      expect(await stops(at.portalOfAna, { personId: at.ana.id, heard })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      const tomorrow = { ...heard, at: new Date(home.house.now().getTime() + 86_400_000).toISOString() };
      expect(await stops(at.staff, { personId: at.ana.id, heard: tomorrow })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      expect(await answerOf(at.ana)).toBe('in');
    });

    it('lets a parent name no number, only people of the family', async () => {
      const at = await shared();
      expect(await stops(at.portalOfAna, { number: at.number })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await stops(at.portalOfAna, { personId: at.stranger.id })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('by many at once is one episode, one record for the number and one mail to the office', async () => {
    const at = await shared();
    const outcomes = await Promise.all([
      stops(at.staff, { number: at.number }),
      stops(at.api, { personId: at.husband.id }),
      stops(at.portalOfAna, { personId: at.ana.id }),
      sets(at.portalOfBen, { id: at.ana.id, answer: 'OUT' }),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined]);
    const suppressed = await home.house.db.read.count(
      `SELECT COUNT(*) FROM consent_records WHERE organization_id = ? AND kind = 'suppressed'`,
      [at.school.organizationId],
    );
    expect(suppressed).toBe(1);
    for (const person of [at.ana, at.husband, at.stranger]) expect(await answerOf(person)).toBe('out');
  });
});
