import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { ApiTokensPage } from './api-tokens-page.js';
import type { TokenDetailFragment } from './api-tokens-page.generated.js';

const register: TokenDetailFragment = {
  __typename: 'ApiToken',
  id: 'register',
  name: 'Class register',
  hint: 'wxyz',
  scopes: ['FAMILIES_READ', 'CONSENT_READ'],
  createdBy: 'Dana Brooks',
  createdAt: '2026-03-03T15:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
};

const showTokens = (tokens: readonly TokenDetailFragment[] = [], answers: Answers = {}) =>
  show(
    <ApiTokensPage />,
    { ApiTokensPage: () => ({ apiTokens: tokens }), ...answers },
    { permissions: ['MANAGE_USERS'] },
  );

const made = (secret: string) => ({
  createApiToken: { __typename: 'ApiTokenCreated', apiToken: register, secret },
});

describe('API tokens', () => {
  afterEach(cleanup);

  it('lists what each token may do, since when, and whether it was ever used', async () => {
    const used = { ...register, id: 'used', name: 'Website', lastUsedAt: '2026-11-20T15:00:00.000Z' };
    showTokens([register, { ...used, revokedAt: '2026-11-21T15:00:00.000Z' }]);
    const [first, second] = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(first).toContain('families:read · consent:read');
    expect(first).toContain('Ends in …wxyz · Made Mar 3, 2026 by Dana Brooks · Never used');
    expect(second).toContain('Revoked');
    expect(second).toContain('Last used Nov 20, 2026 · Revoked Nov 21, 2026');
    expect(screen.getAllByRole('button', { name: /^Revoke/ })).toHaveLength(1);
  });

  it('makes a token with its scopes, and shows the secret once, also when Escape is pressed', async () => {
    const user = userEvent.setup();
    const { sent } = showTokens([], { CreateApiToken: () => made('olt_secret') });
    await user.type(await screen.findByRole('textbox', { name: 'What it is for' }), 'Class register');
    await user.click(screen.getByRole('checkbox', { name: 'Read families, contacts and students' }));
    await user.click(screen.getByRole('button', { name: 'Make the token' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Copy the token now' }));
    await user.keyboard('{Escape}');
    await user.click(dialog.getByRole('button', { name: 'Copy: Secret of Class register' }));
    expect(await navigator.clipboard.readText()).toBe('olt_secret');
    await user.click(dialog.getByRole('button', { name: 'I have kept it' }));
    expect(screen.queryByText('olt_secret')).toBeNull();
    expect(sent('CreateApiToken')).toEqual([
      { input: { name: 'Class register', scopes: ['FAMILIES_READ'] } },
    ]);
    expect(sent('ApiTokensPage').length).toBeGreaterThan(1);
  });

  it('asks for a name and a scope first', async () => {
    const { sent } = showTokens();
    await screen.findByRole('button', { name: 'Make the token' });
    await press('Make the token');
    expect(screen.getByText('Please say what it is for.')).not.toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'What it is for' }), 'Website');
    await press('Make the token');
    expect((await screen.findByRole('alert')).textContent).toContain('Please choose at least one scope.');
    expect(sent('CreateApiToken')).toEqual([]);
  });

  it('keeps what was typed when the token could not be made', async () => {
    showTokens([], { CreateApiToken: () => new Error('The network is down.') });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What it is for' });
    await userEvent.type(name, 'Website');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send texts and texting e-mails' }));
    await press('Make the token');
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    expect(name.value).toBe('Website');
  });

  it('revokes a token only after asking', async () => {
    const { sent } = showTokens([register], {
      RevokeApiToken: () => ({ revokeApiToken: { ...register, revokedAt: '2026-11-21T15:00:00.000Z' } }),
    });
    await screen.findByRole('button', { name: 'Revoke Class register' });
    await press('Revoke Class register');
    const dialog = within(screen.getByRole('dialog', { name: 'Revoke Class register?' }));
    expect(dialog.getByText(/at once and for good/)).not.toBeNull();
    expect(sent('RevokeApiToken')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('Class register is revoked.')).not.toBeNull();
    expect(screen.getByText('Revoked')).not.toBeNull();
  });

  it('shows no token to who may not manage users', async () => {
    const { sent } = show(<ApiTokensPage />, {}, { permissions: [] });
    expect(await screen.findByText(/This needs the permission Manage Users/)).not.toBeNull();
    expect(sent('ApiTokensPage')).toEqual([]);
  });
});
