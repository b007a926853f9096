import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import { ana, leo, school } from '../../../test/people.js';
import { FamiliesPage } from './families-page.js';

type Variables = Record<string, unknown>;

const total = (count: number, isMore = false) => ({ __typename: 'ListTotal', count, isMore });
const pageInfo = (endCursor: string | null) => ({
  __typename: 'PageInfo',
  endCursor,
  hasNextPage: endCursor !== null,
});

/** 120 families on three pages, and two for whoever searches. */
function families({ search, after }: Variables) {
  const names =
    search === null
      ? [`Adams ${(after as string | null) ?? 'first'}`, 'Rivera']
      : ['Chen', 'Chenoweth'].filter((name) => name.toLowerCase().startsWith(String(search)));
  const next: Record<string, string | null> = { first: 'second', second: 'third', third: null };
  return {
    families: {
      __typename: 'FamilyConnection',
      total: total(search === null ? 120 : names.length),
      edges: names.map((name) => ({
        __typename: 'FamilyEdge',
        cursor: name,
        node: { __typename: 'Family', id: name, name, archivedAt: null, people: [ana(), leo()] },
      })),
      pageInfo: pageInfo(search === null ? (next[(after as string | null) ?? 'first'] ?? null) : null),
    },
  };
}

/** 250 people; a page of the list shows two of them, whoever gathers gets them in three parts. */
function people({ after }: Variables) {
  return {
    people: {
      __typename: 'PersonConnection',
      total: total(250),
      edges: [ana({ id: `ana-${String(after)}` }), leo()].map((node) => ({
        __typename: 'PersonEdge',
        cursor: node.id,
        node,
      })),
      pageInfo: pageInfo(after === null ? 'second' : after === 'second' ? 'third' : null),
    },
    ...school,
  };
}

function showList(at = '/families', permissions?: readonly Permission[]) {
  return show(
    <FamiliesPage />,
    { FamilyList: families, PeopleList: people, MatchingPeople: people },
    { at, path: '/families', ...(permissions !== undefined && { permissions }) },
  );
}

const asked = (shown: ReturnType<typeof showList>, name = 'FamilyList') => shown.sent(name).at(-1);
const counted = (text: string) => screen.findByText(text);
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('the list of families', () => {
  afterEach(cleanup);

  it('shows each family with its people, their answers, and how many there are', async () => {
    showList();
    await counted('120 families');
    const row = within(screen.getByRole('link', { name: 'Rivera' }).closest('li') as HTMLElement);
    expect(row.getByRole('link', { name: 'Ana Rivera' }).getAttribute('href')).toBe('/contacts/ana');
    expect(row.getByRole('link', { name: 'Leo Rivera' }).getAttribute('href')).toBe('/students/leo');
    expect(row.getAllByText('May be texted')).toHaveLength(2);
  });

  it('searches as you type, once for what was typed at a stretch, and the address says so', async () => {
    const shown = showList();
    await counted('120 families');
    const before = shown.sent('FamilyList').length;
    // Faster than any machine could be too slow for.
    for (const typed of ['c', 'ch', 'che', 'chen']) fireEvent.change(search(), { target: { value: typed } });
    await counted('2 families');
    expect(shown.sent('FamilyList').slice(before)).toEqual([expect.objectContaining({ search: 'chen' })]);
    expect(shown.address()).toBe('/families?q=chen');
    await userEvent.type(search(), 'owe');
    await counted('One family');
  });

  it('says that nothing matches, and clears the search and the filters', async () => {
    const shown = showList('/families?answer=OUT');
    await userEvent.type(await screen.findByRole('searchbox'), 'zzz');
    await screen.findByText('Nothing matches');
    await press('Clear search and filters');
    await counted('120 families');
    expect(search().value).toBe('');
    expect(shown.address()).toBe('/families');
  });

  it.each([
    ['Answer', 'Opted out', { answer: 'OUT' }, 'answer=OUT'],
    ['Way', 'By text reply', { way: 'TEXT_REPLY' }, 'way=TEXT_REPLY'],
    ['Way', 'From an import', { way: 'IMPORT' }, 'way=IMPORT'],
    ['Number', 'Stopped', { isSuppressed: true }, 'number=stopped'],
    ['Number', 'Under review', { isHeld: true }, 'number=held'],
    ['Number', 'No number', { hasNumber: false }, 'number=none'],
    ['Archived', 'Only these', { isArchived: true }, 'archived=only'],
  ] as const)('filters by %s: %s', async (label, option, filter, inAddress) => {
    const shown = showList();
    await counted('120 families');
    await choose(label, option);
    await waitFor(() => expect(asked(shown)).toMatchObject({ filter }));
    expect(shown.address()).toBe(`/families?${inAddress}`);
    await choose(label, label === 'Archived' ? 'Left out' : 'Any');
    await waitFor(() => expect(asked(shown)).toMatchObject({ filter: null, archived: false }));
    expect(shown.address()).toBe('/families');
  });

  it('lists archived families too when asked', async () => {
    const shown = showList();
    await counted('120 families');
    await choose('Archived', 'Listed too');
    await waitFor(() => expect(asked(shown)).toMatchObject({ filter: null, archived: true }));
  });

  it('sorts on the server, from the first page on', async () => {
    const shown = showList('/families?after=second');
    await counted('120 families');
    await choose('Sorted by', 'Name, Z to A');
    await waitFor(() => expect(asked(shown)).toMatchObject({ sort: 'NAME_DESCENDING', after: null }));
    expect(shown.address()).toBe('/families?sort=NAME_DESCENDING');
  });

  it('goes page by page, and Back leads to the page before', async () => {
    const shown = showList();
    await screen.findByRole('link', { name: 'Adams first' });
    await press('Next page');
    await screen.findByRole('link', { name: 'Adams second' });
    await press('Next page');
    await screen.findByRole('link', { name: 'Adams third' });
    expect(shown.address()).toBe('/families?after=third');
    expect(screen.getByRole('button', { name: 'Next page' }).hasAttribute('disabled')).toBe(true);
    await press('Previous page');
    await screen.findByRole('link', { name: 'Adams second' });
    await shown.back();
    await screen.findByRole('link', { name: 'Adams first' });
  });

  it('opens as the address says, and Back undoes the last filter', async () => {
    const shown = showList('/families?q=chen&answer=IN');
    await counted('2 families');
    expect(search().value).toBe('chen');
    expect(asked(shown)).toMatchObject({ search: 'chen', filter: { answer: 'IN' } });
    await choose('Number', 'Stopped');
    await waitFor(() => expect(shown.address()).toContain('number=stopped'));
    await shown.back();
    expect(shown.address()).toBe('/families?q=chen&answer=IN');
    expect(screen.getByLabelText<HTMLSelectElement>('Number').value).toBe('');
  });

  it('takes what the address says wrongly for not said', async () => {
    const shown = showList('/families?answer=MAYBE&sort=SIZE&kind=STUDENT');
    await counted('120 families');
    expect(asked(shown)).toMatchObject({ filter: null, sort: 'NAME' });
    expect(screen.queryByRole('button', { name: 'Clear search and filters' })).toBeNull();
  });

  it('keeps the filter that is chosen while the last letters are still on their way', async () => {
    const shown = showList();
    await counted('120 families');
    fireEvent.change(search(), { target: { value: 'chen' } });
    fireEvent.change(screen.getByLabelText('Answer'), { target: { value: 'OUT' } });
    await counted('2 families');
    expect(shown.address()).toBe('/families?answer=OUT&q=chen');
  });

  it('narrows the people as it narrowed the families', async () => {
    const shown = showList('/families?q=chen&number=none&after=second');
    await userEvent.click(await screen.findByRole('link', { name: 'People' }));
    expect(shown.address()).toBe('/families?view=people&q=chen&number=none');
  });
});

