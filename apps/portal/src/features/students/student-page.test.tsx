import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana, emptyHouse, show, viewer } from '../../../test/house.js';
import type { Asked } from '../../../test/house.js';
import { StudentPage } from './student-page.js';
import { StudentsPage } from './students-page.js';

const leo = (birthDate: string | null, change: Parameters<typeof ana>[0] = {}) => ({
  ...ana({ answer: 'OUT', mayText: false, obstacle: 'OUT', ...change }),
  __typename: 'Student',
  id: 'leo',
  kind: 'STUDENT',
  firstName: 'Leo',
  email: null,
  birthDate,
  classes: [] as object[],
});

const studentPage = (student: object, answers: Asked = {}) =>
  show(
    <StudentPage />,
    { StudentPage: () => ({ me: viewer, student }), ...answers },
    { at: '/account/students/leo', path: '/account/students/:id' },
  );

describe('Account > Students', () => {
  afterEach(emptyHouse);

  it('offers View with the name of the student', async () => {
    const people = [ana(), leo(null)];
    show(<StudentsPage />, { StudentsPage: () => ({ myFamily: { __typename: 'Family', id: 'f', people } }) });
    const link = await screen.findByRole('link', { name: 'View Leo Rivera' });
    expect(link.getAttribute('href')).toBe('/account/students/leo');
  });

  it('names the adult who says Yes for somebody under 18, and asks for no statement', async () => {
    const { sent } = studentPage(leo(null), {
      SetStudentTextOptIn: () => ({
        setStudentTextOptIn: {
          __typename: 'TextOptInSet',
          numberIsSilent: false,
          person: leo(null, { answer: 'IN', version: 8, mayText: true, obstacle: null }),
        },
      }),
    });
    await screen.findByText(/given and recorded in your name, Ana Rivera/);
    await screen.findByText('Yes, the school may text me.');
    await userEvent.click(screen.getByRole('switch'));
    await screen.findByText('Saved: text messaging is on.');
    expect(sent('SetStudentTextOptIn')).toEqual([
      { input: { id: 'leo', answer: 'IN', theyAskedForIt: false, seenVersion: 7, wordingId: 'en-1' } },
    ]);
  });

  it('names the classes of the student with their days, and says nothing where there are none', async () => {
    const ballet = {
      __typename: 'Class',
      id: 'ballet',
      name: 'Ballet I',
      days: ['MONDAY', 'WEDNESDAY'],
      startTime: '16:00',
      endTime: null,
      teacher: 'Irina Petrova',
      room: null,
    };
    const { leave } = studentPage({ ...leo(null), classes: [ballet] });
    const item = await screen.findByRole('listitem', { name: '' });
    expect(item.textContent).toMatch(/^Ballet IMonday and Wednesday, 4:00\sPMwith Irina Petrova$/);
    leave();
    studentPage(leo(null));
    await screen.findByText('Yes, the school may text me.');
    expect(screen.queryByRole('heading', { name: 'Classes' })).toBeNull();
  });

  it('treats a student of age as another adult', async () => {
    studentPage(leo('1990-01-31'));
    await screen.findByText('Hidden. Only Leo and the school see it.');
    expect(screen.queryByRole('button', { name: 'Edit Leo Rivera' })).toBeNull();
    await userEvent.click(screen.getByRole('switch'));
    await screen.findByRole('dialog', { name: 'Did Leo ask for text messages?' });
  });

  it('has the pencil for a student under 18, whose address may be left out', async () => {
    const { sent } = studentPage(leo(null), {
      SaveStudent: () => ({
        saveStudent: { __typename: 'PersonSaved', person: { ...leo(null), firstName: 'Leon' } },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Leo Rivera' }));
    await userEvent.type(screen.getByLabelText('First name'), 'n');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(sent('SaveStudent')).toEqual([
      {
        input: {
          id: 'leo',
          version: 1,
          firstName: 'Leon',
          lastName: 'Rivera',
          email: '',
          cellPhone: '(212) 555-0142',
        },
      },
    ]);
  });
});
