import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { mailsTo } from '../school.js';
import { answerOf, arrivedAt, sendsText } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { aParkedText, aScene, sets, stateOfText, yes } from './scene.js';
import type { Scene } from './scene.js';
import { ways } from './ways.js';
import type { Way } from './ways.js';

interface AnswerRecord {
  readonly way: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly answerBefore: string;
  readonly answerAfter: string;
  readonly happenedAt: Date;
  readonly evidenceJson: object;
  readonly words: string | null;
}

function answersRecorded({ home, school, ana }: Scene): Promise<AnswerRecord[]> {
  return home.house.db.read.rows<AnswerRecord>(
    `SELECT r.way, r.actor_kind, r.actor_id, r.answer_before, r.answer_after, r.happened_at, r.evidence_json, d.words
     FROM consent_records r LEFT JOIN record_details d ON d.record_id = r.id
     WHERE r.organization_id = ? AND r.person_id = ? AND r.kind = 'answer' ORDER BY r.id`,
    [school.organizationId, ana.id],
  );
}

describeEachDatabase('Every way out', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  describe.each(ways)('$name', (way: Way) => {
    let scene: Scene;
    let prepared: never;
    let waiting: string;
    let mailsBefore: number;
    let textsBefore: number;
    let at: Date;

    beforeAll(async () => {
      scene = await aScene(home);
      waiting = await aParkedText(scene);
      prepared = (await way.prepare?.(scene)) as never;
      mailsBefore = home.sandbox.control.mails.length;
      textsBefore = arrivedAt(home, scene.number).length;
      at = home.house.now();
      await way.out(scene, prepared);
    });

    const newMails = () => home.sandbox.control.mails.slice(mailsBefore);
    const expected = (until: 'at once' | 'after 30 s') => {
      const { office, person } = way.told;
      const due = (when: string | undefined) =>
        when === 'at once' || (when !== undefined && until === 'after 30 s');
      return [
        ...(due(office) ? [scene.school.office] : []),
        ...(due(person) ? [scene.ana.email] : []),
      ].sort();
    };
    const written = () =>
      newMails()
        .flatMap(({ recipients }) => recipients)
        .sort();

    it('turns Annabeth out, and nobody else', async () => {
      expect([await answerOf(scene.ana), await answerOf(scene.ben)]).toEqual(['out', 'in']);
    });

    it('records who, when, by which way and why', async () => {
      const records = await answersRecorded(scene);
      expect(records).toHaveLength(1);
      const [record] = records;
      expect(record).toMatchObject({ way: way.way, answerBefore: 'in', answerAfter: 'out' });
      const { kind, id } = way.actor(scene);
      expect({ kind: record?.actorKind, id: record?.actorId }).toEqual({ kind, id });
      expect(record?.happenedAt.getTime()).toBeGreaterThanOrEqual(at.getTime() - 5000);
      expect(record?.happenedAt.getTime()).toBeLessThanOrEqual(home.house.now().getTime());
      for (const piece of way.proves)
        expect(JSON.stringify([record?.evidenceJson, record?.words])).toContain(piece);
    });

    it('takes back the text that waits', async () => {
      expect(await stateOfText(home, waiting)).toBe('withdrawn');
    });

    it('lets the gate refuse a further text, with the reason', async () => {
      const refused = await sendsText(scene.api, scene.ana, 'One more thing');
      expect(refused).toMatchObject({ __typename: 'TextRefused', obstacle: way.obstacle });
      expect(refused.message).toMatch(/\.$/);
    });

    it('tells exactly those of the table, and lets the portal and the staff app wait 30 s', async () => {
      await workOff(home);
      expect(written()).toEqual(expected('at once'));
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(written()).toEqual(expected('after 30 s'));
      const sent = arrivedAt(home, scene.number).slice(textsBefore);
      expect(sent).toHaveLength(way.told.phone === true ? 1 : 0);
    });

    it('tells nobody when it is so already, and asks no version', async () => {
      const before = newMails().length;
      const again = way.again === undefined ? true : await way.again(scene, prepared);
      if (way.again === undefined) await way.out(scene, prepared);
      expect(again).toBe(true);
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(newMails()).toHaveLength(before);
      expect(await answerOf(scene.ana)).toBe('out');
      expect(mailsTo(home, scene.ben.email)).toEqual([]);
    });
  });

  describe.each(ways.filter(({ told }) => told.office === 'after 30 s' || told.person === 'after 30 s'))(
    'an undo of $name',
    (way: Way) => {
      it('leaves no mail behind, and both answers on the record', async () => {
        const scene = await aScene(home, { wantsNoticeOfStaffOut: true });
        const before = home.sandbox.control.mails.length;
        await way.out(scene, undefined as never);
        home.pass({ seconds: 20 });
        await workOff(home);
        const back = await sets(
          way.way === 'portal' ? scene.portalOfAna : scene.staff,
          await yes(scene.ana, way.way === 'portal' ? 'portal' : 'proof'),
        );
        expect(back).toMatchObject({ __typename: 'TextOptInSet', wasAlreadySo: false });
        home.pass({ seconds: 60 });
        await workOff(home);
        expect(home.sandbox.control.mails.slice(before)).toEqual([]);
        const records = await answersRecorded(scene);
        expect(records.map(({ answerAfter }) => answerAfter)).toEqual(['out', 'in']);
      });
    },
  );

  describe('The settings about notices', () => {
    it('tell the office of an out by staff where the school chose so', async () => {
      const scene = await aScene(home, { wantsNoticeOfStaffOut: true });
      await sets(scene.staff, { id: scene.ana.id, answer: 'OUT' });
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(mailsTo(home, scene.school.office)).toHaveLength(1);
    });

    it('keep quiet towards people who were turned out where the school chose so', async () => {
      const scene = await aScene(home, { wantsPeopleToldOfTurnOut: false });
      await sets(scene.staff, { id: scene.ana.id, answer: 'OUT' });
      await sets(scene.portalOfAna, { id: scene.ben.id, answer: 'OUT' });
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(mailsTo(home, scene.ana.email)).toEqual([]);
      expect(mailsTo(home, scene.ben.email)).toEqual([]);
    });

    it('say by which way they were turned out, and how to return', async () => {
      const scene = await aScene(home);
      await sets(scene.portalOfBen, { id: scene.ana.id, answer: 'OUT' });
      home.pass({ seconds: 31 });
      await workOff(home);
      const [mail] = mailsTo(home, scene.ana.email);
      expect(mail?.textBody).toMatch(/in the Parent Portal/);
      expect(mail?.textBody).toMatch(/If you would like texts/);
    });
  });
});
