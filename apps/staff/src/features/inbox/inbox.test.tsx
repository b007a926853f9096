import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { ConversationPage } from './conversation-page.js';
import type { ConversationPageQuery } from './conversation.generated.js';
import type { ConversationRowFragment } from './inbox.generated.js';
import { InboxPage } from './inbox-page.js';

const anas: ConversationRowFragment = {
  __typename: 'Conversation',
  id: 'anas',
  number: '+12125550142',
  isUnread: true,
  lastBody: 'Is there class today?',
  lastKind: 'other',
  lastReceivedId: 'in-2',
  lastHeardAt: '2026-03-04T15:05:00.000Z',
  holders: [
    { __typename: 'NumberSharer', personId: 'ana', kind: 'CONTACT', name: 'Ana Rivera', answer: 'IN' },
    { __typename: 'NumberSharer', personId: 'leo', kind: 'STUDENT', name: 'Leo Rivera', answer: 'OUT' },
  ],
};
const strangers: ConversationRowFragment = {
  ...anas,
  id: 'strangers',
  number: '+12125550199',
  isUnread: false,
  holders: [],
};
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null } as const;

const inbox = (...rows: readonly ConversationRowFragment[]) => ({
  conversations: {
    __typename: 'ConversationConnection',
    unread: rows.filter(({ isUnread }) => isUnread).length,
    edges: rows.map((node) => ({ __typename: 'ConversationEdge', cursor: node.id, node })),
    pageInfo,
  },
});

type Conversation = ConversationPageQuery['conversation'];

const conversation: Conversation = {
  ...anas,
  whyNoReply: null,
  texts: {
    __typename: 'PersonTextConnection',
    edges: [
      {
        __typename: 'PersonTextEdge',
        cursor: 'in-2',
        node: {
          __typename: 'PersonText',
          id: 'in-2',
          at: anas.lastHeardAt,
          direction: 'RECEIVED',
          kind: 'other',
          body: 'Is there class today?',
          ourNumber: '+12125550100',
          state: null,
          stateReason: null,
          errorCode: null,
        },
      },
    ],
    pageInfo,
  },
};

interface Showing {
  readonly change?: Partial<Conversation>;
  readonly answers?: Answers;
  readonly permissions?: readonly Permission[];
}

const showOne = ({ change, answers, permissions = ['SEND_TEXT_MESSAGES'] }: Showing = {}) =>
  show(
    <ConversationPage />,
    {
      ConversationPage: () => ({ conversation: { ...conversation, ...change } }),
      MarkRead: () => ({
        markConversationRead: { __typename: 'Conversation', id: 'anas', isUnread: false },
      }),
      ...answers,
    },
    { at: '/inbox/anas', path: '/inbox/:id', permissions },
  );

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reply to (212) 555-0142' });

describe('the inbox', () => {
  afterEach(cleanup);

  it('lists who texted, what they said last, and what nobody has read', async () => {
    show(<InboxPage />, { Inbox: () => inbox(anas, strangers) });
    const [first, second] = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(first).toContain('Ana Rivera, Leo RiveraUnread(212) 555-0142');
    expect(first).toContain('Is there class today?');
    expect(first).toContain('Mar 4, 2026, 10:05 AM EST');
    expect(second).toContain('(212) 555-0199On nobody’s record');
    expect(screen.getByText('One is unread')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Ana Rivera, Leo Rivera' }).getAttribute('href')).toBe(
      '/inbox/anas',
    );
  });

  it('says of a text without words that it has none, in the list and in the conversation', async () => {
    show(<InboxPage />, { Inbox: () => inbox({ ...anas, lastBody: ' ' }) });
    expect(await screen.findByText('No words. It may have been a picture.')).not.toBeNull();
    cleanup();
    const edges = conversation.texts.edges.map((edge) => ({ ...edge, node: { ...edge.node, body: '' } }));
    showOne({ change: { texts: { ...conversation.texts, edges } } });
    expect(await screen.findByText('No words. It may have been a picture.')).not.toBeNull();
  });

  it('keeps search and filter in the address, and asks for them', async () => {
    const { sent, address } = show(<InboxPage />, { Inbox: () => inbox(anas) }, { at: '/?q=shoes' });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Unread only');
    await waitFor(() => expect(address()).toBe('/?q=shoes&show=unread'));
    await waitFor(() => expect(sent('Inbox').at(-1)).toMatchObject({ search: 'shoes', unread: true }));
  });

  it('shows what comes in meanwhile', async () => {
    let rows = [strangers];
    const { tell } = show(<InboxPage />, { Inbox: () => inbox(...rows) });
    await screen.findByText('Nothing is unread');
    rows = [anas, strangers];
    tell();
    await screen.findByText('One is unread');
  });

  it('is shown to nobody without a texting permission', async () => {
    const { sent } = show(<InboxPage />, {}, { permissions: [] });
    await screen.findByText(/This needs one of the permissions/);
    expect(sent('Inbox')).toEqual([]);
  });
});

