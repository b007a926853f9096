type Answer = Record<string, unknown>;
/** Answers an operation; throws a `Refusal` where the api would have errors. */
export type Answering = Record<string, (variables: Record<string, unknown>) => Answer | Promise<Answer>>;

/** An error of the api, with its code. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Asked {
  readonly name: string;
  readonly variables: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

/** Stands where the api is, at the other end of `fetch`: all of ours is as in the browser. */
export function standInServer(answers: Answering): { readonly asked: Asked[]; answers: Answering } {
  const server = { asked: [] as Asked[], answers };
  globalThis.fetch = (async (_address: string, init: RequestInit) => {
    const { operationName, variables } = JSON.parse(String(init.body)) as {
      operationName: string;
      variables: Record<string, unknown>;
    };
    const headers = { ...(init.headers as Record<string, string>) };
    server.asked.push({ name: operationName, variables, headers });
    const answer = server.answers[operationName];
    if (answer === undefined) throw new TypeError('The network is not there.');
    return jsonResponse(await bodyOf(answer, variables));
  }) as unknown as typeof fetch;
  return server;
}

async function bodyOf(
  answer: NonNullable<Answering[string]>,
  variables: Record<string, unknown>,
): Promise<object> {
  try {
    return { data: await answer(variables) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { data: null, errors: [{ message: error.message, extensions: { code: error.code } }] };
  }
}

function jsonResponse(body: object): object {
  const headers = new Map([['content-type', 'application/json']]);
  return { ok: true, status: 200, headers, text: async () => JSON.stringify(body) };
}
