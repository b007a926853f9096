import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana, emptyHouse, show, viewer } from '../../../test/house.js';
import type { Asked } from '../../../test/house.js';
import { MessagesPage } from './messages-page.js';
import type { TextsFragment } from './person-texts.generated.js';

type Text = TextsFragment['texts']['edges'][number]['node'];

const text = (id: string, change: Partial<Text> = {}): Text => ({
  __typename: 'PersonText',
  id,
  at: '2026-03-03T21:05:00.000Z',
  direction: 'SENT',
  body: `Text ${id}`,
  state: 'delivered',
  ourNumber: '+12125550100',
  ...change,
});

const textsOf = (texts: readonly Text[], more: string | null = null) => ({
  __typename: 'PersonTextConnection',
  edges: texts.map((node) => ({ __typename: 'PersonTextEdge', cursor: node.id, node })),
  pageInfo: { __typename: 'PageInfo', endCursor: more, hasNextPage: more !== null },
});

const leo = { ...ana(), __typename: 'Student', id: 'leo', kind: 'STUDENT', firstName: 'Leo' };

const messages = (answers: Asked, at = '/account/messages', language: 'en' | 'es' = 'en') =>
  show(
    <MessagesPage />,
    {
      MessagesPage: () => ({
        me: viewer,
        myFamily: { __typename: 'Family', id: 'rivera', people: [ana(), leo] },
      }),
      ...answers,
    },
    { at, language },
  );

describe('Account > Messages', () => {
  afterEach(emptyHouse);

  it('lists what was sent and received, with what became of each', async () => {
    const shown = [
      text('1'),
      text('2', { direction: 'RECEIVED', body: 'STOP', state: null }),
      text('3', { state: 'undelivered' }),
      text('4', { state: 'withdrawn' }),
      text('5', { state: 'handed-over' }),
      text('6', { state: 'unknown' }),
    ];
    messages({
      PersonTexts: () => ({ contact: { __typename: 'Contact', id: 'ana', texts: textsOf(shown) } }),
    });
    const list = await screen.findByRole('list', { name: 'Texts for Ana, the newest first' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.replace(/[\u00a0\u202f]/g, ' '));
    expect(lines).toEqual([
      'From the school, (212) 555-0100Text 1Mar 3, 2026, 4:05 PM EST · Delivered',
      'From this phone to (212) 555-0100STOPMar 3, 2026, 4:05 PM EST',
      'From the school, (212) 555-0100Text 3Mar 3, 2026, 4:05 PM EST · Not delivered',
      'From the school, (212) 555-0100Text 4Mar 3, 2026, 4:05 PM EST · Not sent',
      'From the school, (212) 555-0100Text 5Mar 3, 2026, 4:05 PM EST · On its way',
      'From the school, (212) 555-0100Text 6Mar 3, 2026, 4:05 PM EST · Nobody knows whether it arrived',
    ]);
  });

  it('goes on with earlier ones', async () => {
    messages({
      PersonTexts: ({ after }) => ({
        contact: {
          __typename: 'Contact',
          id: 'ana',
          texts: after === null ? textsOf([text('1')], '1') : textsOf([text('2')]),
        },
      }),
    });
    await screen.findByText('Text 1');
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier texts' }));
    await screen.findByText('Text 2');
    expect(screen.getByText('Text 1')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Show earlier texts' })).toBeNull();
  });

  it('shows somebody else of the family, and says so where there is nothing yet', async () => {
    messages({
      PersonTexts: ({ id, isStudent }) =>
        isStudent === true
          ? { student: { __typename: 'Student', id, texts: textsOf([]) } }
          : { contact: { __typename: 'Contact', id, texts: textsOf([text('1')]) } },
    });
    await screen.findByText('Text 1');
    await userEvent.selectOptions(screen.getByLabelText('Texts for'), 'Leo Rivera');
    await screen.findByText('No texts yet.');
    expect(screen.getByText('Texts that the school sends for Leo are listed here.')).not.toBeNull();
  });

  it('opens at whom the address names', async () => {
    const student = { __typename: 'Student', id: 'leo', texts: textsOf([]) };
    messages({ PersonTexts: () => ({ student }) }, '/account/messages?for=leo', 'es');
    await screen.findByText('Todavía no hay mensajes.');
    expect(screen.getByLabelText<HTMLSelectElement>('Mensajes para').value).toBe('leo');
  });

  it('says what is wrong where texts cannot be had, and tries again', async () => {
    let isThere = false;
    messages({
      PersonTexts: () => {
        if (!isThere) throw new Error('unreachable');
        return { contact: { __typename: 'Contact', id: 'ana', texts: textsOf([text('1')]) } };
      },
    });
    await screen.findByRole('alert');
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Text 1');
  });
});