describe('a list that the server does not give', () => {
  afterEach(cleanup);

  it('shows nobody who was not asked for, keeps the search, and tries again', async () => {
    let isDown = false;
    show(
      <FamiliesPage />,
      { FamilyList: (variables) => (isDown ? new TypeError('Failed to fetch') : families(variables)) },
      { at: '/families', path: '/families' },
    );
    await counted('120 families');
    isDown = true;
    await userEvent.type(search(), 'chen');
    await screen.findByRole('alert');
    expect(screen.queryByRole('link', { name: 'Rivera' })).toBeNull();
    expect(search().value).toBe('chen');
    isDown = false;
    await press('Try again');
    await counted('2 families');
  });
});

describe('the list of people', () => {
  afterEach(cleanup);

  it('filters by contacts and students, and sorts by the newest answer', async () => {
    const shown = showList('/families?view=people');
    await counted('250 people');
    await choose('Who', 'Students');
    await choose('Sorted by', 'Newest answer first');
    await waitFor(() =>
      expect(asked(shown, 'PeopleList')).toMatchObject({ kind: 'STUDENT', sort: 'SINCE', after: null }),
    );
    expect(screen.getAllByText('Mar 3, 2026, by staff')).toHaveLength(2);
  });

  it('selects people, the page, and everybody on all pages', async () => {
    const shown = showList('/families?view=people&answer=IN');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Leo Rivera' }));
    expect(screen.getByText('One person selected')).not.toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
    await press('Select all 250');
    await counted('4 people selected');
    expect(shown.sent('MatchingPeople')).toEqual(
      [null, 'second', 'third'].map((after) =>
        expect.objectContaining({ after, first: 100, filter: { answer: 'IN' } }),
      ),
    );
    await press('Clear selection');
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  it('offers no selection without a texting permission', async () => {
    showList('/families?view=people', ['MANAGE_USERS']);
    await counted('250 people');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('adding a family', () => {
  afterEach(cleanup);

  it('needs a name, and leads to the page of the new family', async () => {
    const shown = show(
      <FamiliesPage />,
      {
        FamilyList: families,
        AddFamily: () => ({
          addFamily: {
            __typename: 'FamilySaved',
            family: { __typename: 'Family', id: 'nguyen', name: 'Nguyen' },
          },
        }),
      },
      { at: '/families', path: '/families/*' },
    );
    await counted('120 families');
    await press('Add a family');
    const dialog = within(screen.getByRole('dialog', { name: 'Add a family' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getByText('Enter a name.')).not.toBeNull();
    expect(document.activeElement).toBe(dialog.getByLabelText('Family name'));
    await retype(dialog.getByLabelText('Family name'), 'Nguyen');
    await userEvent.selectOptions(dialog.getByLabelText('Language of e-mails and texts'), 'Español');
    await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(shown.address()).toBe('/families/nguyen'));
    expect(shown.sent('AddFamily')).toEqual([{ input: { name: 'Nguyen', language: 'es' } }]);
    expect(screen.queryByText('Leave without saving?')).toBeNull();
  });
});
