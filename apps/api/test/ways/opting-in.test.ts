import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, aTextingNumber, mailsTo, texts } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf, asParent, isSuppressed, openReviews, sendsText } from '../stop/stop-house.js';
import type { Ask } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import {
  aScene,
  changePerson,
  decides,
  decidesForGood,
  lifts,
  plainStaff,
  reports,
  sets,
  stops,
  versionOf,
  wordingOf,
  yes,
} from './scene.js';
import type { Scene } from './scene.js';

const proof = { how: 'PAPER', agreedOn: '2026-01-05', personAgreed: true };
const askedAgain = { how: 'PHONE', words: 'Please text me again, she said.' };

describeEachDatabase('A Yes', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  const inEvidence = async (person: TestPerson) => {
    const rows = await home.house.db.read.rows<{
      evidenceJson: Record<string, unknown>;
      words: string | null;
      ip: string | null;
      userAgent: string | null;
    }>(
      `SELECT r.evidence_json, d.words, d.ip, d.user_agent FROM consent_records r
       LEFT JOIN record_details d ON d.record_id = r.id
       WHERE r.person_id = ? AND r.kind = 'answer' ORDER BY r.id`,
      [person.id],
    );
    return rows.at(-1);
  };

  const outByStaff = async (scene: Scene, person: TestPerson) => {
    await sets(scene.staff, { id: person.id, answer: 'OUT' });
    return person;
  };

  it('that is late is turned back with the present answer', async () => {
    const scene = await aScene(home);
    const late = await yes(await outByStaff(scene, scene.ana), 'proof');
    await sets(scene.staff, late);
    await sets(scene.portalOfAna, { id: scene.ana.id, answer: 'OUT' });
    const { data } = await scene.staff(
      `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename
         ... on AnswerChangedMeanwhile { message person { id textConsent { answer version way } } } } }`,
      { input: late },
    );
    expect(data?.['setContactTextOptIn']).toEqual({
      __typename: 'AnswerChangedMeanwhile',
      message: 'The answer was changed meanwhile. Please look at it and choose again.',
      person: {
        id: scene.ana.id,
        textConsent: { answer: 'OUT', version: await versionOf(scene.ana), way: 'PORTAL' },
      },
    });
    expect(await answerOf(scene.ana)).toBe('out');
  });

  describe.each(['staff', 'api'] as const)('by %s', (who) => {
    it.each([
      ['PROOF_MISSING', undefined, 'Say how and when this person agreed, and confirm that they did.'],
      [
        'PROOF_MISSING',
        { ...proof, personAgreed: false },
        'Say how and when this person agreed, and confirm that they did.',
      ],
      [
        'PROOF_DATE_IN_FUTURE',
        { ...proof, agreedOn: '2999-01-01' },
        'The day on which they agreed cannot be in the future.',
      ],
    ])('is refused with %s for the proof %j', async (reason, given, message) => {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ana), 'proof');
      expect(await sets(scene[who], { ...asked, proof: given })).toMatchObject({
        __typename: 'TextOptInRefused',
        reason,
        message,
      });
      expect(await answerOf(scene.ana)).toBe('out');
    });

    it('needs a day of the calendar', async () => {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ana), 'proof');
      for (const agreedOn of ['', '0000-99-99', 'yesterday', '2026-1-5'])
        expect(await sets(scene[who], { ...asked, proof: { ...proof, agreedOn } })).toMatchObject({
          code: 'BAD_USER_INPUT',
        });
    });

    it('over their own No needs how and in what words they asked again, and is e-mailed to them', async () => {
      const scene = await aScene(home);
      await sets(scene.portalOfAna, { id: scene.ana.id, answer: 'OUT' });
      home.pass({ seconds: 31 });
      await workOff(home);
      const asked = await yes(scene.ana, 'proof');
      for (const given of [proof, { ...proof, askedAgain: { how: 'PHONE', words: '  ' } }])
        expect(await sets(scene[who], { ...asked, proof: given })).toMatchObject({
          reason: 'PROOF_OF_ASKING_AGAIN_MISSING',
          message:
            'This person said No or texted STOP before. Write down how they asked for texts again, and in what words.',
        });
      expect(await sets(scene[who], { ...asked, proof: { ...proof, askedAgain } })).toMatchObject({
        __typename: 'TextOptInSet',
      });
      await workOff(home);
      const [mail] = mailsTo(home, scene.ana.email);
      expect(mail?.textBody).toContain(askedAgain.words);
      expect(await inEvidence(scene.ana)).toMatchObject({
        words: askedAgain.words,
        evidenceJson: { askedAgainBy: 'phone', proof: { how: 'paper', agreedOn: '2026-01-05' } },
      });
    });

    it('for somebody under 18 names an adult of the family, and no stranger', async () => {
      const scene = await aScene(home);
      const child = await aStudent(scene.family);
      const stranger = await aContact(await aFamily(scene.school));
      const elsewhere = await aContact(await aFamily(await aSchool(home)));
      const young = await aContact(scene.family, { birthOn: '2015-04-01' });
      const gone = await aContact(scene.family);
      await changePerson(gone, { archivedAt: home.house.now() });
      const asked = await yes(child, 'proof');
      for (const adultPersonId of [null, child.id, stranger.id, elsewhere.id, young.id, gone.id, 'nobody'])
        expect(
          await sets(scene[who], { ...asked, proof: { ...proof, adultPersonId } }, 'student'),
        ).toMatchObject({
          reason: 'NEEDS_ADULT',
          message: 'For somebody under 18, an adult of the family has to say Yes.',
        });
      const named = { ...proof, adultPersonId: scene.ben.id };
      expect(await sets(scene[who], { ...asked, proof: named }, 'student')).toMatchObject({
        __typename: 'TextOptInSet',
      });
      expect(await inEvidence(child)).toMatchObject({
        evidenceJson: { proof: { adultPersonId: scene.ben.id } },
      });
    });

    it('is refused for archived people, wrong numbers and people without a number', async () => {
      const scene = await aScene(home);
      const nobody = await aContact(scene.family, { cellPhone: null });
      expect(await sets(scene[who], await yes(nobody, 'proof'))).toMatchObject({
        reason: 'NO_NUMBER',
        message: 'There is no cell phone number on this record yet. Add one first.',
      });
      const archived = await aContact(scene.family, { answer: 'out' });
      await changePerson(archived, { archivedAt: home.house.now() });
      expect(await sets(scene[who], await yes(archived, 'proof'))).toMatchObject({
        reason: 'ARCHIVED',
        message: 'This record is archived. Restore it first.',
      });
      const { review } = await reports(scene.staff, scene.ana.id, 'Somebody else answers there');
      await decidesForGood(home, scene.staff, review?.id ?? '', 'WRONG_NUMBER');
      expect(await sets(scene[who], await yes(scene.ana, 'proof'))).toMatchObject({
        reason: 'NUMBER_IS_WRONG',
        message: 'This number was reported as wrong. A new number is needed.',
      });
    });
  });

  describe('in the portal', () => {
    it('keeps the wording exactly as it was shown, and from where it came', async () => {
      const scene = await aScene(home);
      await sets(scene.portalOfAna, { id: scene.ana.id, answer: 'OUT' });
      await sets(scene.portalOfAna, await yes(scene.ana, 'portal'));
      const shown = await wordingOf(scene.school);
      expect(await inEvidence(scene.ana)).toMatchObject({
        evidenceJson: {
          wordingId: shown.id,
          wordingVersion: shown.version,
          wordingLanguage: shown.language,
        },
        ip: '127.0.0.1',
        userAgent: expect.any(String),
      });
      expect(shown.text).toMatch(/STOP[^]*HELP|HELP[^]*STOP/);
      expect(shown.text).toContain('Msg & data rates may apply');
    });

    it('is refused without the wording, or beside another school’s', async () => {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ana), 'portal');
      const foreign = await wordingOf(await aSchool(home));
      for (const wordingId of [null, foreign.id])
        expect(await sets(scene.portalOfAna, { ...asked, wordingId })).toMatchObject({
          reason: 'WORDING_MISSING',
          message: 'A Yes needs the consent wording beside it. Please reload the page and try again.',
        });
    });

    it('for another adult needs the statement that they asked for it', async () => {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ben), 'portal');
      expect(await sets(scene.portalOfAna, asked)).toMatchObject({
        reason: 'STATEMENT_MISSING',
        message: 'Please confirm that this person asked for text messages.',
      });
      expect(await sets(scene.portalOfAna, { ...asked, theyAskedForIt: true })).toMatchObject({
        __typename: 'TextOptInSet',
      });
      expect(await inEvidence(scene.ben)).toMatchObject({ evidenceJson: { theyAskedForIt: true } });
    });

    it.each([
      ['said No', (scene: Scene) => sets(scene.portalOfBen, { id: scene.ben.id, answer: 'OUT' })],
      ['texted STOP', (scene: Scene) => texts(scene.ben, 'STOP')],
    ])('for another adult who %s is refused', async (_what, refuse) => {
      const scene = await aScene(home);
      await refuse(scene);
      const asked = { ...(await yes(scene.ben, 'portal')), theyAskedForIt: true };
      expect(await sets(scene.portalOfAna, asked)).toMatchObject({
        reason: 'SAID_NO_THEMSELVES',
        message:
          'They said No themselves, so only they can say Yes again. If their record has an e-mail address, we have now asked them there.',
      });
      expect(await answerOf(scene.ben)).toBe('out');
      await sets(scene.portalOfAna, asked);
      const asks = await home.house.db.read.rows(
        `SELECT id FROM outbox_jobs WHERE kind = 'texting-email' AND payload_json LIKE ?`,
        [`%${scene.ben.id}%`],
      );
      expect(asks).toHaveLength(1);
    });

    it('for a child is an adult’s, and never a child’s', async () => {
      const scene = await aScene(home);
      const child = await aStudent(scene.family);
      const young = await aContact(scene.family, { birthOn: '2015-04-01' });
      const asYoung = await asParent(young);
      expect(await sets(asYoung, await yes(child, 'portal'), 'student')).toMatchObject({
        reason: 'NEEDS_ADULT',
      });
      expect(await sets(asYoung, await yes(young, 'portal'))).toMatchObject({ reason: 'NEEDS_ADULT' });
      expect(await sets(scene.portalOfAna, await yes(child, 'portal'), 'student')).toMatchObject({
        __typename: 'TextOptInSet',
      });
      const row = await home.house.db.read.row<{ adultYesBy: string }>(
        'SELECT adult_yes_by FROM text_consents WHERE person_id = ?',
        [child.id],
      );
      expect(row?.adultYesBy).toBe(scene.ana.id);
      expect(await sets(asYoung, { id: child.id, answer: 'OUT' }, 'student')).toMatchObject({
        __typename: 'TextOptInSet',
      });
    });

    it('keeps nothing of a proof that a parent made up', async () => {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ana), 'portal');
      await sets(scene.portalOfAna, { ...asked, proof: { ...proof, askedAgain } });
      const kept = await inEvidence(scene.ana);
      expect(kept?.evidenceJson).not.toHaveProperty('proof');
      expect(kept?.words).toBeNull();
    });
  });

  describe('while the number is suppressed', () => {
    it('is kept after a STOP, and says to which of our numbers START must be texted', async () => {
      const scene = await aScene(home);
      const second = await aTextingNumber(scene.school);
      await texts(scene.ana, 'STOP', second);
      expect(await sets(scene.portalOfAna, await yes(scene.ana, 'portal'))).toMatchObject({
        __typename: 'TextOptInSet',
        numberIsSilent: true,
      });
      expect(await answerOf(scene.ana)).toBe('in');
      const { data } = await scene.portalOfAna(
        'query ($id: ID!) { contact(id: $id) { textConsent { answer mayText obstacle mustTextStartTo } } }',
        { id: scene.ana.id },
      );
      expect(data?.['contact']).toEqual({
        textConsent: { answer: 'IN', mayText: false, obstacle: 'SUPPRESSED', mustTextStartTo: [second] },
      });
      expect(await sendsText(scene.staff, scene.ana, 'Hello')).toMatchObject({ obstacle: 'SUPPRESSED' });
      expect(await lifts(scene.staff, scene.number)).toMatchObject({
        reason: 'STOP_WAS_HEARD',
        message: 'STOP was texted from this number. Only a START texted from it turns texts on again.',
      });
    });

    it('lifts what the office stopped when it is their own', async () => {
      const scene = await aScene(home);
      await stops(scene.staff, { personId: scene.ana.id });
      expect(await isSuppressed(scene.school, scene.number)).toBe(true);
      await sets(scene.portalOfAna, await yes(scene.ana, 'portal'));
      expect(await isSuppressed(scene.school, scene.number)).toBe(false);
      expect(await sendsText(scene.staff, scene.ana, 'Hello')).toMatchObject({ __typename: 'TextQueued' });
    });

    it('lifts nothing when staff say it for them', async () => {
      const scene = await aScene(home);
      await stops(scene.staff, { personId: scene.ana.id });
      await sets(scene.staff, await yes(scene.ana, 'proof'));
      expect(await isSuppressed(scene.school, scene.number)).toBe(true);
    });
  });

  describe('What the office stopped', () => {
    it('is lifted by staff with a reason, and the answers stay', async () => {
      const scene = await aScene(home);
      await stops(scene.staff, { personId: scene.ana.id });
      expect(await lifts(scene.staff, scene.number, ' ')).toMatchObject({
        reason: 'REASON_MISSING',
        message: 'Please give a reason.',
      });
      expect(await lifts(scene.staff, scene.number)).toMatchObject({ __typename: 'OfficeStopLifted' });
      expect([await isSuppressed(scene.school, scene.number), await answerOf(scene.ana)]).toEqual([
        false,
        'out',
      ]);
      expect(await lifts(scene.staff, scene.number)).toMatchObject({
        reason: 'NOT_SUPPRESSED',
        message: 'Texts to this number are not stopped.',
      });
    });

    it('leaves the number held where the phone meanwhile said what may ask for a stop', async () => {
      const scene = await aScene(home);
      await texts(scene.ana, 'Please stop texting my wife, she is away');
      const { number, school, staff } = scene;
      expect(await openReviews(school, number)).toEqual(['unclear']);
      await stops(staff, { number });
      expect(await openReviews(school, number)).toEqual([]);
      for (const words of ['Maybe no more texts then', 'We come at five']) await texts(scene.ana, words);
      expect(await openReviews(school, number)).toEqual([]);
      expect(await lifts(staff, number)).toMatchObject({ __typename: 'OfficeStopLifted' });
      expect(await openReviews(school, number)).toEqual(['unclear']);
      await sets(scene.portalOfAna, await yes(scene.ana, 'portal'));
      expect(await sendsText(staff, scene.ana, 'Hello')).toMatchObject({ obstacle: 'HELD' });
    });

    it('asks about nothing that the phone said before a START of its own', async () => {
      const scene = await aScene(home);
      await stops(scene.staff, { number: scene.number });
      await texts(scene.ana, 'Maybe no more texts then');
      await texts(scene.ana, 'START');
      home.pass({ minutes: 1 });
      await stops(scene.staff, { number: scene.number });
      await lifts(scene.staff, scene.number);
      expect(await openReviews(scene.school, scene.number)).toEqual([]);
    });

    it('is not lifted where its holder stopped it', async () => {
      const scene = await aScene(home);
      await stops(scene.portalOfAna, { personId: scene.ana.id });
      expect(await lifts(scene.staff, scene.number)).toMatchObject({
        reason: 'STOPPED_BY_ITS_HOLDER',
        message:
          'The person who uses this number stopped it. Only their own Yes, or a START texted from that phone, turns texts on again.',
      });
    });

    it('is not a START: a review of a request cannot be decided so', async () => {
      const scene = await aScene(home);
      const { review } = await reports(await plainStaff(scene.school), scene.ana.id, 'She asked');
      const decided = await decides(scene.staff, review?.id ?? '', 'START');
      expect(decided).toMatchObject({
        reason: 'NOT_FOR_THIS_REVIEW',
        message: 'This review cannot be decided that way.',
      });
    });
  });

  it('of two at once, one is stored and the other is turned back', async () => {
    const scene = await aScene(home);
    const asked = await yes(await outByStaff(scene, scene.ana), 'proof');
    const both: Array<Promise<{ __typename: string }>> = [scene.staff, scene.api].map((who: Ask) =>
      sets(who, asked),
    );
    const names = (await Promise.all(both)).map(({ __typename }) => __typename);
    expect(names.sort()).toEqual(['AnswerChangedMeanwhile', 'TextOptInSet']);
  });

  it('and a No at once end in the No or after it, never in a lost one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const scene = await aScene(home);
      const asked = await yes(await outByStaff(scene, scene.ana), 'portal');
      const [said] = await Promise.all([
        sets(scene.portalOfAna, asked),
        sets(scene.staff, { id: scene.ana.id, answer: 'OUT' }),
      ]);
      // The No came last and is kept, or it came first and was no news to somebody who was out.
      const kept = await answerOf(scene.ana);
      expect([kept, said.__typename]).toEqual([expect.stringMatching(/^(in|out)$/), 'TextOptInSet']);
      const records = await home.house.db.read.rows<{ answerAfter: string }>(
        `SELECT answer_after FROM consent_records WHERE person_id = ? AND kind = 'answer' ORDER BY id`,
        [scene.ana.id],
      );
      expect(records.at(-1)?.answerAfter).toBe(kept);
    }
  });
});
