import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { press, show } from '../../test/house.js';
import { ana } from '../../test/people.js';
import { PersonTexts } from './person-texts.js';
import type { TextsPageFragment } from './person-texts.generated.js';

type Text = TextsPageFragment['edges'][number]['node'];

const sent: Text = {
  __typename: 'PersonText',
  id: 't1',
  at: '2026-03-04T02:05:00.000Z',
  direction: 'SENT',
  kind: 'message',
  body: 'Class is at 5.',
  ourNumber: '+12125550100',
  state: 'delivered',
  stateReason: null,
  errorCode: null,
};
const stop: Text = {
  ...sent,
  id: 't2',
  direction: 'RECEIVED',
  kind: 'stop',
  body: 'STOP',
  state: null,
};

const pageOf = (texts: readonly Text[], hasNextPage = false) => ({
  contact: {
    __typename: 'Contact',
    id: 'ana',
    texts: {
      __typename: 'PersonTextConnection',
      edges: texts.map((node) => ({ __typename: 'PersonTextEdge', cursor: node.id, node })),
      pageInfo: { __typename: 'PageInfo', endCursor: texts.at(-1)?.id ?? null, hasNextPage },
    },
  },
});

function showTexts(
  answer: (variables: Record<string, unknown>) => object,
  permissions: readonly Permission[] = ['SEND_TEXT_MESSAGES'],
) {
  return show(
    <PersonTexts record={ana()} school={{ name: 'Bright Steps', timeZone: 'America/New_York' }} />,
    { PersonTexts: answer },
    { permissions },
  );
}

const lines = async () => {
  const list = within(await screen.findByRole('list', { name: /^Texts to and from Ana Rivera/ }));
  return list.getAllByRole('listitem').map((item) => item.textContent);
};

describe('the texts of a person', () => {
  afterEach(cleanup);

  it('are those to and from their phone, with the time in the zone of the school', async () => {
    showTexts(() => pageOf([stop, sent]));
    const [received, message] = await lines();
    expect(received).toContain('From their phone to (212) 555-0100 · taken for a stop');
    expect(received).toContain('STOP');
    expect(received).toContain('Mar 3, 2026, 9:05 PM EST');
    expect(message).toContain('From the school, (212) 555-0100');
    expect(message).toContain('Class is at 5.');
    expect(message).toContain('9:05 PM EST · Delivered');
  });

  it.each([
    [{ state: 'queued' }, 'Waiting to be sent'],
    [
      { state: 'queued', stateReason: 'outside-hours' },
      'Waiting to be sent. It waits for the hours in which the school texts.',
    ],
    [{ state: 'handed-over' }, 'Handed to the carrier'],
    [{ state: 'refused', stateReason: 'out' }, 'Not sent. The answer was No.'],
    [{ state: 'withdrawn', stateReason: 'suppressed' }, 'Not sent. Texts to this number were stopped.'],
    [
      { state: 'failed', errorCode: '200' },
      'Not delivered. STOP was texted from this phone, so the carrier blocks our texts to it. (Carrier error 200)',
    ],
    [
      { state: 'undelivered', errorCode: '7777' },
      'Not delivered. The carrier did not deliver it. (Carrier error 7777)',
    ],
    [
      { state: 'unknown', stateReason: 'unknown' },
      'Nobody knows whether it arrived. The carrier did not answer.',
    ],
  ] as const)('say in plain words what became of them: %j', async (change, said) => {
    showTexts(() => pageOf([{ ...sent, ...change }]));
    const [text] = await lines();
    expect(text?.endsWith(said)).toBe(true);
  });

  it('say which of them is an answer of ours', async () => {
    showTexts(() => pageOf([{ ...sent, kind: 'stop-confirmation' }]));
    const [text] = await lines();
    expect(text).toContain('From the school, (212) 555-0100 · confirms the stop');
  });

  it('go further back when asked', async () => {
    const { sent: asked } = showTexts(({ after }) =>
      after === null ? pageOf([stop], true) : pageOf([{ ...sent, body: 'Long ago' }]),
    );
    await lines();
    await press('Show earlier texts');
    await screen.findByText('Long ago');
    expect(asked('PersonTexts').at(-1)).toMatchObject({ after: 't2' });
    expect(await lines()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Show earlier texts' })).toBeNull();
  });

  it('are none yet', async () => {
    showTexts(() => pageOf([]));
    await screen.findByText('No texts yet.');
  });

  it('are not read without a texting permission, and the page says so', async () => {
    const { sent: asked } = showTexts(() => pageOf([sent]), ['MANAGE_USERS']);
    await screen.findByText(/This needs one of the permissions Send Text Messages/);
    expect(asked('PersonTexts')).toEqual([]);
  });
});
