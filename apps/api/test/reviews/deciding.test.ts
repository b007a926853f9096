import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopOverdueReviews } from '../../src/consent/review-clock.js';
import type { Database } from '../../src/db/data-source.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { House } from '../../src/house.js';
import { catchUp } from '../../src/texting/catch-up.js';
import { claimJobs } from '../../src/outbox/claim.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { mailsTo, newNumber, texts } from '../school.js';
import {
  answerOf,
  arrivedAt,
  asStaff,
  isSuppressed,
  openReviews,
  recordsOf,
  sendsText,
} from '../stop/stop-house.js';
import {
  aScene,
  aWaitingText,
  decides,
  decidesForGood,
  outcomeOf,
  reports,
  sets,
  stateOfText,
  stops,
  undoes,
  yes,
} from '../ways/scene.js';
import type { Outcome, Scene } from '../ways/scene.js';
import { jobsOf, workOff } from '../work.js';

const DECISIONS = ['STOP', 'NOT_A_REQUEST', 'WRONG_NUMBER'] as const;
const unclear = "please don't text me after 9pm";

interface Shown {
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly undoableForSeconds: number | null;
  readonly settledAt: string | null;
}

describeEachDatabase('A review', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  interface Reviewed extends Scene {
    readonly reviewId: string;
  }

  /** Ana's phone said something that a person has to look at. */
  const reviewed = async (): Promise<Reviewed> => {
    const scene = await aScene(home);
    await texts(scene.ana, unclear);
    await workOff(home);
    return { ...scene, reviewId: await reviewOf(scene, 'UNCLEAR') };
  };
  /** The one review of the school. */
  const reviewOf = async ({ staff }: Scene, why: string): Promise<string> => {
    const { data } = await staff('{ reviews { edges { node { id why } } } }', {});
    const { edges } = (data as { reviews: { edges: { node: { id: string; why: string } }[] } }).reviews;
    expect(edges.map(({ node }) => node.why)).toEqual([why]);
    return edges[0]?.node.id ?? '';
  };
  const shown = async ({ staff, reviewId }: Reviewed): Promise<Shown> => {
    const query = `query ($id: ID!) { review(id: $id) { decision decidedBy undoableForSeconds settledAt } }`;
    return (await staff(query, { id: reviewId })).data?.['review'] as Shown;
  };
  /** The kinds of mails since the office was told of the review. */
  const newMails = ({ school, ana, ben }: Reviewed) =>
    [school.office, ana.email, ben.email]
      .flatMap((address) => mailsTo(home, address).map(({ tag }) => tag))
      .slice(1);
  const kindsOf = async ({ school, number }: Scene) =>
    (await recordsOf(school, number)).map(({ kind }) => kind);
  const settleJobs = async ({ school }: Scene) =>
    (await jobsOf(school)).filter(({ kind }) => kind === 'settle-review').map(({ state }) => state);
  const lets = async (seconds: number) => {
    home.pass({ seconds });
    await workOff(home);
  };

  describe.each(DECISIONS)('decided as %s', (decision) => {
    it('is held for ten seconds more: nothing is sent, nobody is told, and nobody’s answer changes', async () => {
      const scene = await reviewed();
      expect(await decides(scene.staff, scene.reviewId, decision)).toMatchObject({
        __typename: 'ReviewDecided',
      });
      await lets(4);
      expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({ obstacle: 'HELD' });
      expect(newMails(scene)).toEqual([]);
      expect(arrivedAt(home, scene.number)).toEqual([]);
      expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
        'in',
        false,
      ]);
      const { undoableForSeconds, ...rest } = await shown(scene);
      expect(rest).toEqual({ decision, decidedBy: 'Sam Lee', settledAt: null });
      expect([1, 2, 3, 4, 5, 6]).toContain(undoableForSeconds);
    });

    it('can be undone by any colleague with a texting permission, and then nothing follows', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, decision);
      await lets(4);
      const colleague = await asStaff(scene.school, ['text-messages-settings']);
      expect(await undoes(colleague, scene.reviewId)).toMatchObject({ __typename: 'DecisionUndone' });
      expect(await shown(scene)).toEqual({
        decision: null,
        decidedBy: null,
        undoableForSeconds: null,
        settledAt: null,
      });
      await lets(60);
      expect(newMails(scene)).toEqual([]);
      expect(arrivedAt(home, scene.number)).toEqual([]);
      expect(await openReviews(scene.school, scene.number)).toEqual(['unclear']);
      expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({ obstacle: 'HELD' });
      expect(await answerOf(scene.ana)).toBe('in');
      expect(await settleJobs(scene)).toEqual(['withdrawn']);
    });

    it('leaves the decision and its undoing on the record, each with who did it', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, decision);
      await undoes(scene.staff, scene.reviewId);
      await lets(60);
      expect(await kindsOf(scene)).toEqual(['held', 'review-decided', 'decision-undone']);
      const rows = await home.house.db.read.rows<{ actorId: string; evidenceJson: object }>(
        `SELECT actor_id, evidence_json FROM consent_records WHERE organization_id = ? AND number = ? ORDER BY id`,
        [scene.school.organizationId, scene.number],
      );
      const evidence = { reviewId: scene.reviewId, decision: decision.toLowerCase().replaceAll('_', '-') };
      for (const row of rows.slice(1))
        expect(row).toMatchObject({ actorId: scene.staffId, evidenceJson: evidence });
    });

    it('cannot be undone after ten seconds, whether it has taken effect or is about to', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, decision);
      home.pass({ seconds: 10 });
      const stands = {
        __typename: 'DecisionStands',
        message: 'The ten seconds for undoing are over: the decision stands.',
      };
      expect(await undoes(scene.staff, scene.reviewId)).toMatchObject(stands);
      await workOff(home);
      expect(await undoes(scene.staff, scene.reviewId)).toMatchObject(stands);
      const { undoableForSeconds, settledAt } = await shown(scene);
      expect([undoableForSeconds, typeof settledAt]).toEqual([null, 'string']);
      expect(await openReviews(scene.school, scene.number)).toEqual([]);
      expect(await settleJobs(scene)).toEqual(['done']);
    });

    it('is not decided a second time, while it waits or afterwards', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, decision);
      const again = {
        __typename: 'ReviewAlreadyDecided',
        message: 'Somebody decided this review meanwhile.',
      };
      expect(await decides(scene.staff, scene.reviewId, 'STOP')).toMatchObject(again);
      await lets(10);
      expect(await decides(scene.staff, scene.reviewId, 'STOP')).toMatchObject(again);
      expect(await shown(scene)).toMatchObject({ decision });
    });
  });

  it('decided as a stop takes effect after ten seconds, all at once and under one cause', async () => {
    const scene = await reviewed();
    await decidesForGood(home, scene.staff, scene.reviewId, 'STOP');
    expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
      'out',
      true,
    ]);
    const records = (await recordsOf(scene.school, scene.number)).slice(1);
    expect(records.map(({ kind }) => kind)).toEqual(['review-decided', 'suppressed', 'answer']);
    expect(new Set(records.map(({ causeId }) => causeId)).size).toBe(1);
    const [decided, suppressed] = records;
    expect(Number(suppressed?.happenedAt) - Number(decided?.happenedAt)).toBeGreaterThanOrEqual(10_000);
    expect(mailsTo(home, scene.school.office).at(-1)?.textBody).toContain(unclear);
  });

  it('decided as a stop within five minutes is confirmed by one text', async () => {
    const scene = await reviewed();
    await decidesForGood(home, scene.staff, scene.reviewId, 'STOP');
    expect(arrivedAt(home, scene.number)).toHaveLength(1);
  });

  it('decided as a stop too late for a text is confirmed by e-mail: what counts is when it takes effect', async () => {
    const scene = await reviewed();
    home.pass({ minutes: 4, seconds: 45 });
    await decidesForGood(home, scene.staff, scene.reviewId, 'STOP');
    expect(arrivedAt(home, scene.number)).toEqual([]);
    expect(mailsTo(home, scene.ana.email).map(({ tag }) => tag)).toEqual(['stop-confirmed-email']);
  });

  it('decided as not a request ends the hold only after ten seconds', async () => {
    const scene = await reviewed();
    await decides(scene.staff, scene.reviewId, 'NOT_A_REQUEST');
    await lets(4);
    expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({ obstacle: 'HELD' });
    await lets(6);
    expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({
      __typename: 'TextQueued',
    });
    expect(await kindsOf(scene)).toEqual(['held', 'review-decided', 'decision-in-force']);
  });

  it('withholds a text that was queued before, also while its decision waits', async () => {
    const scene = await aScene(home);
    const text = await aWaitingText(scene.staff, scene.ana);
    await texts(scene.ana, unclear);
    await decides(scene.staff, await reviewOf(scene, 'UNCLEAR'), 'NOT_A_REQUEST');
    await workOff(home);
    expect(await stateOfText(home, text)).toBe('refused');
  });

  it('undone and decided anew waits ten seconds from then', async () => {
    const scene = await reviewed();
    await decides(scene.staff, scene.reviewId, 'NOT_A_REQUEST');
    await lets(6);
    await undoes(scene.staff, scene.reviewId);
    await decides(scene.staff, scene.reviewId, 'STOP');
    await lets(5);
    expect(await settleJobs(scene)).toEqual(['withdrawn', 'waiting']);
    expect(await answerOf(scene.ana)).toBe('in');
    await lets(5);
    expect(await settleJobs(scene)).toEqual(['withdrawn', 'done']);
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it.each(DECISIONS)('decided as %s is overtaken by a STOP, which no undo reaches', async (decision) => {
    const scene = await reviewed();
    await decides(scene.staff, scene.reviewId, decision);
    await lets(3);
    await texts(scene.ana, 'STOP');
    expect(await undoes(scene.staff, scene.reviewId)).toMatchObject({ __typename: 'DecisionStands' });
    await lets(60);
    expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
      'out',
      true,
    ]);
    expect(await shown(scene)).toMatchObject({ decision: 'STOP', decidedBy: null });
    expect(await settleJobs(scene)).toEqual(['withdrawn']);
    expect(arrivedAt(home, scene.number)).toHaveLength(1);
  });

  it('decided as a stop leaves a Yes that came meanwhile without effect', async () => {
    const scene = await reviewed();
    await decides(scene.staff, scene.reviewId, 'STOP');
    await sets(scene.portalOfAna, { id: scene.ana.id, answer: 'OUT' });
    await sets(scene.portalOfAna, await yes(scene.ana, 'portal'));
    await lets(10);
    expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
      'out',
      true,
    ]);
  });

  it('of a number that has two is decided with the other, and undone with it', async () => {
    const scene = await reviewed();
    const { review } = await reports(scene.staff, scene.ana.id, 'She also called.');
    await decides(scene.staff, review?.id ?? '', 'STOP');
    expect(await shown(scene)).toMatchObject({ decision: 'STOP', undoableForSeconds: expect.any(Number) });
    await undoes(scene.staff, scene.reviewId);
    expect(await openReviews(scene.school, scene.number)).toHaveLength(2);
    expect(await shown(scene)).toMatchObject({ decision: null });
    await lets(10);
    expect(await answerOf(scene.ana)).toBe('in');
  });

  /** Ana takes another number, where she is never asked. */
  const moves = async (scene: Scene): Promise<string> => {
    const cellPhone = newNumber();
    await outcomeOf(
      scene.portalOfAna,
      'mutation ($input: SaveContactInput!) { saveContact(input: $input) { __typename } }',
      { input: { id: scene.ana.id, version: 1, cellPhone } },
    );
    expect(await answerOf(scene.ana, cellPhone)).toBe('never-asked');
    return cellPhone;
  };

  it.each<[string, (scene: Reviewed) => Promise<unknown>]>([
    ['another review', ({ staff, reviewId }) => decidesForGood(home, staff, reviewId, 'STOP')],
    [
      'another review, that the number is a wrong one,',
      ({ staff, reviewId }) => decidesForGood(home, staff, reviewId, 'WRONG_NUMBER'),
    ],
    ['a STOP', ({ ana }) => texts(ana, 'STOP')],
    ['the button', ({ staff, number }) => stops(staff, { number })],
  ])('of a request that was reported follows whoever asked, where %s decides it', async (_by, decidesIt) => {
    const scene = await reviewed();
    await reports(scene.staff, scene.ana.id, 'She asked at the desk.');
    const cellPhone = await moves(scene);
    await decidesIt(scene);
    expect(await openReviews(scene.school, scene.number)).toEqual([]);
    expect(await answerOf(scene.ana, cellPhone)).toBe('out');
    expect(await isSuppressed(scene.school, cellPhone)).toBe(false);
    await workOff(home);
    const told = mailsTo(home, scene.school.office).map(({ textBody }) => textBody);
    expect(told).toContainEqual(expect.stringContaining('had been reported'));
    expect(told).not.toContainEqual(expect.stringContaining('wrote down'));
  });

  it('of a request that was reported follows whoever asked to another number', async () => {
    const scene = await aScene(home);
    const { review } = await reports(scene.staff, scene.ana.id, 'She asked at the desk.');
    const cellPhone = await moves(scene);
    await decidesForGood(home, scene.staff, review?.id ?? '', 'STOP');
    expect(await isSuppressed(scene.school, scene.number)).toBe(true);
    expect(await answerOf(scene.ana, cellPhone)).toBe('out');
    expect(await isSuppressed(scene.school, cellPhone)).toBe(false);
  });

  it('of a request that was reported is the own No of whoever asked: another parent turns nobody in again', async () => {
    const scene = await aScene(home);
    const { review } = await reports(scene.staff, scene.ana.id, 'She asked at the desk.');
    await decidesForGood(home, scene.staff, review?.id ?? '', 'STOP');
    expect(await sets(scene.portalOfBen, await yes(scene.ana, 'portal'))).toMatchObject({
      __typename: 'TextOptInRefused',
      reason: 'SAID_NO_THEMSELVES',
    });
  });

  it('is left by the clock to whoever decided it in time', async () => {
    const scene = await reviewed();
    home.pass({ days: 30 });
    // Whoever was signed in then is not any more.
    const staff = await asStaff(scene.school, ['send-text-messages']);
    expect(await decides(staff, scene.reviewId, 'NOT_A_REQUEST')).toMatchObject({
      __typename: 'ReviewDecided',
    });
    await stopOverdueReviews(home.house);
    await lets(10);
    expect(await isSuppressed(scene.school, scene.number)).toBe(false);
    expect(await shown({ ...scene, staff })).toMatchObject({ decision: 'NOT_A_REQUEST' });
  });

  it('of a message that never reached us keeps its decision when the message comes after all', async () => {
    const scene = await aScene(home);
    const { control } = home.sandbox;
    control.fault({ provider: 'plivo', on: 'inbound-text', kind: 'deliver-never', times: 1 });
    const late = { from: scene.number, to: scene.school.ourNumber, text: 'See you at five' };
    const { messageUuid } = await control.textFromPhone(late);
    home.pass({ minutes: 3 });
    await catchUp(home.house);
    const reviewId = await reviewOf(scene, 'MISSED_MESSAGE');
    await decides(scene.staff, reviewId, 'STOP');
    expect((await control.textFromPhone({ ...late, messageUuid })).status).toBe(200);
    expect(await openReviews(scene.school, scene.number)).toEqual(['missed-message']);
    await lets(10);
    expect(await isSuppressed(scene.school, scene.number)).toBe(true);
    const { data } = await scene.staff('query ($id: ID!) { review(id: $id) { words } }', { id: reviewId });
    expect(data?.['review']).toEqual({ words: 'See you at five' });
  });

  describe('while several processes work', () => {
    const withSecond = async <T>(use: (second: House) => Promise<T>): Promise<T> => {
      const db: Database = await open();
      return use({ ...home.house, db });
    };

    it('takes effect once, by whichever process comes first', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, 'STOP');
      home.pass({ seconds: 10 });
      await withSecond((second) => Promise.all([workOff(home), workOff({ ...home, house: second })]));
      expect(await settleJobs(scene)).toEqual(['done']);
      expect(await kindsOf(scene)).toEqual(['held', 'review-decided', 'suppressed', 'answer']);
      expect(arrivedAt(home, scene.number)).toHaveLength(1);
    });

    it('is undone or takes effect, never both, whoever is first at the last moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const scene = await reviewed();
        await decides(scene.staff, scene.reviewId, 'STOP');
        home.pass({ seconds: 9 });
        const undone = undoes(scene.staff, scene.reviewId);
        home.pass({ seconds: 1 });
        await workOff(home);
        const { __typename } = await undone;
        await workOff(home);
        const isOut = (await answerOf(scene.ana)) === 'out';
        expect([__typename, isOut, await isSuppressed(scene.school, scene.number)]).toEqual(
          __typename === 'DecisionUndone' ? [__typename, false, false] : ['DecisionStands', true, true],
        );
      }
    });

    it('takes effect although the process that was about to see to it has died', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, 'STOP');
      home.pass({ seconds: 10 });
      const claimed = await claimJobs(home.house.db, { worker: 'dies', now: home.house.now(), atMost: 16 });
      expect(claimed.map(({ kind }) => kind)).toEqual(['settle-review']);
      expect(await answerOf(scene.ana)).toBe('in');
      expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({ obstacle: 'HELD' });
      home.pass({ seconds: 61 });
      await workOff(home);
      expect(await settleJobs(scene)).toEqual(['done']);
      expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
        'out',
        true,
      ]);
    });

    it('stays held where nothing works at all', async () => {
      const scene = await reviewed();
      await decides(scene.staff, scene.reviewId, 'NOT_A_REQUEST');
      home.pass({ days: 3 });
      expect(await sendsText(scene.api, scene.ana, 'Class at five')).toMatchObject({ obstacle: 'HELD' });
    });
  });

  it('of a START is decided and undone like the others', async () => {
    const scene = await aScene(home);
    await texts(scene.ana, 'STOP');
    await workOff(home);
    await inTransaction(home.house.db, (tx) =>
      tx.update('suppressions', { reason: 'wrong-number' }, { number: scene.number }),
    );
    await texts(scene.ana, 'START');
    const reviewId = await reviewOf(scene, 'START_NEEDS_REVIEW');
    await decides(scene.staff, reviewId, 'START');
    await undoes(scene.staff, reviewId);
    await lets(10);
    expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
      'out',
      true,
    ]);
    await decidesForGood(home, scene.staff, reviewId, 'START');
    expect([await answerOf(scene.ana), await isSuppressed(scene.school, scene.number)]).toEqual([
      'in',
      false,
    ]);
  });

  it('is counted as one to decide only until somebody decided', async () => {
    const scene = await reviewed();
    const counted = async () =>
      (await scene.staff('{ waiting { openReviews } overview { inButBlocked } }', {})).data;
    const waiting = (count: number) => ({ waiting: { openReviews: count } });
    expect(await counted()).toEqual({ ...waiting(1), overview: { inButBlocked: 1 } });
    await decides(scene.staff, scene.reviewId, 'NOT_A_REQUEST');
    expect(await counted()).toEqual({ ...waiting(0), overview: { inButBlocked: 1 } });
    await lets(10);
    expect(await counted()).toEqual({ ...waiting(0), overview: { inButBlocked: 0 } });
  });

  it('is no notice: the history of a person names what reached people only', async () => {
    const scene = await reviewed();
    await decidesForGood(home, scene.staff, scene.reviewId, 'STOP');
    const query = `query ($id: ID!) { contact(id: $id) { history { edges { node { kind by notices { kind } } } } } }`;
    const { data } = await scene.staff(query, { id: scene.ana.id });
    type Entry = { kind: string; by: string; notices: { kind: string }[] };
    const { history } = (data as { contact: { history: { edges: { node: Entry }[] } } }).contact;
    const notices = history.edges.flatMap(({ node }) => node.notices.map(({ kind }) => kind));
    expect(new Set(notices)).toEqual(new Set(['office-email', 'stop-confirmation-text']));
    expect(history.edges.map(({ node }) => node.kind)).toEqual([
      'answer',
      'suppressed',
      'review-decided',
      'held',
    ]);
    expect(history.edges[0]?.node.by).toBe('Sam Lee');
  });

  describe('asked for by its id', () => {
    it('is shown to any staff of its school, open or over', async () => {
      const scene = await reviewed();
      const plain = await asStaff(scene.school, []);
      const query = 'query ($id: ID!) { review(id: $id) { words settledAt holders { name } } }';
      const asked = async () => (await plain(query, { id: scene.reviewId })).data?.['review'];
      expect(await asked()).toEqual({
        words: unclear,
        settledAt: null,
        holders: [{ name: 'Annabeth Quillfeather' }],
      });
      await decidesForGood(home, scene.staff, scene.reviewId, 'NOT_A_REQUEST');
      expect(await asked()).toMatchObject({ words: unclear, settledAt: expect.any(String) });
    });

    it('does not exist for another school, nor for anything that is no review', async () => {
      const [mine, theirs] = [await reviewed(), await reviewed()];
      const query = 'query ($id: ID!) { review(id: $id) { id words } }';
      for (const id of [theirs.reviewId, mine.ana.id, 'none']) {
        const { data, errors } = await mine.staff(query, { id });
        expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
      }
      const undone: Outcome = await undoes(mine.staff, theirs.reviewId);
      expect(undone).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('is listed once it is over, the one that was over last first', async () => {
    const scene = await aScene(home);
    const ids: string[] = [];
    for (const person of [scene.ana, scene.ben]) {
      const { review } = await reports(scene.staff, person.id, 'Asked at the desk');
      ids.push(review?.id ?? '');
    }
    for (const id of ids.toReversed()) await decidesForGood(home, scene.staff, id, 'NOT_A_REQUEST');
    const query = `query ($after: String) { reviews(open: false, first: 1, after: $after) {
      edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
    type List = { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const list = async (after: string | null) =>
      (await scene.staff(query, { after })).data?.['reviews'] as List;
    const first = await list(null);
    const second = await list(first.pageInfo.endCursor);
    expect([first, second].map(({ edges }) => edges[0]?.node.id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
