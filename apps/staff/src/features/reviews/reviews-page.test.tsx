import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createCache, OptlineProvider, SessionGate } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { ReviewsPage } from './reviews-page.js';

// A whole page is drawn for each promise, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const unclear: ReviewDetailFragment = {
  __typename: 'Review',
  id: 'unclear',
  why: 'UNCLEAR',
  number: '+12125550142',
  words: 'no more on sundays please',
  receivedAt: '2026-11-20T15:00:00.000Z',
  dueAt: '2036-12-04T05:00:00.000Z',
  decidedAt: null,
  decision: null,
  holders: [
    { __typename: 'NumberSharer', personId: 'ana', name: 'Ana Rivera', answer: 'IN' },
    { __typename: 'NumberSharer', personId: 'leo', name: 'Leo Rivera', answer: 'IN' },
  ],
};
const start: ReviewDetailFragment = { ...unclear, id: 'start', why: 'START_NEEDS_REVIEW', words: 'START' };
const decided: ReviewDetailFragment = {
  ...unclear,
  id: 'decided',
  decidedAt: '2026-11-21T15:00:00.000Z',
  decision: 'WRONG_NUMBER',
};

const me = {
  __typename: 'Me',
  id: 'dana',
  audience: 'STAFF',
  name: 'Dana',
  email: 'dana@bright.example',
  schoolName: 'Bright Steps',
  timeZone: 'America/New_York',
  idleMinutes: 120,
  contact: null,
};

interface Showing {
  readonly at?: string;
  readonly permissions?: readonly Permission[];
  /** What the api answers to a decision. */
  readonly answer?: object;
}

function listOf(reviews: readonly ReviewDetailFragment[]): object {
  return {
    reviews: {
      __typename: 'ReviewConnection',
      edges: reviews.map((node) => ({ __typename: 'ReviewEdge', cursor: node.id, node })),
      pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    },
  };
}

/** Shows the page; returns the decisions that are sent. */
function show({ at = '/reviews', permissions = ['SEND_TEXT_MESSAGES'], answer }: Showing): unknown[] {
  const sent: unknown[] = [];
  const answerTo = (operationName: string | undefined, variables: Record<string, unknown>): object => {
    if (operationName === 'Me') return { me: { ...me, permissions } };
    if (operationName === 'ReviewsPage')
      return listOf(variables['open'] === true ? [unclear, start] : [decided]);
    sent.push(variables['input']);
    return { decideReview: answer };
  };
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: answerTo(operationName, variables) });
        observer.complete();
      }),
  );
  const routes = ['/reviews', '/reviews/:id'].map((path) => ({ path, Component: ReviewsPage }));
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  render(
    <OptlineProvider
      audience="STAFF"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link })}
    >
      <SessionGate signInPage={null}>
        <RouterProvider router={router} />
      </SessionGate>
    </OptlineProvider>,
  );
  return sent;
}

const article = (name: RegExp) => screen.findByRole('article', { name });

describe('the reviews', () => {
  afterEach(cleanup);

  it('say what came, whom it concerns and until when it must be decided', async () => {
    show({});
    const { textContent } = await article(/Unclear reply · \(212\) 555-0142/);
    expect(textContent).toContain('no more on sundays please');
    expect(textContent).toContain('Leo Rivera (May be texted)');
    expect(textContent).toContain('the end of Dec 3, 2036');
  });

  it('say whom a decision concerns before it is made', async () => {
    const answer = {
      __typename: 'ReviewDecided',
      review: { ...unclear, ...decided, id: 'unclear', decision: 'STOP' },
    };
    const sent = show({ answer });
    await userEvent.click(within(await article(/Unclear/)).getByRole('button', { name: 'Stop all texts' }));
    const dialog = screen.getByRole('dialog', { name: 'Stop all texts: (212) 555-0142?' });
    expect(dialog.textContent).toContain('It concerns: Ana Rivera, Leo Rivera.');
    expect(sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop all texts' }));
    await screen.findByText('(212) 555-0142: all texts are stopped.');
    expect(sent).toEqual([{ id: 'unclear', decision: 'STOP' }]);
  });

  it('say what somebody else decided meanwhile', async () => {
    const review = { ...decided, id: 'unclear' };
    show({ answer: { __typename: 'ReviewAlreadyDecided', message: 'Somebody was first.', review } });
    await userEvent.click(within(await article(/Unclear/)).getByRole('button', { name: 'Not a request' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Not a request' }));
    await screen.findByText('Somebody was first. The decision was: Wrong number.');
  });

  it('offer Start only to who may turn people in, and only where START was texted', async () => {
    show({});
    const forOthers = await article(/START after/);
    expect(within(forOthers).queryByRole('button', { name: 'Start again' })).toBeNull();
    expect(forOthers.textContent).toContain('permission Change Text Opt-In');
    cleanup();
    show({ permissions: ['CHANGE_TEXT_OPT_IN'] });
    expect(within(await article(/START after/)).getByRole('button', { name: 'Start again' })).not.toBeNull();
    expect(within(await article(/Unclear/)).queryByRole('button', { name: 'Start again' })).toBeNull();
  });

  it('say why somebody without texting permissions cannot decide', async () => {
    show({ permissions: [] });
    await screen.findByText(/needs one of the permissions Send Text Messages/);
    expect(within(await article(/Unclear/)).queryByRole('button')).toBeNull();
  });

  it('show the one that an e-mail links to, also when it was decided since', async () => {
    show({ at: '/reviews/decided' });
    const meant = await article(/Unclear reply/);
    expect(meant.textContent).toContain('From your e-mail');
    expect(meant.textContent).toContain('Wrong number');
    expect(document.activeElement).toBe(meant);
  });
});
