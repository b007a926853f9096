import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ballet, connectionOf } from '../../../test/classes.js';
import { press, show } from '../../../test/house.js';
import { invited, leo, neverAsked, school } from '../../../test/people.js';
import type { Student } from '../../../test/people.js';
import { StudentPage } from './student-page.js';

async function showLeo(student: Student = leo(), at = '/students/leo') {
  const page = { __typename: 'PageInfo', endCursor: null, hasNextPage: false };
  const shown = show(
    <StudentPage />,
    {
      StudentPage: () => ({ student, ...school, ...invited() }),
      ClassCandidates: () => ({
        classes: connectionOf(
          'Class',
          ['Ballet', 'Jazz', 'Tap'].map((name) =>
            ballet({ id: name.toLowerCase(), name: name === 'Ballet' ? 'Ballet I' : name }),
          ),
        ),
      }),
      EnrolStudents: () => ({ enrolStudents: { __typename: 'Class', id: 'ballet', studentCount: 1 } }),
      EndEnrolments: () => ({ endEnrolments: { __typename: 'Class', id: 'ballet', studentCount: 0 } }),
      SaveStudent: () => ({ saveStudent: { __typename: 'PersonSaved', person: student } }),
      PersonHistory: () => ({
        student: {
          __typename: 'Student',
          id: 'leo',
          story: { __typename: 'StoryConnection', edges: [], pageInfo: page },
        },
      }),
    },
    { at, path: '/students/:id' },
  );
  await screen.findByRole('heading', { level: 1, name: 'Leo Rivera' });
  return { ...shown, saved: () => shown.sent('SaveStudent').map(({ input }) => input) };
}

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Text Opt-In' });
const tab = (name: string) => screen.getByRole('tab', { name });

