import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ana, emptyHouse, show, viewer } from '../../../test/house.js';
import type { Asked } from '../../../test/house.js';
import { ContactPage } from './contact-page.js';
import { ContactsPage } from './contacts-page.js';

const marco = (change: Parameters<typeof ana>[0]) => ({
  ...ana(change),
  id: 'marco',
  firstName: 'Marco',
  email: null,
  cellPhone: null,
  maskedCellPhone: '(***) ***-0143',
});
const neverAsked = marco({ answer: 'NEVER_ASKED', since: null, way: null, mayText: false });

const contactPage = (answers: Asked) =>
  show(
    <ContactPage />,
    { ContactPage: () => ({ me: viewer, contact: neverAsked }), ...answers },
    { at: '/account/contacts/marco', path: '/account/contacts/:id' },
  );

describe('Account > Contacts', () => {
  afterEach(emptyHouse);

  it('lists the others with Edit, and not whoever is signed in', async () => {
    show(<ContactsPage />, {
      ContactsPage: () => ({
        me: viewer,
        myFamily: { __typename: 'Family', id: 'rivera', people: [ana(), neverAsked] },
      }),
    });
    const link = await screen.findByRole('link', { name: 'Edit Marco Rivera' });
    expect(link.getAttribute('href')).toBe('/account/contacts/marco');
    expect(screen.queryByText('Ana Rivera')).toBeNull();
  });

  it('shows neither address nor number of another adult, and no pencil', async () => {
    contactPage({});
    await screen.findByText('(***) ***-0143');
    expect(screen.getByText('Hidden. Only Marco and the school see it.')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit Marco Rivera' })).toBeNull();
  });

  it('turns on only after the statement that they asked for it', async () => {
    const { sent } = contactPage({
      SetContactTextOptIn: () => ({
        setContactTextOptIn: {
          __typename: 'TextOptInSet',
          numberIsSilent: false,
          person: marco({ answer: 'IN', version: 8 }),
        },
      }),
    });
    await screen.findByText('Yes, the school may text me.');
    await userEvent.click(screen.getByRole('button', { name: 'Yes, allow' }));
    await screen.findByRole('dialog', { name: 'Did Marco ask for text messages?' });
    await userEvent.click(screen.getByRole('button', { name: 'Turn on for Marco' }));
    await screen.findByText('Please confirm that Marco asked for it.');
    expect(sent('SetContactTextOptIn')).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Marco asked me to turn text messages on.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Turn on for Marco' }));
    await screen.findByText('Saved: text messaging is on.');
    expect(sent('SetContactTextOptIn')).toEqual([
      { input: { id: 'marco', answer: 'IN', theyAskedForIt: true, seenVersion: 7, wordingId: 'en-1' } },
    ]);
  });

  it('says that only they can, where they said No themselves', async () => {
    contactPage({
      SetContactTextOptIn: () => ({
        setContactTextOptIn: { __typename: 'TextOptInRefused', reason: 'SAID_NO_THEMSELVES', message: 'No.' },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, allow' }));
    await userEvent.click(await screen.findByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Turn on for Marco' }));
    await screen.findByText(/They said No themselves, so only they can say Yes again/);
  });
});
