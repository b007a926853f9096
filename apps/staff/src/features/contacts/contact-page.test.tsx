import { afterEach, describe, expect, it } from '@jest/globals';
import { ApolloClient } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { createCache, OptlineProvider } from '@optline/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ContactPageDocument } from './contact-page.generated.js';
import type { ContactPageQuery } from './contact-page.generated.js';
import { ContactPage } from './contact-page.js';

const found: ContactPageQuery = {
  __typename: 'Query',
  organization: { __typename: 'Organization', id: 'school', timeZone: 'America/New_York' },
  contact: {
    __typename: 'Contact',
    id: 'ana',
    kind: 'CONTACT',
    firstName: 'Ana',
    lastName: 'Rivera',
    email: null,
    cellPhone: '+12125550142',
    maskedCellPhone: '(***) ***-0142',
    version: 1,
    family: { __typename: 'Family', id: 'rivera', name: 'Rivera' },
    textConsent: {
      __typename: 'TextConsent',
      answer: 'OUT',
      since: '2026-03-04T02:00:00.000Z',
      way: 'TEXT_REPLY',
      version: 3,
      mayText: false,
      obstacle: 'SUPPRESSED',
      suppressedBecause: 'STOP',
      mustTextStartTo: ['+12125550100'],
      sharedWith: [],
    },
  },
};

function show(results: MockLink.MockedResponse['result'][]): void {
  const request = { query: ContactPageDocument, variables: { id: 'ana' } };
  const link = new MockLink(results.map((result) => ({ request, result })));
  const router = createMemoryRouter([{ path: '/contacts/:id', Component: ContactPage }], {
    initialEntries: ['/contacts/ana'],
  });
  render(
    <OptlineProvider
      audience="STAFF"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link })}
    >
      <RouterProvider router={router} />
    </OptlineProvider>,
  );
}

describe('the page of a contact', () => {
  afterEach(cleanup);

  it('says the answer, since when in the zone of the school, by which way, and what stands in the way', async () => {
    show([{ data: found }]);
    await screen.findByRole('heading', { level: 1, name: 'Ana Rivera' });
    expect(screen.getByText('Opted out')).not.toBeNull();
    expect(screen.getByText('since Mar 3, 2026, by text reply')).not.toBeNull();
    expect(screen.getByText('All texts to this number are stopped.')).not.toBeNull();
  });

  it('says that there is no such contact, and tries again when asked to', async () => {
    const gone = { message: 'There is no such contact.', extensions: { code: 'NOT_FOUND' } };
    show([{ errors: [gone] }, { data: found }]);
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such contact.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'Ana Rivera' });
  });
});
