import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

export type Audience = 'STAFF' | 'PARENT';

/** Asks the api what a test presupposes. What the tests are about is done by hand, in the pages. */
export class Api {
  constructor(
    private readonly request: APIRequestContext,
    private readonly audience: Audience,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.ask<{ signIn: { __typename: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { audience: this.audience, email, password } },
    );
    if (signIn.__typename !== 'SignedIn') throw new Error(`${email}: ${signIn.__typename}`);
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const headers = { 'x-optline-audience': this.audience.toLowerCase() };
    const response = await this.request.post('/graphql', { headers, data: { query, variables } });
    const { data, errors } = (await response.json()) as { data: T | null; errors?: { message: string }[] };
    if (data == null || errors !== undefined)
      throw new Error(errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status()}`);
    return data;
  }

  async personId(fullName: string): Promise<string> {
    type Found = { people: { edges: { node: { id: string; firstName: string; lastName: string } }[] } };
    const { people } = await this.ask<Found>(
      'query ($search: String) { people(search: $search) { edges { node { id firstName lastName } } } }',
      { search: fullName },
    );
    const found = people.edges.find(({ node }) => `${node.firstName} ${node.lastName}` === fullName);
    if (found === undefined) throw new Error(`Nobody is called ${fullName}.`);
    return found.node.id;
  }

  /** A text to one person: queued, or the reason for which the gate let nothing through. */
  async text(
    fullName: string,
    body: string,
  ): Promise<{ queued: boolean; obstacle?: string; message?: string }> {
    type Sent = { sendText: { __typename: string; obstacle?: string; message?: string } };
    const input = { requestId: randomUUID(), personId: await this.personId(fullName), body };
    const { sendText } = await this.ask<Sent>(
      `mutation ($input: SendTextInput!) {
        sendText(input: $input) { __typename ... on TextRefused { obstacle message } }
      }`,
      { input },
    );
    return {
      queued: sendText.__typename === 'TextQueued',
      obstacle: sendText.obstacle,
      message: sendText.message,
    };
  }

  async sendTextingEmail(fullName: string): Promise<void> {
    const { sendTextingEmail } = await this.ask<{ sendTextingEmail: { __typename: string } }>(
      'mutation ($personId: ID!) { sendTextingEmail(personId: $personId) { __typename } }',
      { personId: await this.personId(fullName) },
    );
    if (sendTextingEmail.__typename !== 'TextingEmailQueued')
      throw new Error(`No texting e-mail to ${fullName}: ${sendTextingEmail.__typename}`);
  }

  /** Adds a contact to the family of somebody. */
  async addContact(relative: string, input: Record<string, string>): Promise<void> {
    const { contact } = await this.ask<{ contact: { family: { id: string } } }>(
      'query ($id: ID!) { contact(id: $id) { family { id } } }',
      { id: await this.personId(relative) },
    );
    const { addContact } = await this.ask<{ addContact: { __typename: string } }>(
      'mutation ($familyId: ID!, $input: ContactInput!) { addContact(familyId: $familyId, input: $input) { __typename } }',
      { familyId: contact.family.id, input },
    );
    if (addContact.__typename !== 'PersonSaved') throw new Error(`Not added: ${addContact.__typename}`);
  }

  /** A family with one contact, who is invited to the portal. */
  async inviteNewParent(family: string, input: Record<string, string>): Promise<void> {
    const { addFamily } = await this.ask<{ addFamily: { family: { id: string } } }>(
      'mutation ($input: FamilyInput!) { addFamily(input: $input) { ... on FamilySaved { family { id } } } }',
      { input: { name: family } },
    );
    const { addContact } = await this.ask<{ addContact: { person: { id: string } } }>(
      `mutation ($familyId: ID!, $input: ContactInput!) {
        addContact(familyId: $familyId, input: $input) { ... on PersonSaved { person { id } } }
      }`,
      { familyId: addFamily.family.id, input },
    );
    await this.ask('mutation ($ids: [ID!]!) { inviteToPortal(personIds: $ids) { __typename } }', {
      ids: [addContact.person.id],
    });
  }

  /** A Yes on paper, written down by staff. */
  async sayYes(fullName: string): Promise<void> {
    const id = await this.personId(fullName);
    const { contact } = await this.ask<{ contact: { textConsent: { version: number } } }>(
      'query ($id: ID!) { contact(id: $id) { textConsent { version } } }',
      { id },
    );
    // The day as the school's calendar shows it, YYYY-MM-DD.
    const agreedOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
    const proof = { how: 'PAPER', agreedOn, personAgreed: true };
    const { setContactTextOptIn } = await this.ask<{ setContactTextOptIn: { __typename: string } }>(
      'mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }',
      { input: { id, answer: 'IN', seenVersion: contact.textConsent.version, proof } },
    );
    if (setContactTextOptIn.__typename !== 'TextOptInSet')
      throw new Error(`${fullName}: ${setContactTextOptIn.__typename}`);
  }
}
