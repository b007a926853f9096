import { CombinedGraphQLErrors } from '@apollo/client';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { TextLineFragment } from '../../texts/text-line.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { ReviewsPage } from './reviews-page.js';

const unclear: ReviewDetailFragment = {
  __typename: 'Review',
  id: 'a-unclear',
  why: 'UNCLEAR',
  number: '+12125550142',
  words: 'please don’t text me after 9pm',
  rule: 'stop-texting-limited',
  conversationId: 'conversation',
  receivedAt: '2026-11-20T15:00:00.000Z',
  dueAt: '2036-12-04T05:00:00.000Z',
  decidedAt: null,
  decision: null,
  decidedBy: null,
  undoableForSeconds: null,
  settledAt: null,
  holders: [
    { __typename: 'NumberSharer', personId: 'ana', kind: 'CONTACT', name: 'Ana Rivera', answer: 'IN' },
    { __typename: 'NumberSharer', personId: 'leo', kind: 'STUDENT', name: 'Leo Rivera', answer: 'IN' },
  ],
};
const start: ReviewDetailFragment = {
  ...unclear,
  id: 'b-start',
  why: 'START_NEEDS_REVIEW',
  number: '+12125550151',
  words: 'START',
  rule: 'keyword-start',
};
const before: TextLineFragment = {
  __typename: 'PersonText',
  id: 'before',
  at: '2026-11-20T14:50:00.000Z',
  direction: 'SENT',
  kind: 'message',
  body: 'Rehearsal is at 9:30 tonight.',
  ourNumber: '+12125550100',
  state: 'delivered',
  stateReason: null,
  errorCode: null,
};
const around = [before];
const waiting = {
  decision: 'STOP',
  decidedAt: '2026-11-21T15:00:00.000Z',
  decidedBy: 'Frank Hale',
  undoableForSeconds: 10,
} as const;
const over = { ...waiting, undoableForSeconds: null, settledAt: '2026-11-21T15:00:10.000Z' };
const undone = { decision: null, decidedAt: null, decidedBy: null, undoableForSeconds: null };

const notFound = new CombinedGraphQLErrors({
  data: null,
  errors: [{ message: 'There is no such review.', extensions: { code: 'NOT_FOUND' } }],
});

interface Showing {
  readonly at?: string;
  readonly permissions?: readonly Permission[];
  readonly reviews?: readonly ReviewDetailFragment[];
  readonly answers?: Answers;
}

