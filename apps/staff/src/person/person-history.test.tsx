import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { press, show } from '../../test/house.js';
import { ana } from '../../test/people.js';
import type { TextLineFragment } from '../texts/text-line.generated.js';
import type { Asked } from './asked-entry.js';
import type { Entry } from './history-entry.js';
import { PersonHistory } from './person-history.js';

const stop: Entry = {
  __typename: 'ConsentRecord',
  id: 'r2',
  causeId: 'c2',
  kind: 'answer',
  at: '2026-03-04T02:05:00.000Z',
  way: 'TEXT_REPLY',
  by: 'the phone',
  before: 'IN',
  after: 'OUT',
  number: '+12125550142',
  personId: 'ana',
  words: 'Stop please',
  evidence: JSON.stringify({ ourNumber: '+12125550100', carrierIntent: 'optout' }),
  notices: [],
};

type Owed = Entry['notices'][number];

const confirmation: Owed = {
  __typename: 'OwedNotice',
  id: 'n1',
  kind: 'stop-confirmation-text',
  state: 'done',
  createdAt: '2026-03-04T02:05:00.000Z',
  settledAt: '2026-03-04T02:05:02.000Z',
  arrivedAt: null,
  problem: null,
};

const asked: Asked = {
  __typename: 'AskedByEmail',
  id: 'a1',
  at: '2026-03-01T15:00:00.000Z',
  to: 'Ana Rivera',
  runId: 'run',
  isReminder: false,
  result: 'SENT',
};

const withheld: TextLineFragment = {
  __typename: 'PersonText',
  id: 't1',
  at: '2026-03-04T02:04:00.000Z',
  direction: 'SENT',
  kind: 'message',
  body: 'The pool is cold.',
  ourNumber: '+12125550100',
  state: 'withdrawn',
  stateReason: 'suppressed',
  errorCode: null,
};

type Told = Entry | Asked | TextLineFragment;

const pageOf = (entries: readonly Told[], hasNextPage = false) => ({
  contact: {
    __typename: 'Contact',
    id: 'ana',
    story: {
      __typename: 'StoryConnection',
      edges: entries.map((node) => ({ __typename: 'StoryEdge', cursor: node.id, node })),
      pageInfo: { __typename: 'PageInfo', endCursor: entries.at(-1)?.id ?? null, hasNextPage },
    },
  },
});

function showHistory(answer: (variables: Record<string, unknown>) => object) {
  return show(
    <PersonHistory record={ana()} school={{ name: 'Bright Steps', timeZone: 'America/New_York' }} />,
    { PersonHistory: answer },
  );
}

const items = async () => {
  const [list] = await screen.findAllByRole('list');
  return within(list as HTMLElement)
    .getAllByRole('listitem')
    .filter((item) => item.parentElement === list)
    .map((item) => item.textContent);
};

