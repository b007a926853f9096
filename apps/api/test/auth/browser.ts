import type { FastifyInstance } from 'fastify';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly body: string;
}

/** What the contract answers with; each test names what it looks at. */
// oxlint-disable-next-line typescript/no-explicit-any
type Answered = Record<string, any>;

interface GraphqlAnswer {
  readonly data: Answered | null;
  readonly errors: ReadonlyArray<{ message: string; extensions: { code: string } }>;
}

/** A browser, or a program: it keeps cookies and sends them back, and it has a network address. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly app: FastifyInstance,
    readonly ip = '192.0.2.1',
  ) {}

  async graphql(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer> {
    const answer = await this.send('POST', '/graphql', {
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = JSON.parse(answer.body) as Partial<GraphqlAnswer>;
    return { data, errors };
  }

  async send(
    method: 'GET' | 'HEAD' | 'POST',
    url: string,
    { headers = {}, payload }: { headers?: Record<string, string>; payload?: string } = {},
  ): Promise<Answer> {
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({
      method,
      url,
      remoteAddress: this.ip,
      headers: { ...(jar !== '' && { cookie: jar }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies as Array<{
      name: string;
      value: string;
      maxAge?: number;
    }>)
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  }

  /** Posts a form as a button of our own page does. */
  submit(
    url: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send('POST', url, {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: 'null',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
    });
  }

  async me(audience: 'staff' | 'parent'): Promise<{ id: string; email: string; schoolName: string } | null> {
    const query = '{ me { id email schoolName audience permissions } }';
    const { data } = await this.graphql(query, {}, { 'x-optline-audience': audience });
    return data?.['me'] as never;
  }

  async signIn(
    audience: 'STAFF' | 'PARENT',
    email: string,
    more: { password: string; accountId?: string },
  ): Promise<Answered> {
    const { data, errors } = await this.graphql(signInMutation, { input: { audience, email, ...more } });
    return data?.['signIn'] ?? { __typename: errors[0]?.extensions.code, message: errors[0]?.message };
  }

  async useLink(input: { token: string; accountId?: string; newPassword?: string }): Promise<Answered> {
    const { data, errors } = await this.graphql(useLinkMutation, { input });
    return data?.['useSignInLink'] ?? { __typename: errors[0]?.extensions.code };
  }
}

const result = `{
  __typename
  ... on SignedIn { me { id audience email schoolName } }
  ... on ChooseAccount { choices { accountId schoolName name } }
  ... on SignInFailed { reason message }
}`;

const signInMutation = `mutation ($input: SignInInput!) { signIn(input: $input) ${result} }`;
const useLinkMutation = `mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) ${result} }`;