/** Shows the page of a school that keeps its reviews as the api does, save that no time passes there. */
function showReviews({
  at = '/reviews',
  permissions,
  reviews = [unclear, start],
  answers = {},
}: Showing = {}) {
  let kept = reviews;
  const become = (id: unknown, differs: Partial<ReviewDetailFragment>): ReviewDetailFragment => {
    kept = kept.map((review) => (review.id === id ? { ...review, ...differs } : review));
    return kept.find((review) => review.id === id) ?? unclear;
  };
  const shown = show(
    <ReviewsPage />,
    {
      ReviewsPage: ({ open }) => ({
        reviews: {
          __typename: 'ReviewConnection',
          edges: kept
            .filter(({ settledAt }) => (settledAt === null) === open)
            .map((node) => ({ __typename: 'ReviewEdge', cursor: node.id, node })),
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      }),
      OneReview: ({ id }) => {
        const review = kept.find((one) => one.id === id);
        return review === undefined ? notFound : { review };
      },
      ReviewAround: ({ id }) => ({ review: { __typename: 'Review', id, around } }),
      DecideReview: ({ input }) => {
        const { id, decision } = input as { id: string; decision: 'STOP' };
        const review = become(id, { ...waiting, decision, decidedBy: 'Dana Brooks' });
        return { decideReview: { __typename: 'ReviewDecided', review } };
      },
      UndoReviewDecision: ({ id }) => ({
        undoReviewDecision: { __typename: 'DecisionUndone', review: become(id, undone) },
      }),
      ...answers,
    },
    { at, path: '/reviews/:id?', permissions: permissions ?? ['SEND_TEXT_MESSAGES'] },
  );
  return { ...shown, become };
}

const article = (name: RegExp) => screen.findByRole('article', { name });
const unclearOne = async () => within(await article(/Unclear reply · \(212\) 555-0142/));
const decide = async (name: string) => userEvent.click((await unclearOne()).getByRole('button', { name }));
const undo = async () => userEvent.click((await unclearOne()).getByRole('button', { name: /^Undo/ }));
const outcome = async () => (await unclearOne()).getByRole('status');

describe('the reviews', () => {
  afterEach(cleanup);

  it('say what came, whom it concerns and until when it must be decided', async () => {
    showReviews();
    const { textContent } = await article(/Unclear/);
    expect(textContent).toContain('please don’t text me after 9pm');
    expect(textContent).toContain('Leo RiveraMay be textedUnder review');
    expect(textContent).toContain('the end of Dec 3, 2036');
    expect(textContent).toContain('What the rules sawIt may ask for a stop, or only for fewer texts');
    expect(textContent).toContain('The number is held: nothing is sent to it until this is decided.');
    const leo = (await unclearOne()).getByRole('link', { name: 'Leo Rivera' });
    expect(leo.getAttribute('href')).toBe('/students/leo');
  });

  it('mark whoever has the number as under review until the decision takes effect', async () => {
    showReviews({ at: '/reviews/b-start', reviews: [{ ...start, ...over, decision: 'NOT_A_REQUEST' }] });
    const { textContent } = await article(/START/);
    expect(textContent).toContain('Leo RiveraMay be texted');
    expect(textContent).not.toContain('Under review');
  });

  it('show the texts around the oldest at once, and around the others when somebody wants to see them', async () => {
    const { sent } = showReviews();
    await (await unclearOne()).findByText('Rehearsal is at 9:30 tonight.');
    const whole = (await unclearOne()).getByRole('link', { name: 'The whole conversation' });
    expect(whole.getAttribute('href')).toBe('/inbox/conversation');
    expect(sent('ReviewAround')).toEqual([{ id: 'a-unclear' }]);
    await userEvent.click(within(await article(/START to be looked at/)).getByText('The texts around it'));
    await waitFor(() => expect(sent('ReviewAround')).toEqual([{ id: 'a-unclear' }, { id: 'b-start' }]));
  });

  it('show no texts to who has no texting permission', async () => {
    const { sent } = showReviews({ permissions: [] });
    await article(/Unclear/);
    expect(screen.queryByText('The texts around it')).toBeNull();
    expect(sent('ReviewAround')).toEqual([]);
  });

  it('say what each decision does, before it is made', async () => {
    showReviews();
    const summary = (await unclearOne()).getByText('What each decision does');
    const meanings = summary.closest('details') ?? summary;
    expect(meanings.textContent).toContain('Everybody with this number is turned out');
    expect(meanings.textContent).toContain('can be undone for ten seconds');
  });

  it('are decided by one click, and say so where the buttons were', async () => {
    const { sent } = showReviews();
    await decide('Stop all texts');
    await waitFor(async () => expect((await outcome()).textContent).toContain('It takes effect in'));
    expect(sent('DecideReview')).toEqual([{ input: { id: 'a-unclear', decision: 'STOP' } }]);
    expect((await unclearOne()).queryByRole('button', { name: 'Stop all texts' })).toBeNull();
    expect((await article(/Unclear/)).textContent).toContain('Nov 21, 2026, 10:00 AM EST, by Dana Brooks');
  });

  it('give the focus to what was decided, and not to Undo, which a second Enter would press', async () => {
    const { sent } = showReviews();
    const button = (await unclearOne()).getByRole('button', { name: 'Stop all texts' });
    button.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    await waitFor(async () => expect(document.activeElement).toBe(await outcome()));
    await userEvent.keyboard('{Enter}');
    expect(sent('DecideReview')).toHaveLength(1);
    expect(sent('UndoReviewDecision')).toEqual([]);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Undo: Stop all texts, (212) 555-0142');
  });

  it('count down for the eye alone', async () => {
    showReviews({ reviews: [{ ...unclear, ...waiting, undoableForSeconds: 2 }] });
    const seconds = await (await unclearOne()).findByText('It takes effect in 2 s.');
    expect(seconds.getAttribute('aria-hidden')).toBe('true');
    const heard = (await outcome()).querySelector('.visually-hidden')?.textContent;
    expect(heard).toBe('It takes effect in a few seconds and can be undone until then.');
    await (await unclearOne()).findByText('It takes effect in 1 s.');
    expect((await outcome()).querySelector('.visually-hidden')?.textContent).toBe(heard);
  });

  it('are open again once that was undone, and say so', async () => {
    const { sent } = showReviews();
    await decide('Not a request');
    await undo();
    await (await unclearOne()).findByText('Undone. The number stays held until somebody decides.');
    expect(sent('UndoReviewDecision')).toEqual([{ id: 'a-unclear' }]);
    await waitFor(async () => expect(document.activeElement).toBe(await outcome()));
    await decide('Wrong number');
    await waitFor(async () => expect((await outcome()).textContent).not.toContain('Undone'));
    expect(sent('DecideReview').at(-1)).toEqual({ input: { id: 'a-unclear', decision: 'WRONG_NUMBER' } });
  });

  it('offer to undo what a colleague decided', async () => {
    showReviews({ reviews: [{ ...unclear, ...waiting }] });
    await undo();
    await (await unclearOne()).findByText(/^Undone/);
  });

  it('offer no undo once the time is over, and keep the focus of whoever was on it', async () => {
    const { become, sent } = showReviews({ reviews: [{ ...unclear, ...waiting, undoableForSeconds: 1 }] });
    const button = await (await unclearOne()).findByRole('button', { name: /^Undo/ });
    button.focus();
    await (await unclearOne()).findByText('It takes effect now.');
    expect((await unclearOne()).queryByRole('button')).toBeNull();
    expect(document.activeElement).toBe(await outcome());
    // No news comes, as where the live connection is cut off: the page asks by itself.
    become('a-unclear', over);
    await (await unclearOne()).findByText('It took effect on Nov 21, 2026, 10:00 AM EST.');
    expect(sent('OneReview')).toEqual([{ id: 'a-unclear' }]);
  });

  it('say when it was too late to undo', async () => {
    const message = 'The ten seconds for undoing are over: the decision stands.';
    const { become } = showReviews({
      reviews: [{ ...unclear, ...waiting }],
      answers: {
        UndoReviewDecision: () => {
          const review = become('a-unclear', over);
          return { undoReviewDecision: { __typename: 'DecisionStands', message, review } };
        },
      },
    });
    await undo();
    await screen.findByText(message);
    await waitFor(async () => expect(document.activeElement).toBe(await outcome()));
    expect((await outcome()).textContent).toContain('It took effect on');
  });

  it('leave what is over in its place, so that nothing moves under the hand', async () => {
    const { become, tell } = showReviews();
    await decide('Not a request');
    become('a-unclear', { ...over, decision: 'NOT_A_REQUEST' });
    tell('ana');
    await waitFor(async () => expect((await outcome()).textContent).toContain('It took effect on'));
    const names = screen.getAllByRole('article').map((one) => one.querySelector('h2')?.textContent);
    expect(names).toEqual(['Unclear reply · (212) 555-0142', 'START to be looked at · (212) 555-0151']);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
  });

  it('say what somebody else decided meanwhile', async () => {
    const { become } = showReviews({
      answers: {
        DecideReview: () => {
          const review = become('a-unclear', { ...waiting, decision: 'WRONG_NUMBER' });
          const message = 'Somebody was first.';
          return { decideReview: { __typename: 'ReviewAlreadyDecided', message, review } };
        },
      },
    });
    await decide('Not a request');
    await screen.findByText('Somebody was first.');
    expect((await outcome()).textContent).toContain('Wrong number');
  });

  it('keep the choice where a decision could not be stored', async () => {
    showReviews({ answers: { DecideReview: () => new Error('no network') } });
    await decide('Stop all texts');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    expect((await unclearOne()).getByRole('button', { name: 'Stop all texts' })).not.toBeNull();
  });

  it('offer Start only to who may turn people in, and only where START was texted', async () => {
    showReviews();
    const forOthers = await article(/START to be looked at/);
    expect(within(forOthers).queryByRole('button', { name: 'Start again' })).toBeNull();
    expect(forOthers.textContent).toContain('permission Change Text Opt-In');
    cleanup();
    showReviews({ permissions: ['CHANGE_TEXT_OPT_IN'] });
    expect(
      within(await article(/START to be looked at/)).getByRole('button', { name: 'Start again' }),
    ).not.toBeNull();
    expect((await unclearOne()).queryByRole('button', { name: 'Start again' })).toBeNull();
  });

  it('let nobody without texting permissions decide or undo, and say why', async () => {
    showReviews({ permissions: [], reviews: [{ ...unclear, ...waiting }, start] });
    await screen.findByText(/needs one of the permissions Send Text Messages/);
    expect((await outcome()).textContent).toContain('Stop all texts');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('show new ones without being asked', async () => {
    const { tell, become } = showReviews({ reviews: [start, { ...unclear, ...over }] });
    await article(/START to be looked at/);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    become('a-unclear', { ...undone, settledAt: null });
    tell('ana');
    await article(/Unclear/);
  });

  it.each([
    ['open', unclear, 'Stop all texts'],
    ['over', { ...unclear, ...over }, 'It took effect on'],
  ])(
    'show the one that an e-mail links to before the others, while it is %s',
    async (_when, review, says) => {
      showReviews({ at: '/reviews/a-unclear', reviews: [start, review] });
      const meant = await article(/Unclear reply/);
      expect(meant.textContent).toContain('From your e-mail');
      expect(meant.textContent).toContain(says);
      expect(document.activeElement).toBe(meant);
      await article(/START to be looked at/);
      expect(screen.getAllByRole('article')).toHaveLength(2);
    },
  );

  it('say that the one of the address is not there, and show the others', async () => {
    showReviews({ at: '/reviews/of-another-school' });
    await screen.findByText(/The review that this address names cannot be found/);
    await article(/Unclear reply/);
  });

  it('that are over are a list of their own', async () => {
    showReviews({ at: '/reviews?show=decided', reviews: [start, { ...unclear, ...over }] });
    await article(/Unclear reply/);
    expect(screen.getByRole('link', { name: 'Decided' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('say that there is nothing to do', async () => {
    showReviews({ reviews: [] });
    await screen.findByText('There is nothing to review.');
  });

  it('say why they cannot be shown, and try again', async () => {
    let isUp = false;
    const answers: Answers = {
      ReviewsPage: () =>
        isUp
          ? {
              reviews: {
                __typename: 'ReviewConnection',
                edges: [{ __typename: 'ReviewEdge', cursor: 'x', node: unclear }],
                pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
              },
            }
          : new Error('down'),
    };
    showReviews({ answers });
    await screen.findByRole('alert');
    isUp = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await article(/Unclear reply/);
  });
});
