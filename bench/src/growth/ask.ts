/** Asks the api as a client does, and throws unless it answers. */
export async function ask<Data>(
  { port, token }: { port: number; token: string },
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  const problem = errors?.[0]?.message;
  if (data === undefined || problem !== undefined)
    throw new Error(problem ?? `Answered with ${answer.status}`);
  return data;
}
