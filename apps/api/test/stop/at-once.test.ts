import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, mailsTo, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import {
  answerOf,
  arrivedAt,
  askedToSend,
  asParent,
  asStaff,
  isSuppressed,
  owedFor,
  personalIn,
  recordsOf,
  sendsText,
  sharers,
} from './stop-house.js';
import type { Sharers } from './stop-house.js';
import { workOff } from '../work.js';

const times = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

describeEachDatabase('STOPs at once', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  async function expectOneStop({ number, contact, student }: Sharers): Promise<void> {
    expect([await answerOf(contact), await answerOf(student)]).toEqual(['out', 'out']);
    expect(await isSuppressed(school, number)).toBe(true);
    const records = await recordsOf(school, number);
    expect(records.filter(({ kind }) => kind === 'suppressed')).toHaveLength(1);
    const owed = await owedFor(school, number);
    expect(owed.filter((kind) => kind === 'office-email')).toHaveLength(1);
    expect(owed.filter((kind) => kind === 'stop-confirmation')).toHaveLength(1);
  }

  it('stores a text that is posted ten times at once only once, and answers 200 to all', async () => {
    school = await aSchool(home);
    const family = await sharers(school);
    const sent = await home.sandbox.control.textFromPhone({
      from: family.number,
      to: school.ourNumber,
      text: 'STOP',
      duplicates: 9,
    });
    expect(sent.attempts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const stored = await home.house.db.read.count(
      'SELECT COUNT(*) FROM inbound_texts WHERE provider_message_id = ?',
      [sent.messageUuid],
    );
    expect(stored).toBe(1);
    await expectOneStop(family);
    expect(await recordsOf(school, family.number)).toHaveLength(3);
    await workOff(home);
    expect(arrivedAt(home, family.number)).toHaveLength(1);
    expect(mailsTo(home, school.office)).toHaveLength(1);
  });

  it('counts different STOPs of one phone at once as one episode', async () => {
    school = await aSchool(home);
    const family = await sharers(school);
    const words = ['STOP', 'stop all', 'Please stop texting me', 'UNSUBSCRIBE', 'quit'];
    const sent = await Promise.all(words.map((word) => texts(family.contact, word)));
    expect(sent.map(({ status }) => status)).toEqual(words.map(() => 200));
    await expectOneStop(family);
    const heard = (await recordsOf(school, family.number)).filter(({ personId }) => personId === null);
    expect(heard.map(({ kind }) => kind)).toEqual(['suppressed', ...words.slice(1).map(() => 'stop-heard')]);
    await workOff(home);
    expect(arrivedAt(home, family.number)).toHaveLength(1);
  });

  it('stores the STOPs of thirty phones at once', async () => {
    school = await aSchool(home);
    const families = await times(30, () => sharers(school));
    const sent = await Promise.all(families.map(({ contact }) => texts(contact, 'STOP')));
    expect(sent.map(({ status }) => status)).toEqual(families.map(() => 200));
    for (const family of families) await expectOneStop(family);
  });

  it('keeps a number silent whichever of a STOP and a Yes in the portal comes first', async () => {
    school = await aSchool(home);
    const families = await times(12, () => sharers(school, 'never-asked'));
    const wordingId = await wordingOf(school);
    const races = families.map(async (family, at) => {
      const parent = await asParent(family.contact);
      const saysYes = () =>
        parent(
          `mutation Yes($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }`,
          { input: { id: family.contact.id, answer: 'IN', seenVersion: 0, wordingId } },
        );
      const stops = () => texts(family.contact, 'STOP');
      const [, stopped] = await (at % 2 === 0
        ? Promise.all([saysYes(), stops()])
        : swapped(stops(), saysYes()));
      return stopped;
    });
    for (const stopped of await Promise.all(races)) expect(stopped).toMatchObject({ status: 200 });
    const staff = await asStaff(school, ['send-text-messages']);
    for (const { contact, number } of families) {
      expect(await isSuppressed(school, number)).toBe(true);
      expect(await sendsText(staff, contact, 'Class is at four')).toMatchObject({
        __typename: 'TextRefused',
      });
      const last = (await recordsOf(school, number)).filter(({ personId }) => personId === contact.id).at(-1);
      expect(last?.answerAfter).toBe(await answerOf(contact));
    }
  });

  it('hands over no queued text once the STOP was answered', async () => {
    school = await aSchool(home);
    const families = await times(20, () => sharers(school));
    const staff = await asStaff(school, ['send-text-messages']);
    for (const { contact } of families) await sendsText(staff, contact, 'Class is at four today');
    const answeredAt = new Map<string, number>();
    const dispatcher = startDispatcher(home.house);
    await Promise.all(
      families.map(async ({ contact, number }) => {
        await texts(contact, 'STOP');
        answeredAt.set(number, home.house.now().getTime());
      }),
    );
    await dispatcher.stop();
    await workOff(home);
    for (const { number } of families) {
      const asked = askedToSend(home, number).filter(({ body }) => isClassText(body));
      expect(asked.length).toBeLessThanOrEqual(1);
      const [text] = await home.house.db.read.rows<{ state: string; handedOverAt: Date | null }>(
        `SELECT state, handed_over_at FROM text_messages WHERE to_number = ? AND kind = 'message'`,
        [number],
      );
      const wasSent = asked.length > 0;
      expect(text?.state).toMatch(wasSent ? /^(handed-over|sent|delivered)$/ : /^(withdrawn|refused)$/);
      // What was claimed before the STOP was stored may still be on its way to the carrier for a moment.
      expect(text?.handedOverAt?.getTime() ?? 0).toBeLessThanOrEqual(answeredAt.get(number) ?? 0);
      for (const { at } of asked) expect(at).toBeLessThan((answeredAt.get(number) ?? 0) + 2000);
    }
  }, 30_000);

  it('stores a STOP at once while a text to the same phone hangs at the carrier', async () => {
    school = await aSchool(home);
    const { contact, number } = await sharers(school);
    const staff = await asStaff(school, ['send-text-messages']);
    await sendsText(staff, contact, 'Class is at four today');
    home.sandbox.control.fault({
      provider: 'plivo',
      on: 'send-text',
      kind: 'hang',
      answerAfterMs: 1500,
      times: 1,
    });
    const dispatcher = startDispatcher(home.house);
    await home.sandbox.control.waitFor(() => askedToSend(home, number).length === 1);
    await sendsText(staff, contact, 'Class is at five today');
    const startedAt = performance.now();
    expect((await texts(contact, 'STOP')).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1200);
    await dispatcher.stop();
    await workOff(home);
    const texted = arrivedAt(home, number).map(({ text }) => text.includes('five'));
    expect(texted).toEqual([false, false]);
  });

  it('leaves nothing personal in the log', async () => {
    expect(await personalIn(home)).toEqual([]);
  });

  async function wordingOf({ organizationId }: TestSchool): Promise<string | undefined> {
    const wordings = await home.house.db.read.rows<{ id: string }>(
      `SELECT id FROM consent_wordings WHERE organization_id = ? AND language = 'en'`,
      [organizationId],
    );
    return wordings[0]?.id;
  }
});

async function swapped<A, B>(first: Promise<A>, second: Promise<B>): Promise<[B, A]> {
  const [a, b] = await Promise.all([first, second]);
  return [b, a];
}

function isClassText(body: unknown): boolean {
  return String((body as { text?: string }).text).startsWith('Class is');
}
