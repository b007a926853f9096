import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { DatabaseUnavailable } from '../../src/db/failures.js';
import { inTransaction } from '../../src/db/transaction.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aTextingNumber, mailsTo, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { trouble } from './failing-statements.js';
import { signedV3 } from './sign.js';
import {
  answerOf,
  arrivedAt,
  askedToSend,
  asStaff,
  isSuppressed,
  openReviews,
  personalIn,
  recordsOf,
  sendsText,
  sharers,
} from './stop-house.js';
import type { Ask, Sharers } from './stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('what the carrier knows of a text', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: Sharers;
  let staff: Ask;
  beforeAll(async () => {
    home = await openTestHouse(open, { providerTimeoutMs: 700 });
  });
  beforeEach(async () => {
    school = await aSchool(home);
    family = await sharers(school);
    staff = await asStaff(school, ['send-text-messages']);
  });
  afterEach(async () => {
    home.sandbox.control.clearFaults();
    home.sandbox.control.behave({ blockedSends: 'report', reports: 'until-delivered' });
    // What is still owed would use up the fault that the next test plans.
    await workOff(home);
  });
  afterAll(() => home.close());

  interface TextRow {
    readonly id: string;
    readonly state: string;
    readonly errorCode: string | null;
    readonly providerMessageId: string | null;
  }

  async function textTo(number: string): Promise<TextRow | null> {
    return home.house.db.read.row<TextRow>(
      `SELECT id, state, error_code, provider_message_id FROM text_messages
       WHERE to_number = ? AND kind = 'message' ORDER BY id DESC LIMIT 1`,
      [number],
    );
  }

  /** Lets a dispatcher work until something has happened: what it could not store is not settled by then. */
  async function dispatchUntil(happened: () => boolean): Promise<void> {
    const dispatcher = startDispatcher(home.house);
    await home.sandbox.control.waitFor(happened);
    await dispatcher.stop();
  }

  /** Waits until the reports of everything that was sent have been posted. */
  const settled = () =>
    home.sandbox.control.waitFor(() =>
      home.sandbox.control.ledger.every(({ outcome }) => outcome !== 'pending'),
    );

  async function report(
    text: Partial<TextRow> | null,
    fields: Record<string, string>,
    path = text?.id ?? '',
  ): Promise<number> {
    const url = school.textsUrl.replace(/texts$/, `reports/${path}`);
    const all = Object.entries({ MessageUUID: text?.providerMessageId ?? 'message-unknown', ...fields });
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...signedV3(url, all) },
      body: new URLSearchParams(all).toString(),
    });
    return answer.status;
  }

  async function expectStopByCarrier(): Promise<void> {
    expect([await answerOf(family.contact), await answerOf(family.student)]).toEqual(['out', 'out']);
    expect(await isSuppressed(school, family.number)).toBe(true);
    const records = await recordsOf(school, family.number);
    expect(records.map(({ kind, way }) => [kind, way])).toEqual([
      ['suppressed', 'carrier'],
      ['answer', 'carrier'],
      ['answer', 'carrier'],
    ]);
    await workOff(home);
    await settled();
    expect(mailsTo(home, school.office)).toHaveLength(1);
    expect(askedToSend(home, family.number)).toHaveLength(1);
    expect(arrivedAt(home, family.number)).toEqual([]);
  }

  it.each(['report', 'refuse'] as const)(
    'error 200 (%s) is the STOP that was never heard',
    async (blockedSends) => {
      home.sandbox.control.behave({ blockedSends });
      home.sandbox.control.block({ ours: school.ourNumber, phone: family.number });
      await sendsText(staff, family.contact, 'Class is at four today');
      await sendsText(staff, family.student, 'Class is at five today');
      // One at a time: the second one is taken back by what the first one learns.
      await workOff(home);
      await settled();
      const sent = askedToSend(home, family.number).length;
      expect(sent).toBeGreaterThanOrEqual(1);
      expect(await isSuppressed(school, family.number)).toBe(true);
      const suppressed = (await recordsOf(school, family.number)).filter(({ kind }) => kind === 'suppressed');
      expect(suppressed).toHaveLength(1);
      await workOff(home);
      expect(mailsTo(home, school.office)).toHaveLength(1);
      expect(askedToSend(home, family.number)).toHaveLength(sent);
    },
  );

  it.each(['report', 'refuse'] as const)(
    'walks the same path (%s), tells the office once, is never retried',
    async (blockedSends) => {
      home.sandbox.control.behave({ blockedSends });
      home.sandbox.control.block({ ours: school.ourNumber, phone: family.number });
      await sendsText(staff, family.contact, 'Class is at four today');
      await workOff(home);
      await settled();
      await expectStopByCarrier();
      expect((await textTo(family.number))?.state).toBe('failed');
      home.pass({ days: 1 });
      await workOff(home);
      expect(askedToSend(home, family.number)).toHaveLength(1);
    },
  );

  it('changes nothing by a report from before a START', async () => {
    await sendsText(staff, family.contact, 'Class is at four today');
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    await workOff(home);
    const text = await textTo(family.number);
    home.pass({ minutes: 1 });
    await texts(family.contact, 'STOP');
    home.pass({ minutes: 1 });
    await texts(family.contact, 'START');
    const before = await recordsOf(school, family.number);
    expect(await report(text, { Status: 'failed', ErrorCode: '200', Sequence: '2' })).toBe(200);
    expect(await recordsOf(school, family.number)).toEqual(before);
    expect(await answerOf(family.contact)).toBe('in');
  });

  it('changes nothing by a refusal that the carrier spoke before it heard a START', async () => {
    home.sandbox.control.behave({ blockedSends: 'refuse' });
    home.sandbox.control.block({ ours: school.ourNumber, phone: family.number });
    await sendsText(staff, family.contact, 'Class is at four today');
    const fault = { provider: 'plivo', on: 'send-text', kind: 'hang', answerAfterMs: 400, times: 1 } as const;
    home.sandbox.control.fault(fault);
    const working = workOff(home);
    await home.sandbox.control.waitFor(() => askedToSend(home, family.number).length === 1);
    // The carrier's times are whole seconds.
    home.pass({ seconds: 2 });
    await texts(family.contact, 'START');
    await working;
    expect((await textTo(family.number))?.state).toBe('failed');
    expect([await answerOf(family.contact), await isSuppressed(school, family.number)]).toEqual([
      'in',
      false,
    ]);
  });

  it('hears error 200 of a text that was queued before a START and sent after it', async () => {
    await sendsText(staff, family.contact, 'Class is at four today');
    const text = await textTo(family.number);
    await backdate(text, new Date(home.house.now().getTime() - 60_000));
    await texts(family.contact, 'START');
    home.pass({ minutes: 1 });
    const { control } = home.sandbox;
    control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    control.fault({ provider: 'plivo', on: 'send-text', kind: 'hang', answerAfterMs: 400, times: 1 });
    const working = workOff(home);
    await control.waitFor(() => askedToSend(home, family.number).length === 1);
    expect(await report(text, { Status: 'failed', ErrorCode: '200' })).toBe(200);
    await working;
    expect([await answerOf(family.contact), await isSuppressed(school, family.number)]).toEqual([
      'out',
      true,
    ]);
  });

  async function backdate(text: TextRow | null, createdAt: Date): Promise<void> {
    await inTransaction(home.house.db, (tx) => tx.update('text_messages', { createdAt }, { id: text?.id }));
  }

  it('marks only the pair when a START stands at another of our numbers', async () => {
    const second = await aTextingNumber(school);
    await texts(family.contact, 'STOP', second);
    home.pass({ minutes: 1 });
    await texts(family.contact, 'START', second);
    home.pass({ minutes: 1 });
    await workOff(home);
    home.sandbox.control.block({ ours: school.ourNumber, phone: family.number });
    await sendsText(staff, family.contact, 'Class is at four today');
    await workOff(home);
    await settled();
    expect([await answerOf(family.contact), await isSuppressed(school, family.number)]).toEqual([
      'in',
      false,
    ]);
    expect(await sendsText(staff, family.contact, 'Class is at five today')).toMatchObject({
      __typename: 'TextRefused',
    });
    expect(await openReviews(school, family.number)).toEqual([]);
  });

  it('takes reports in any order, twice, and never goes back', async () => {
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    await sendsText(staff, family.contact, 'Class is at four today');
    await workOff(home);
    const text = await textTo(family.number);
    const said: Array<[string, string, string]> = [
      ['sent', '2', 'sent'],
      ['queued', '1', 'sent'],
      ['sent', '2', 'sent'],
      ['delivered', '3', 'delivered'],
      ['delivered', '3', 'delivered'],
      ['sent', '9', 'delivered'],
      ['failed', '4', 'delivered'],
      ['no-such-word', '10', 'delivered'],
    ];
    for (const [Status, Sequence, state] of said) {
      expect(await report(text, { Status, Sequence })).toBe(200);
      expect((await textTo(family.number))?.state).toBe(state);
    }
  });

  it.each([
    ['of no text of ours', '00000000-0000-7000-8000-000000000000'],
    ['at an address without an id', 'nothing'],
  ])('takes a report %s, and forgets it', async (_case, path) => {
    expect(await report(null, { Status: 'delivered' }, path)).toBe(200);
    expect(await report(null, { Status: 'failed', ErrorCode: '200' }, path)).toBe(200);
  });

  it('refuses a report without a message id, and one with a wrong signature', async () => {
    expect(await report({ id: 'x', providerMessageId: '' }, { Status: 'sent' })).toBe(400);
    const url = school.textsUrl.replace(/texts$/, 'reports/x');
    const forged = await fetch(url, {
      method: 'POST',
      headers: signedV3(url, [], 'no'),
      body: 'MessageUUID=1',
    });
    expect([forged.status, await forged.text()]).toEqual([403, '']);
  });

  it.each(['drop', 'hang'] as const)(
    'never sends again what the carrier took without our hearing so (%s); the report settles it',
    async (kind) => {
      home.sandbox.control.fault({ provider: 'plivo', on: 'send-text', kind, times: 1 });
      await sendsText(staff, family.contact, 'Class is at four today');
      await workOff(home);
      await settled();
      home.pass({ days: 1 });
      await workOff(home);
      expect(askedToSend(home, family.number)).toHaveLength(1);
      const text = await textTo(family.number);
      expect(text?.state).toBe('delivered');
      expect(arrivedAt(home, family.number)).toHaveLength(1);
    },
  );

  it('never sends again a text whose hand-over could not be stored', async () => {
    await sendsText(staff, family.contact, 'Class is at four today');
    let updates = 0;
    const stopTrouble = trouble(home.house.db, {
      beforeStatement: (sql) => {
        if (!/^UPDATE .?text_messages/.test(sql)) return;
        updates += 1;
        // The first one reserves the text, the second one claims it, the next ones say what became of it.
        if (updates > 2) throw new DatabaseUnavailable('The database is gone');
      },
    });
    await dispatchUntil(() => updates > 2);
    await settled();
    stopTrouble();
    home.pass({ minutes: 10 });
    await workOff(home);
    const text = await textTo(family.number);
    expect(askedToSend(home, family.number)).toHaveLength(1);
    expect(text?.state).toBe('unknown');
    expect(await report({ ...text, providerMessageId: 'late-2' }, { Status: 'delivered' })).toBe(200);
    expect((await textTo(family.number))?.state).toBe('delivered');
  });

  it('takes a text for sent that was reported while its hand-over could not be stored', async () => {
    await sendsText(staff, family.contact, 'Class is at four today');
    let units = 0;
    const stopTrouble = trouble(home.house.db, {
      insteadOfCommit: () => {
        units += 1;
        // The first unit reserves the text, the second one claims it, the third one stores the hand-over.
        if (units === 3) throw new DatabaseUnavailable('The database is gone');
      },
    });
    home.sandbox.control.fault({
      provider: 'plivo',
      on: 'delivery-report',
      kind: 'deliver-late',
      afterMs: 300,
    });
    await dispatchUntil(() => units >= 3);
    await eventually('the report came', async () => (await textTo(family.number))?.state === 'delivered');
    stopTrouble();
    home.pass({ minutes: 10 });
    await workOff(home);
    expect(askedToSend(home, family.number)).toHaveLength(1);
    expect((await textTo(family.number))?.state).toBe('delivered');
  });

  it('settles it also by a report that comes later', async () => {
    home.sandbox.control.fault({ provider: 'plivo', on: 'send-text', kind: 'drop', times: 1 });
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    await sendsText(staff, family.contact, 'Class is at four today');
    await workOff(home);
    const text = await textTo(family.number);
    expect(text?.state).toBe('unknown');
    expect(await report({ ...text, providerMessageId: 'late-1' }, { Status: 'sent', Sequence: '2' })).toBe(
      200,
    );
    expect((await textTo(family.number))?.state).toBe('sent');
  });

  it('never sends the confirmation of a STOP again when it is not known whether it went', async () => {
    home.sandbox.control.fault({ provider: 'plivo', on: 'send-text', kind: 'drop', times: 1 });
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    await texts(family.contact, 'STOP');
    await workOff(home);
    home.pass({ minutes: 2 });
    await workOff(home);
    expect(askedToSend(home, family.number)).toHaveLength(1);
  });

  it('does not turn out anybody of another school that shares the phone', async () => {
    const other = await aSchool(home);
    const theirs = await aContact(await aFamily(other), { cellPhone: family.number, answer: 'in' });
    home.sandbox.control.block({ ours: school.ourNumber, phone: family.number });
    await sendsText(staff, family.contact, 'Class is at four today');
    await workOff(home);
    await settled();
    expect([await answerOf(family.contact), await answerOf(theirs)]).toEqual(['out', 'in']);
  });

  it('leaves nothing personal in the log', async () => {
    expect(await personalIn(home)).toEqual([]);
  });
});
