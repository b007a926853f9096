import type { Client } from '../client.js';
import { invitationWork } from '../../src/invitations/invitation-work.js';
import type { House } from '../../src/house.js';
import type { TestHouse } from '../house.js';
import { mailsTo } from '../school.js';
import type { TestPerson } from '../school.js';

/** Does whatever long work there is now, until there is none. */
export async function workThrough(house: House, kinds = invitationWork): Promise<void> {
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const { doNext } of kinds) while (await doNext(house)) isMore = true;
  }
}

const runFields = `id state madeBy problem gathered startedAt settledAt cancelledAt remindAt remindedAt
  audience notInvitedForDays
  mails { all settled sent } reminders { all settled sent }
  results { result people } leftOut { reason people }`;

export interface Run {
  readonly id: string;
  readonly state: string;
  readonly madeBy: string;
  readonly problem: string | null;
  readonly gathered: number;
  readonly audience: string;
  readonly remindAt: string | null;
  readonly remindedAt: string | null;
  readonly mails: { all: number; settled: number; sent: number };
  readonly reminders: { all: number; settled: number; sent: number };
  readonly results: ReadonlyArray<{ result: string; people: number }>;
  readonly leftOut: ReadonlyArray<{ reason: string; people: number }>;
}

/** Counts by name. */
export function byResult({ results }: Run): Record<string, number> {
  return Object.fromEntries(results.map(({ result, people }) => [result, people]));
}

export function byReason({ leftOut }: Run): Record<string, number> {
  return Object.fromEntries(leftOut.map(({ reason, people }) => [reason, people]));
}

export interface Wish {
  readonly personIds?: readonly string[];
  readonly matching?: object;
}

export async function prepare(
  staff: Client,
  home: TestHouse,
  audience: Wish,
  notInvitedForDays = 30,
): Promise<Run> {
  const { data, errors } = await staff(
    `mutation ($input: PrepareInvitationsInput!) { prepareInvitations(input: $input) { id } }`,
    { input: { audience, notInvitedForDays } },
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  await workThrough(home.house);
  return runOf(staff, data.prepareInvitations.id as string);
}

export async function runOf(staff: Client, id: string): Promise<Run> {
  const { data } = await staff(`query ($id: ID!) { invitationRun(id: $id) { ${runFields} } }`, { id });
  return data.invitationRun as Run;
}

export interface Changed {
  readonly __typename: 'InvitationRunChanged' | 'InvitationRunNotPossible';
  readonly message?: string;
  readonly run: { readonly id: string; readonly state: string };
}

const changed = `__typename ... on InvitationRunChanged { run { id state } }
  ... on InvitationRunNotPossible { message run { id state } }`;

export async function start(staff: Client, id: string, remindAfterDays?: number): Promise<Changed> {
  const { data } = await staff(
    `mutation ($input: StartInvitationsInput!) { startInvitations(input: $input) { ${changed} } }`,
    { input: { id, remindAfterDays } },
  );
  return data.startInvitations as Changed;
}

export async function change(staff: Client, act: 'remind' | 'cancel', id: string): Promise<Changed> {
  const { data } = await staff(`mutation ($id: ID!) { changed: ${act}Invitations(id: $id) { ${changed} } }`, {
    id,
  });
  return data.changed as Changed;
}

/** Prepares, starts and sends. */
export async function invite(
  staff: Client,
  home: TestHouse,
  audience: Wish,
  remindAfterDays?: number,
): Promise<Run> {
  const { id } = await prepare(staff, home, audience);
  await start(staff, id, remindAfterDays);
  await workThrough(home.house);
  return runOf(staff, id);
}

export interface Listed {
  readonly person: { readonly id: string };
  readonly leftOut: string | null;
  readonly result: string | null;
  readonly goesTo: readonly string[];
  readonly problem: string | null;
}

/** Everybody of a run, by the person's id; a page at a time. */
export async function peopleOf(
  staff: Client,
  id: string,
  narrowed = '',
): Promise<ReadonlyMap<string, Listed>> {
  const found = new Map<string, Listed>();
  for (let after: string | null = null; ;) {
    const { data } = await staff(
      `query ($id: ID!, $after: String) { invitationRun(id: $id) { people(first: 3, after: $after ${narrowed}) {
         edges { node { person { id } leftOut result goesTo problem } } pageInfo { hasNextPage endCursor } } } }`,
      { id, after },
    );
    const { edges, pageInfo } = data.invitationRun.people;
    for (const { node } of edges as Array<{ node: Listed }>) found.set(node.person.id, node);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor as string;
  }
}

/** The address that a mail program's unsubscribe button posts to. */
export function unsubscribeUrlIn({ headers }: { headers: { name: string; value: string }[] }): string {
  const found = headers.find(({ name }) => name === 'List-Unsubscribe')?.value;
  return found?.slice(1, -1) ?? '';
}

/** The links to the page with both answers, in the order of the mail. */
export function askedIn(home: TestHouse, { email }: TestPerson, at = -1): string[] {
  const mail = mailsTo(home, email).at(at);
  return (mail?.links ?? []).filter((link) => link.includes('/texting/'));
}
