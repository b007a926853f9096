import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana, emptyHouse, show } from '../../test/house.js';
import { HistoryCard } from './history-card.js';
import type { HistoryFragment } from './history.generated.js';

type Entry = HistoryFragment['history']['edges'][number]['node'];

const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  __typename: 'ConsentRecord',
  id,
  at: '2026-03-03T21:05:00.000Z',
  kind: 'answer',
  before: 'IN',
  after: 'OUT',
  way: 'PORTAL',
  by: 'Ana Rivera',
  byWhom: 'NAMED',
  number: '(***) ***-0142',
  words: null,
  ...change,
});

const historyOf = (entries: readonly Entry[], more: string | null = null) => ({
  contact: {
    __typename: 'Contact',
    id: 'ana',
    history: {
      __typename: 'ConsentRecordConnection',
      edges: entries.map((node) => ({ __typename: 'ConsentRecordEdge', cursor: node.id, node })),
      pageInfo: { __typename: 'PageInfo', endCursor: more, hasNextPage: more !== null },
    },
  },
});

const card = (entries: readonly Entry[], language: 'en' | 'es' = 'en') =>
  show(
    <HistoryCard person={ana()} timeZone="America/New_York" />,
    { PersonHistory: () => historyOf(entries) },
    { language },
  );

const lines = async () =>
  (await within(await screen.findByRole('list')).findAllByRole('listitem')).map((item) => item.textContent);

describe('the history of answers', () => {
  afterEach(emptyHouse);

  it('is shown and hidden on demand', async () => {
    card([entry('1')]);
    const button = screen.getByRole('button', { name: 'Show the history of answers' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    await screen.findByText('Text messaging turned off');
    await userEvent.click(screen.getByRole('button', { name: 'Hide the history', expanded: true }));
    expect(screen.queryByText('Text messaging turned off')).toBeNull();
  });

  it('says what happened, when, by which way and who, in both languages', async () => {
    const entries = [
      entry('1', { way: 'TEXT_REPLY', by: 'the phone', byWhom: 'PHONE', words: 'Stop it' }),
      entry('2', {
        kind: 'suppressed',
        after: null,
        way: 'OFFICE',
        by: "the school's office",
        byWhom: 'OFFICE',
      }),
      entry('3', { before: 'OUT', by: 'someone outside your family', byWhom: 'OUTSIDE_FAMILY' }),
    ];
    card(entries);
    await userEvent.click(screen.getByRole('button'));
    expect((await lines()).map((line) => line?.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Text messaging turned offMar 3, 2026, 4:05 PM ESTby text reply, the phoneWords: Stop it',
      'All texts to the number stoppedMar 3, 2026, 4:05 PM ESTheard by the office, the school’s office',
      'No, said againMar 3, 2026, 4:05 PM ESTin the parent portal, someone outside your family',
    ]);
    emptyHouse();
    card(entries, 'es');
    await userEvent.click(screen.getByRole('button'));
    const spanish = await lines();
    expect(spanish[0]).toContain('por mensaje de texto, el teléfono');
    expect(spanish[1]).toContain('la oficina de la escuela');
    expect(spanish[2]).toContain('alguien que no es de su familia');
  });

  it('unfolds the long words that were agreed to', async () => {
    const words = `Yes, Bright Steps Dance may text me ${'about classes '.repeat(12)}`;
    card([entry('1', { before: 'NEVER_ASKED', after: 'IN', words })]);
    await userEvent.click(screen.getByRole('button'));
    const summary = await screen.findByText('The words that were agreed to');
    expect(summary.closest('details')?.open).toBe(false);
    expect(summary.closest('details')?.textContent).toContain('may text me');
  });

  it('says so where nothing has happened yet', async () => {
    card([]);
    await userEvent.click(screen.getByRole('button'));
    await screen.findByText('Nothing has happened yet.');
  });
});