describe('a conversation', () => {
  afterEach(cleanup);

  it.each([
    ['HELD', 'Under review'],
    ['SUPPRESSED', 'Stopped'],
  ] as const)('shows beside whose phone it is that its number is %s', async (obstacle, mark) => {
    const whyNoReply = { __typename: 'TextRefused', obstacle, message: 'Not now.' } as const;
    showOne({ change: { whyNoReply } });
    const who = within(await screen.findByRole('region', { name: 'Whose phone it is' }));
    expect(who.getAllByText(mark)).toHaveLength(2);
  });

  it('shows no mark where the number may be texted', async () => {
    showOne();
    const who = within(await screen.findByRole('region', { name: 'Whose phone it is' }));
    expect(who.queryByText(/Under review|Stopped/)).toBeNull();
  });

  it('shows whose phone it is and the texts, and is read by being shown, as far as it was', async () => {
    const { sent } = showOne();
    const who = within(await screen.findByRole('region', { name: 'Whose phone it is' }));
    expect(who.getByRole('link', { name: 'Leo Rivera' }).getAttribute('href')).toBe('/students/leo');
    const texts = screen.getByRole('list', { name: /^Texts to and from \(212\) 555-0142/ });
    expect(texts.textContent).toContain('Is there class today?');
    await waitFor(() => expect(sent('MarkRead')).toEqual([{ id: 'anas', lastReceivedId: 'in-2' }]));
  });

  it('stays unread where somebody wants it so', async () => {
    const { sent } = showOne({
      answers: {
        MarkUnread: () => ({
          markConversationUnread: { __typename: 'Conversation', id: 'anas', isUnread: true },
        }),
      },
    });
    await waitFor(() => expect(sent('MarkRead')).toHaveLength(1));
    await press('Mark as unread');
    expect(await screen.findByText(/It is unread again/)).not.toBeNull();
    expect(sent('MarkRead')).toHaveLength(1);
  });

  it('is answered, and what was written goes only once it is on its way', async () => {
    let isDown = true;
    const { sent } = showOne({
      answers: {
        Reply: () =>
          isDown
            ? new Error('down')
            : {
                replyToConversation: {
                  __typename: 'TextQueued',
                  text: { __typename: 'TextMessage', id: 'out-1', stateReason: null },
                },
              },
      },
    });
    await press(await named('Send the reply'));
    expect(screen.getByText('Write the reply.')).not.toBeNull();
    await retype(await field(), ' Yes, at four ');
    await press('Send the reply');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    expect((await field()).value).toBe(' Yes, at four ');
    isDown = false;
    await press('Send the reply');
    expect(await screen.findByText('The reply is on its way.')).not.toBeNull();
    expect((await field()).value).toBe('');
    expect(sent('Reply').at(-1)).toMatchObject({ input: { conversationId: 'anas', body: 'Yes, at four' } });
  });

  it('is said to wait where the hours are over', async () => {
    const text = { __typename: 'TextMessage', id: 'out-1', stateReason: 'outside-hours' };
    showOne({ answers: { Reply: () => ({ replyToConversation: { __typename: 'TextQueued', text } }) } });
    await retype(await field(), 'Yes, at four');
    await press('Send the reply');
    expect(
      await screen.findByText('The reply waits for the hours in which the school texts.'),
    ).not.toBeNull();
  });

  it('is asked for under the same name until there is an answer, and other words under another', async () => {
    const queued = {
      __typename: 'TextQueued',
      text: { __typename: 'TextMessage', id: 'out-1', stateReason: null },
    };
    let isDown = true;
    const { sent } = showOne({
      answers: { Reply: () => (isDown ? new Error('down') : { replyToConversation: queued }) },
    });
    const sendIt = async (at: number): Promise<void> => {
      await press('Send the reply');
      await waitFor(() => expect(sent('Reply')).toHaveLength(at));
    };
    await retype(await field(), 'Yes, at four');
    await sendIt(1);
    await sendIt(2);
    await retype(await field(), 'Yes, at five');
    await sendIt(3);
    isDown = false;
    await sendIt(4);
    await screen.findByText('The reply is on its way.');
    await retype(await field(), 'Yes, at five');
    await sendIt(5);
    const names = sent('Reply').map(({ input }) => (input as { requestId: string }).requestId);
    const [four, fourAgain, five, fiveAgain, later] = names;
    expect([fourAgain, fiveAgain]).toEqual([four, five]);
    expect(new Set([four, five, later]).size).toBe(3);
  });

  it('says why a reply was refused, and keeps it', async () => {
    const message = 'Texts to this number are stopped.';
    showOne({ answers: { Reply: () => ({ replyToConversation: { __typename: 'TextRefused', message } }) } });
    await retype(await field(), 'Yes');
    await press('Send the reply');
    expect((await screen.findByRole('alert')).textContent).toContain(message);
    expect((await field()).value).toBe('Yes');
  });

  it('says before anybody writes that no reply would go, and why', async () => {
    const message = 'This person said No to texts.';
    showOne({ change: { whyNoReply: { __typename: 'TextRefused', obstacle: 'OUT', message } } });
    expect(await screen.findByText(message)).not.toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Look at the reviews' })).toBeNull();
  });

  it('leads to the reviews where one of them holds the number', async () => {
    const message = 'Texts to this number wait until somebody decides its open review.';
    showOne({ change: { whyNoReply: { __typename: 'TextRefused', obstacle: 'HELD', message } } });
    const link = await screen.findByRole('link', { name: 'Look at the reviews' });
    expect(link.getAttribute('href')).toBe('/reviews');
  });

  it('offers no reply to who may not send', async () => {
    showOne({ permissions: ['CHANGE_TEXT_OPT_IN'] });
    expect(await screen.findByText(/This needs the permission Send Text Messages/)).not.toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

/** The name of a button that is there by now. */
async function named(name: string): Promise<string> {
  await screen.findByRole('button', { name });
  return name;
}
