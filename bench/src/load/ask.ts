/** Where a client asks, and what says who it is. */
export interface Door {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks the api as a client does, and throws unless it answers. */
export async function ask<Data>(
  { port, headers }: Door,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  const problem = errors?.[0]?.message;
  if (data === undefined || problem !== undefined)
    throw new Error(problem ?? `Answered with ${answer.status}`);
  return data;
}
