import { eventually } from '../house.js';
import type { TestHouse } from '../house.js';
import { mailsTo } from '../school.js';
import { workOff } from '../work.js';

/** The newest mail to an address once everything owed was sent, and the token of its link. */
export async function invitationTo(home: TestHouse, email: string | null) {
  await workOff(home);
  const mail = await eventually('the invitation arrives', () => mailsTo(home, email).at(-1));
  const text = JSON.stringify(mail);
  const token = /\/sign-in\/([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error('There is no link in the mail');
  return { text, token };
}

const useLink = `mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) {
  __typename ... on SignedIn { me { id audience schoolName } } ... on ChooseAccount { choices { accountId } } } }`;

/** Presses the button of the link's page with a new password. */
export async function accept({ house }: TestHouse, token: string) {
  const answer = await fetch(`${house.config.publicBaseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: useLink,
      variables: { input: { token, newPassword: 'three calm otters' } },
    }),
  });
  const { data } = (await answer.json()) as { data: { useSignInLink: { __typename: string; me?: unknown } } };
  return data.useSignInLink;
}