describe('the history of a person', () => {
  afterEach(cleanup);

  it('says the answer, the time in the zone of the school, the way, who, the words and the evidence', async () => {
    showHistory(() => pageOf([stop]));
    const [entry] = await items();
    expect(entry).toContain('Answer: Opted out');
    expect(entry).toContain('Mar 3, 2026, 9:05 PM EST');
    expect(entry).toContain('By text reply (the phone) · Number: (212) 555-0142');
    expect(entry).toContain('Stop please');
    expect(entry).toContain('Before: May be texted. At our number (212) 555-0100.');
    expect(entry).toContain('The carrier took the text for a stop.');
  });

  it.each([
    ['sent', confirmation, 'Text that confirms the stop: sent, Mar 3, 2026, 9:05 PM EST'],
    [
      'arrived',
      { ...confirmation, arrivedAt: '2026-03-04T02:06:00.000Z' },
      'Text that confirms the stop: arrived, Mar 3, 2026, 9:06 PM EST',
    ],
    [
      'withheld',
      { ...confirmation, state: 'withdrawn', problem: 'expired' },
      'Text that confirms the stop: not sent, Mar 3, 2026, 9:05 PM EST. It would have come too late.',
    ],
    [
      'lost',
      { ...confirmation, state: 'failed', problem: '70' },
      'not delivered, Mar 3, 2026, 9:05 PM EST. The phone cannot be reached any more. (Carrier error 70)',
    ],
    [
      'come back',
      { ...confirmation, kind: 'office-email', state: 'failed', problem: 'the mail came back' },
      'E-mail to the Organization Email: not delivered, Mar 3, 2026, 9:05 PM EST. The mail came back.',
    ],
  ] as const)('says of a notice that it was %s, and why', async (_, notice, said) => {
    showHistory(() => pageOf([{ ...stop, notices: [notice] }]));
    const notices = within(await screen.findByRole('list', { name: 'What went out' }));
    expect(notices.getByRole('listitem').textContent).toContain(said);
  });

  it('tells what one request did at one go, and each notice once', async () => {
    const notices = [confirmation];
    const number: Entry = {
      ...stop,
      id: 'r1',
      kind: 'suppressed',
      before: null,
      after: null,
      personId: null,
    };
    showHistory(() =>
      pageOf([
        { ...stop, notices },
        { ...number, notices },
      ]),
    );
    const entries = await items();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain('Answer: Opted out · Number stopped');
    expect(screen.getAllByText(/Text that confirms the stop/)).toHaveLength(1);
    expect(screen.getAllByText('Stop please')).toHaveLength(1);
  });

  it('names the adult who said Yes, the proof and the wording that was seen', async () => {
    const evidence = {
      proof: { how: 'phone', agreedOn: '2026-02-01', adultPersonId: 'ana' },
      wordingVersion: 2,
      wordingLanguage: 'es',
    };
    showHistory(() => pageOf([{ ...stop, after: 'IN', before: 'OUT', evidence: JSON.stringify(evidence) }]));
    const [entry] = await items();
    expect(entry).toContain('Agreed by phone on Feb 1, 2026. Ana Rivera said Yes for them.');
    expect(entry).toContain('Consent wording: version 2, Español.');
  });

  it('names the adult who ticked the box for them before the phone confirmed it', async () => {
    const evidence = { confirmationId: 'c1', adultPersonId: 'ana' };
    showHistory(() =>
      pageOf([{ ...stop, after: 'IN', way: 'REGISTRATION', evidence: JSON.stringify(evidence) }]),
    );
    const [entry] = await items();
    expect(entry).toContain('Ana Rivera said Yes for them.');
  });

  it('shows the statement that was ticked, word for word', async () => {
    const evidence = { statement: 'I agree and confirm consent has been obtained.' };
    showHistory(() => pageOf([{ ...stop, way: 'BULK_OPT_IN', evidence: JSON.stringify(evidence) }]));
    const [entry] = await items();
    expect(entry).toContain('Ticked: “I agree and confirm consent has been obtained.”');
  });

  it('shows older entries when asked, and keeps them when something new comes', async () => {
    const older: Entry = { ...stop, id: 'r1', causeId: 'c1', words: 'The older one' };
    const newer: Entry = { ...stop, id: 'r3', causeId: 'c3', words: 'The newest one' };
    let all = [stop];
    const { tell, sent } = showHistory(({ after, first }) =>
      after === null ? pageOf(all.slice(0, Number(first)), all.length === 1) : pageOf([older]),
    );
    await screen.findByText('Stop please');
    await press('Show older entries');
    await screen.findByText('The older one');
    expect(sent('PersonHistory').at(-1)).toMatchObject({ after: 'r2' });
    all = [newer, stop, older];
    tell('ana');
    await screen.findByText('The newest one');
    expect(screen.getByText('The older one')).not.toBeNull();
  });

  it('tells how they were asked and what was texted between the answers, and leads to the whole of each', async () => {
    showHistory(() => pageOf([stop, withheld, asked]));
    const [, text, invitation] = await items();
    expect(text).toContain('Text withheldMar 3, 2026, 9:04 PM EST');
    expect(text).toContain('From the school, (212) 555-0100 · Not sent. Texts to this number were stopped.');
    expect(text).toContain('The pool is cold.');
    expect(invitation).toContain('Invited by e-mailMar 1, 2026, 10:00 AM EST');
    expect(invitation).toContain('To Ana Rivera · sent');
    const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(addressOf('What became of the text')).toBe('/texts/text/t1');
    expect(addressOf('All of this sending')).toBe('/invitations/run');
  });

  it.each([
    [
      'a reminder that came back',
      { ...asked, isReminder: true, result: 'BOUNCED' },
      'Reminded by e-mail',
      'it came back',
    ],
    ['a single texting e-mail', { ...asked, runId: null, result: null }, 'Asked by e-mail', 'To Ana Rivera'],
    ['a text that arrived', { ...withheld, state: 'delivered', stateReason: null }, 'Texted', '· Delivered'],
    [
      'one that did not',
      { ...withheld, state: 'failed', stateReason: null, errorCode: '70' },
      'Text not delivered',
      'The phone cannot be reached any more.',
    ],
    [
      'what their phone said',
      { ...withheld, direction: 'RECEIVED', kind: 'other', state: null, stateReason: null },
      'They texted',
      'From their phone to (212) 555-0100',
    ],
  ] as const)('has words for %s', async (_, told, title, line) => {
    showHistory(() => pageOf([told]));
    const [entry] = await items();
    expect(entry).toContain(title);
    expect(entry).toContain(line);
  });

  it('says that nothing has happened yet', async () => {
    showHistory(() => pageOf([]));
    await screen.findByText('Nothing has happened yet.');
  });

  it('says what went wrong, and tries again', async () => {
    let isDown = true;
    showHistory(() => (isDown ? new TypeError('Failed to fetch') : pageOf([stop])));
    await screen.findByRole('alert');
    isDown = false;
    await press('Try again');
    await screen.findByText('Stop please');
  });
});
