import { afterEach, describe, expect, it } from '@jest/globals';
import { ApolloClient } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { createCache, OptlineProvider } from '@optline/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { SetOwnTextOptInDocument, SettingsPageDocument } from './settings-page.generated.js';
import type { SetOwnTextOptInMutation, SettingsPageQuery } from './settings-page.generated.js';
import { SettingsPage } from './settings-page.js';

type Contact = NonNullable<NonNullable<SettingsPageQuery['me']>['contact']>;

const ana = (change: Partial<Contact['textConsent']> = {}): Contact => ({
  __typename: 'Contact',
  id: 'ana',
  kind: 'CONTACT',
  firstName: 'Ana',
  lastName: 'Rivera',
  email: 'ana@rivera.example',
  cellPhone: '+12125550142',
  maskedCellPhone: '(***) ***-0142',
  version: 1,
  textConsent: {
    __typename: 'TextConsent',
    answer: 'IN',
    since: '2026-03-03T15:00:00.000Z',
    way: 'STAFF',
    version: 7,
    mayText: true,
    obstacle: null,
    suppressedBecause: null,
    mustTextStartTo: [],
    sharedWith: [],
    ...change,
  },
});

const page = (contact: Contact): SettingsPageQuery => ({
  __typename: 'Query',
  me: { __typename: 'Me', id: 'ana', contact },
  consentWordings: [
    { __typename: 'ConsentWording', id: 'en-1', language: 'en', text: 'Yes, the school may text me.' },
    { __typename: 'ConsentWording', id: 'es-1', language: 'es', text: 'Sí, la escuela puede escribirme.' },
  ],
});

/** The page, on a server that holds this contact and answers one change with the given result. */
function show(contact: Contact, result?: SetOwnTextOptInMutation['setContactTextOptIn']): void {
  const input = {
    id: 'ana',
    answer: 'OUT',
    seenVersion: 7,
    wordingId: 'en-1',
    theyAskedForIt: false,
  } as const;
  const link = new MockLink([
    { request: { query: SettingsPageDocument }, result: { data: page(contact) } },
    ...(result === undefined
      ? []
      : [
          {
            request: { query: SetOwnTextOptInDocument, variables: { input } },
            result: { data: { __typename: 'Mutation' as const, setContactTextOptIn: result } },
          },
        ]),
  ]);
  render(
    <OptlineProvider
      audience="PARENT"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link })}
    >
      <MemoryRouter>
        <SettingsPage />
      </MemoryRouter>
    </OptlineProvider>,
  );
}

describe('Account > Settings', () => {
  afterEach(cleanup);

  it('shows the own profile with the toggle, and the consent wording beside it', async () => {
    show(ana());
    const toggle = await screen.findByRole<HTMLInputElement>('switch', { name: 'Allow text messaging?' });
    expect(toggle.checked).toBe(true);
    expect(screen.getByText('(212) 555-0142')).not.toBeNull();
    expect(screen.getByText('Yes, the school may text me.')).not.toBeNull();
  });

  it('says that no more texts come, where that is so', async () => {
    const person = ana({ answer: 'OUT', version: 8, mayText: false, obstacle: 'OUT' });
    show(ana(), { __typename: 'TextOptInSet', numberIsSilent: true, person });
    await userEvent.click(await screen.findByRole('switch'));
    await screen.findByText('Saved: text messaging is off. You will get no more texts at (212) 555-0142.');
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(false);
  });

  it('stays on and says why when a rule said no', async () => {
    show(ana(), { __typename: 'TextOptInRefused', reason: 'ARCHIVED', message: 'This record is archived.' });
    await userEvent.click(await screen.findByRole('switch'));
    await screen.findByText('This record is archived.');
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });

  it('names the number that START has to be texted to, as a link to the message app', async () => {
    show(ana({ answer: 'OUT', obstacle: 'SUPPRESSED', mustTextStartTo: ['+12125550100'] }));
    const link = await screen.findByRole('link', { name: 'Text START to (212) 555-0100' });
    expect(link.getAttribute('href')).toBe('sms:+12125550100?&body=START');
  });
});