describe('the page of a student', () => {
  afterEach(cleanup);

  it('has the checkbox Text Opt-In next to Cell Phone on the tab Summary', async () => {
    await showLeo();
    expect(tab('Summary').getAttribute('aria-selected')).toBe('true');
    const summary = within(screen.getByRole('tabpanel', { name: 'Summary' }));
    expect(summary.getByLabelText<HTMLInputElement>('Cell Phone').value).toBe('(212) 555-0142');
    expect(summary.getByRole('checkbox', { name: 'Text Opt-In' })).toBe(box());
  });

  it('says in the address which tab is open, and keeps what was typed on another one', async () => {
    const { address } = await showLeo();
    await userEvent.type(screen.getByLabelText('First name'), 'n');
    await userEvent.click(tab('History'));
    expect(address()).toBe('/students/leo?tab=history');
    await screen.findByText('Nothing has happened yet.');
    await userEvent.click(tab('Summary'));
    expect(address()).toBe('/students/leo');
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Leon');
  });

  it('opens at the tab of the address', async () => {
    await showLeo(leo(), '/students/leo?tab=history');
    expect(tab('History').getAttribute('aria-selected')).toBe('true');
    await screen.findByText('Nothing has happened yet.');
  });

  it('asks which adult of the family said Yes for somebody under 18', async () => {
    const { saved } = await showLeo(leo({ textConsent: neverAsked }));
    await userEvent.click(box());
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.selectOptions(dialog.getByLabelText('How did they agree?'), 'In person');
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Tick Text Opt-In' }));
    expect(dialog.getByText('Choose the adult who said Yes.')).not.toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText('Which adult of the family said Yes?'), 'Ana Rivera');
    expect(
      dialog.getByRole('checkbox', {
        name: 'Ana Rivera agreed that Bright Steps may text Leo Rivera at (212) 555-0142.',
      }),
    ).not.toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Tick Text Opt-In' }));
    expect(box().checked).toBe(true);
    await press('Save Changes');
    expect(saved()).toEqual([
      expect.objectContaining({
        textOptIn: expect.objectContaining({
          proof: expect.objectContaining({ how: 'IN_PERSON', adultPersonId: 'ana', personAgreed: true }),
        }),
      }),
    ]);
  });

  it('offers nothing to fill in where no adult is left who could say Yes', async () => {
    const { family } = leo();
    const people = family.people.filter(({ id }) => id === 'leo');
    await showLeo(leo({ textConsent: neverAsked, family: { ...family, people } }));
    await userEvent.click(box());
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/No adult contact is left in this family/)).not.toBeNull();
    expect(dialog.queryByRole('button', { name: 'Tick Text Opt-In' })).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(box().checked).toBe(false);
  });

  it('does not ask for an adult once they are of age', async () => {
    await showLeo(leo({ textConsent: neverAsked, birthDate: '1999-04-12' }));
    await userEvent.click(box());
    expect(screen.queryByLabelText('Which adult of the family said Yes?')).toBeNull();
  });

  it('saves the birth date, and none that lies in the future or would be a slip', async () => {
    const { saved } = await showLeo();
    const date = screen.getByLabelText('Birth date');
    for (const [day, said] of [
      ['0015-04-12', 'This is too long ago.'],
      ['2999-01-01', 'This lies in the future.'],
    ] as const) {
      fireEvent.change(date, { target: { value: day } });
      await press('Save Changes');
      expect(screen.getByText(said)).not.toBeNull();
      expect(document.activeElement).toBe(date);
    }
    expect(saved()).toEqual([]);
    fireEvent.change(date, { target: { value: '2014-04-12' } });
    await press('Save Changes');
    expect(saved()).toEqual([{ id: 'leo', version: 1, birthDate: '2014-04-12' }]);
  });

  describe('has the classes', () => {
    const taught = (change: object = {}) => ({
      __typename: 'Enrolment' as const,
      id: 'enrolment',
      classId: 'ballet',
      studentId: 'leo',
      startedOn: '2026-09-07',
      endedOn: null,
      class: {
        __typename: 'Class' as const,
        id: 'ballet',
        name: 'Ballet I',
        days: ['MONDAY' as const],
        startTime: null,
        endTime: null,
      },
      ...change,
    });
    const classes = () => within(screen.getByRole('region', { name: 'Classes' }));

    it('that they come to, and those that are past behind a button', async () => {
      const past = [taught({ id: 'old', startedOn: '2025-09-01', endedOn: '2026-06-30' })];
      await showLeo(leo({ enrolments: [taught()], past }));
      const [row] = classes().getAllByRole('listitem');
      expect(row?.textContent).toContain('Ballet IMondaysince Sep 7, 2026');
      expect(classes().queryByText(/Sep 1, 2025/)).toBeNull();
      await press('Show past classes');
      expect(classes().getByText('Sep 1, 2025 to Jun 30, 2026')).not.toBeNull();
    });

    it('and leaves one of them at once, with a way back', async () => {
      const { sent } = await showLeo(leo({ enrolments: [taught()] }));
      await press('End enrolment in Ballet I');
      await classes().findByText('Leo Rivera is no longer in Ballet I.');
      const variables = { classId: 'ballet', studentIds: ['leo'], on: null };
      expect(sent('EndEnrolments')).toEqual([variables]);
      await press('Undo');
      await classes().findByText('Leo Rivera is in Ballet I again.');
      expect(sent('EnrolStudents')).toEqual([variables]);
    });

    it('and comes to several more', async () => {
      const { sent } = await showLeo(leo({ enrolments: [taught()] }));
      await press('Add to classes');
      const dialog = within(screen.getByRole('dialog', { name: 'Add Leo Rivera to classes' }));
      expect((await dialog.findByLabelText<HTMLInputElement>('Ballet I')).disabled).toBe(true);
      await userEvent.click(dialog.getByLabelText('Jazz'));
      await userEvent.click(dialog.getByLabelText('Tap'));
      await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
      await classes().findByText('Leo Rivera is in 2 more classes now.');
      expect(sent('EnrolStudents')).toEqual([
        { classId: 'jazz', studentIds: ['leo'], on: null },
        { classId: 'tap', studentIds: ['leo'], on: null },
      ]);
    });
  });
});
