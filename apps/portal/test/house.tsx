import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { createCache, OptlineProvider } from '@optline/ui';
import { cleanup, configure, render } from '@testing-library/react';
import { OperationTypeNode } from 'graphql';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';

import { dropDraft } from '../src/person/drafts.js';
import type { SettingsPageQuery } from '../src/features/settings/settings-page.generated.js';

// A machine that has much to do draws slowly.
configure({ asyncUtilTimeout: 5_000 });

/** What the server answers to an operation, by its name. */
export type Asked = Record<string, (variables: Record<string, unknown>) => Record<string, unknown>>;

type Contact = NonNullable<NonNullable<SettingsPageQuery['me']>['contact']>;

const wordings = {
  consentWordings: [
    { __typename: 'ConsentWording', id: 'en-1', language: 'en', text: 'Yes, the school may text me.' },
    { __typename: 'ConsentWording', id: 'es-1', language: 'es', text: 'Sí, la escuela puede escribirme.' },
  ],
};

const family = { myFamily: { __typename: 'Family', id: 'rivera', language: 'en' } };

/** What the api answers where it answers with an error. */
export class Refusal {
  readonly error: { message: string; extensions: { code: string } };
  [key: string]: unknown;

  constructor(code: string, message: string) {
    this.error = { message, extensions: { code } };
  }
}

/** Whoever is signed in. */
export const viewer = {
  __typename: 'Me',
  id: 'ana',
  name: 'Ana Rivera',
  timeZone: 'America/New_York',
} as const;

/** Ana Rivera, in since March, with what is different this time about her answer. */
export function ana(change: Partial<Contact['textConsent']> = {}): Contact {
  return {
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
  };
}

interface Where {
  readonly at?: string;
  readonly path?: string;
  readonly language?: 'en' | 'es';
}

/** A page, on a server that answers like this. */
export function show(page: ReactNode, answers: Asked, { at = '/', path = '*', language = 'en' }: Where = {}) {
  const told: { name: string; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink((operation) => {
    const { operationName: name = '', variables, operationType } = operation;
    if (operationType === OperationTypeNode.MUTATION) told.push({ name, variables });
    const known: Asked = { LanguageCard: () => family, ...answers };
    const answer = known[name];
    return new Observable((observer) => {
      if (answer === undefined) observer.error(new Error(`Nobody answers ${name}.`));
      else observer.next(resultOf(answer(variables)));
      observer.complete();
    });
  });
  const client = new ApolloClient({ cache: createCache(), link });
  const { unmount } = render(
    <OptlineProvider audience="PARENT" onlyLanguage={language} client={client}>
      <MemoryRouter initialEntries={[at]}>
        <Routes>
          <Route path={path} element={page} />
        </Routes>
      </MemoryRouter>
    </OptlineProvider>,
  );
  return {
    /** The variables of each time that a mutation was sent. */
    sent: (name: string) => told.filter((one) => one.name === name).map(({ variables }) => variables),
    leave: unmount,
  };
}

function resultOf(answer: Record<string, unknown>): ApolloLink.Result {
  return answer instanceof Refusal ? { errors: [answer.error] } : { data: { ...wordings, ...answer } };
}

/** Nothing stays: neither the page nor what was typed on it. */
export function emptyHouse(): void {
  cleanup();
  dropDraft('ana');
  dropDraft('leo');
}
