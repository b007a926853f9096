import { bulkOptInWork } from '../../src/bulk-opt-in/bulk-opt-in-work.js';
import type { Client } from '../client.js';
import type { TestHouse } from '../house.js';
import { workThrough } from '../invitations/invitation-house.js';

const runFields = `id state madeBy audience gathered statement agreedBy agreedAt how agreedOn settledAt cancelledAt
  takenBackBy takenBackAt signUpTexts results { result people } leftOut { reason people }`;

export interface Bulk {
  readonly id: string;
  readonly state: string;
  readonly madeBy: string;
  readonly audience: string;
  readonly gathered: number;
  readonly statement: string | null;
  readonly agreedBy: string | null;
  readonly signUpTexts: number;
  readonly results: ReadonlyArray<{ result: string; people: number }>;
  readonly leftOut: ReadonlyArray<{ reason: string; people: number }>;
}

export const byResult = ({ results }: Bulk): Record<string, number> =>
  Object.fromEntries(results.map(({ result, people }) => [result, people]));

export async function bulkOf(staff: Client, id: string): Promise<Bulk> {
  const { data } = await staff(`query ($id: ID!) { bulkOptIn(id: $id) { ${runFields} } }`, { id });
  return data.bulkOptIn as Bulk;
}

/** Does what there is to do for bulk opt-ins. */
export function workBulk(home: TestHouse): Promise<void> {
  return workThrough(home.house, bulkOptInWork);
}

export async function prepareBulk(staff: Client, home: TestHouse, audience: object): Promise<Bulk> {
  const { data, errors } = await staff(
    `mutation ($input: PrepareBulkOptInInput!) { prepareBulkOptIn(input: $input) { id } }`,
    { input: { audience } },
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  await workBulk(home);
  return bulkOf(staff, data.prepareBulkOptIn.id as string);
}

export interface Changed {
  readonly __typename: 'BulkOptInChanged' | 'BulkOptInNotPossible';
  readonly message?: string;
  readonly run: { readonly id: string; readonly state: string };
}

const changed = `__typename ... on BulkOptInChanged { run { id state } }
  ... on BulkOptInNotPossible { message run { id state } }`;

/** On paper, on a day long past, with the statement of now ticked, unless said otherwise. */
export async function startBulk(staff: Client, id: string, differs: object = {}): Promise<Changed> {
  const input = { id, how: 'PAPER', agreedOn: '2026-01-05', statementVersion: 1, agrees: true, ...differs };
  const { data } = await staff(
    `mutation ($input: StartBulkOptInInput!) { startBulkOptIn(input: $input) { ${changed} } }`,
    { input },
  );
  return data.startBulkOptIn as Changed;
}

export async function changeBulk(staff: Client, act: 'cancel' | 'takeBack', id: string): Promise<Changed> {
  const { data } = await staff(`mutation ($id: ID!) { changed: ${act}BulkOptIn(id: $id) { ${changed} } }`, {
    id,
  });
  return data.changed as Changed;
}

/** Prepares, starts and does it. */
export async function optIn(staff: Client, home: TestHouse, personIds: readonly string[]): Promise<Bulk> {
  const { id } = await prepareBulk(staff, home, { personIds });
  await startBulk(staff, id);
  await workBulk(home);
  return bulkOf(staff, id);
}

export interface Listed {
  readonly person: { readonly id: string };
  readonly leftOut: string | null;
  readonly result: string | null;
  readonly adult: string | null;
}

/** Everybody of a bulk opt-in, by the person's id; a page at a time. */
export async function bulkPeople(
  staff: Client,
  id: string,
  narrowed = '',
): Promise<ReadonlyMap<string, Listed>> {
  const found = new Map<string, Listed>();
  for (let after: string | null = null; ;) {
    const { data } = await staff(
      `query ($id: ID!, $after: String) { bulkOptIn(id: $id) { people(first: 3, after: $after ${narrowed}) {
         edges { node { person { id } leftOut result adult } } pageInfo { hasNextPage endCursor } } } }`,
      { id, after },
    );
    const { edges, pageInfo } = data.bulkOptIn.people;
    for (const { node } of edges as Array<{ node: Listed }>) found.set(node.person.id, node);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor as string;
  }
}
