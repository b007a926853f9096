import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ballet, connectionOf } from '../../../test/classes.js';
import { press, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { ClassesPage } from './classes-page.js';

function showList(answers: Answers = {}, at = '/classes') {
  return show(
    <ClassesPage />,
    {
      ClassList: () => ({
        classes: connectionOf('Class', [
          ballet({ studentCount: 12 }),
          ballet({ id: 'camp', name: 'Camp', days: [], startTime: null, endTime: null, teacher: null }),
        ]),
      }),
      ...answers,
    },
    { at, path: '/classes/*' },
  );
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/\s/gu, ' ');

describe('the list of classes', () => {
  afterEach(cleanup);

  it('says of each class when it is, with whom, and how many are in it', async () => {
    showList();
    const [first, second] = await screen.findAllByRole('listitem');
    expect(plain(first?.textContent ?? null)).toMatch(
      /^Ballet IMonday, 4:00 ?– ?5:00 PMwith Irina Petrova12 students$/,
    );
    expect(plain(second?.textContent ?? null)).toBe('CampNo fixed dayOne student');
    expect(screen.getByText('2 classes')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Ballet I' }).getAttribute('href')).toBe('/classes/ballet');
  });

  it('keeps search, day and sorting in the address, and asks for them', async () => {
    const { address, sent } = showList();
    await screen.findByText('Ballet I');
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: 'TUESDAY' } });
    fireEvent.change(screen.getByLabelText('Sorted by'), { target: { value: 'SCHEDULE' } });
    await userEvent.type(screen.getByLabelText('Search'), 'bal');
    await waitFor(() => expect(address()).toBe('/classes?day=TUESDAY&sort=SCHEDULE&q=bal'));
    await waitFor(() =>
      expect(sent('ClassList').at(-1)).toEqual({
        search: 'bal',
        day: 'TUESDAY',
        archived: false,
        sort: 'SCHEDULE',
        first: 50,
        after: null,
      }),
    );
    await press('Clear search and filters');
    await waitFor(() => expect(address()).toBe('/classes?sort=SCHEDULE'));
  });

  it('says that there are none yet, or that none matches', async () => {
    const none = { ClassList: () => ({ classes: connectionOf('Class', []) }) };
    showList(none);
    await screen.findByText('There are no classes yet.');
    cleanup();
    showList(none, '/classes?day=SUNDAY');
    await screen.findByText('Nothing matches');
  });

  describe('adds a class', () => {
    const dialog = () => within(screen.getByRole('dialog'));
    const open = async (answers: Answers = {}) => {
      const shown = showList(answers);
      await screen.findByText('Ballet I');
      await press('Add a class');
      return shown;
    };
    const time = (label: string, value: string) =>
      fireEvent.change(dialog().getByLabelText(label), { target: { value } });

    it('with what was filled in, and goes to its page', async () => {
      const { sent, address } = await open({
        AddClass: () => ({ addClass: { __typename: 'ClassSaved', class: ballet({ id: 'jazz' }) } }),
      });
      await userEvent.type(dialog().getByLabelText('Name'), ' Jazz ');
      await userEvent.click(dialog().getByLabelText('Friday'));
      await userEvent.click(dialog().getByLabelText('Monday'));
      time('Starts', '17:00');
      time('Ends', '18:00');
      await userEvent.click(dialog().getByRole('button', { name: 'Add' }));
      await waitFor(() => expect(address()).toBe('/classes/jazz'));
      expect(sent('AddClass')).toEqual([
        {
          input: {
            name: 'Jazz',
            days: ['MONDAY', 'FRIDAY'],
            startTime: '17:00',
            endTime: '18:00',
            teacher: null,
            room: null,
          },
        },
      ]);
    });

    it('not without a name, nor when it would end before it starts', async () => {
      const { sent } = await open();
      time('Ends', '16:00');
      await userEvent.click(dialog().getByRole('button', { name: 'Add' }));
      expect(dialog().getByText('Enter a name.')).not.toBeNull();
      expect(dialog().getByText('Enter when it starts, too.')).not.toBeNull();
      await waitFor(() => expect(document.activeElement).toBe(dialog().getByLabelText('Name')));
      await userEvent.type(dialog().getByLabelText('Name'), 'Jazz');
      time('Starts', '16:30');
      await userEvent.click(dialog().getByRole('button', { name: 'Add' }));
      expect(dialog().getByText('This is not later than the start.')).not.toBeNull();
      expect(sent('AddClass')).toEqual([]);
    });
  });
});
