import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { makeConsentLink } from '../../src/consent/consent-link.js';
import { lockNumbers } from '../../src/consent/lock-number.js';
import { inTransaction } from '../../src/db/transaction.js';
import { asNobody } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf, isSuppressed, openReviews, sendsText } from '../stop/stop-house.js';
import { aScene, decidesForGood, outcomeOf, reports, sets, stops } from './scene.js';
import type { Scene } from './scene.js';

const mergePeople =
  'mutation ($keep: ID!, $merge: ID!) { mergePeople(keepId: $keep, mergeId: $merge) { __typename } }';
const answerByLink = `mutation ($input: SetTextOptInByLinkInput!) { setTextOptInByLink(input: $input) {
  __typename ... on LinkAnswerSet { page { answer } } } }`;
const save = `mutation ($input: SaveContactInput!) { saveContact(input: $input) { __typename } }`;

describeEachDatabase('A wish that names a record which was merged into another', (open) => {
  let home: TestHouse;
  let scene: Scene;
  /** A second record of Ana, at her number. */
  let twin: TestPerson;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    scene = await aScene(home);
    twin = await aContact(scene.family, { cellPhone: scene.number, answer: 'in' });
  });

  const merge = (other = twin) =>
    outcomeOf(scene.staff, mergePeople, { keep: scene.ana.id, merge: other.id });
  const atAnotherNumber = () => aContact(scene.family, { answer: 'in' });

  it.each(['staff', 'api'] as const)('is a No of the record that was kept: %s', async (by) => {
    await merge();
    expect(await sets(scene[by], { id: twin.id, answer: 'OUT' })).toMatchObject({
      __typename: 'TextOptInSet',
      wasAlreadySo: false,
      person: { id: scene.ana.id },
    });
    expect(await answerOf(scene.ana)).toBe('out');
    expect(await sendsText(scene.staff, scene.ana, 'Class tomorrow')).toMatchObject({ obstacle: 'OUT' });
  });

  it('is a No of theirs also where it comes with other changes', async () => {
    await merge();
    const input = { id: twin.id, version: 99, email: 'new@twin.example', textOptIn: { answer: 'OUT' } };
    await outcomeOf(scene.staff, save, { input });
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it('gives no Yes', async () => {
    const never = await aContact(scene.family, { cellPhone: scene.number });
    await merge(never);
    const proof = { how: 'PAPER', agreedOn: '2026-01-05', personAgreed: true };
    expect(await sets(scene.staff, { id: never.id, answer: 'IN', seenVersion: 0, proof })).toMatchObject({
      __typename: 'TextOptInRefused',
      reason: 'ARCHIVED',
    });
    expect(await answerOf(scene.ana)).toBe('never-asked');
  });

  it('stops the number of both', async () => {
    const other = await atAnotherNumber();
    await merge(other);
    expect(await stops(scene.api, { personId: other.id })).toMatchObject({ __typename: 'NumberStopped' });
    for (const number of [scene.number, other.cellPhone ?? ''])
      expect(await isSuppressed(scene.school, number)).toBe(true);
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it('stops it for a parent, as their own wish, and says whom of both it turned out', async () => {
    const other = await atAnotherNumber();
    const stranger = await aContact(await aFamily(scene.school), {
      firstName: 'Philippa',
      cellPhone: other.cellPhone,
      answer: 'in',
    });
    await merge(other);
    expect(await stops(scene.portalOfAna, { personId: other.id })).toMatchObject({ wasAlreadySo: false });
    const own = await home.house.db.read.row<{ ownNoAt: Date | null }>(
      'SELECT own_no_at FROM text_consents WHERE person_id = ? AND number = ?',
      [scene.ana.id, scene.number],
    );
    expect(own?.ownNoAt).not.toBeNull();
    expect(await answerOf(stranger)).toBe('out');
  });

  it('says whom of both it turned out', async () => {
    const other = await atAnotherNumber();
    await merge(other);
    await stops(scene.staff, { number: scene.number });
    const bea = await aContact(scene.family, { firstName: 'Bea', cellPhone: other.cellPhone, answer: 'in' });
    const stopped = await stops(scene.staff, { personId: other.id });
    expect(stopped.wasAlreadySo).toBe(false);
    expect(stopped.turnedOut).toContainEqual(expect.objectContaining({ personId: bea.id }));
  });

  it('that is reported holds the number of the record that was kept, and is their No once it is decided', async () => {
    const other = await atAnotherNumber();
    await merge(other);
    const { review } = await reports(scene.staff, other.id, 'No more texts, please.');
    expect(await openReviews(scene.school, scene.number)).toEqual(['reported-request']);
    await decidesForGood(home, scene.staff, review?.id ?? '', 'STOP');
    expect(await answerOf(scene.ana)).toBe('out');
  });

  it('counts where they are merged while it waits for its turn', async () => {
    const { number, school } = scene;
    const link = { personId: twin.id, addresseeId: twin.id, number, email: twin.email ?? '' };
    const { organizationId } = school;
    const token = await inTransaction(home.house.db, (tx) =>
      makeConsentLink(tx, { organizationId, ...link, now: home.house.now() }),
    );
    let letGo = (): void => undefined;
    const mayGo = new Promise<void>((resolve) => (letGo = resolve));
    let isHeld = (): void => undefined;
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    const holding = inTransaction(home.house.db, async (tx) => {
      await lockNumbers(tx, organizationId, [number]);
      isHeld();
      await mayGo;
    });
    await held;
    const merging = merge();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answering = outcomeOf(asNobody(school), answerByLink, { input: { token, answer: 'OUT' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    letGo();
    await Promise.all([holding, merging]);
    expect(await answering).toMatchObject({ __typename: 'LinkAnswerSet', page: { answer: 'OUT' } });
    expect(await answerOf(scene.ana)).toBe('out');
  });
});
