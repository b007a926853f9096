import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.js';
import type { StartSettings } from './start-settings.js';

/** As apps/api/src/db/demo-accounts.ts lists them. */
export type DemoAccount = { who: string; email: string; password: string; page: string };

/** The accounts of the demo school. They belong to the api, which the workbench starts but does not import. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  const file = join(root, 'apps/api/dist/db/demo-accounts.js');
  if (!existsSync(file)) return [];
  const { demoAccounts } = (await import(pathToFileURL(file).href)) as { demoAccounts: DemoAccount[] };
  return demoAccounts;
}

/** Where to look, and how to sign in. */
export function welcome(settings: StartSettings, accounts: DemoAccount[]): string {
  const api = `http://127.0.0.1:${settings.port}`;
  const sandbox = `http://127.0.0.1:${settings.sandboxPort}`;
  const folder = relative(root, settings.dataFolder) || settings.dataFolder;
  const lines = [
    '',
    'Optline is running.',
    '',
    `  Phones and inbox (sandbox)  ${sandbox}/`,
    `  GraphQL                     ${api}/graphql`,
  ];
  if (accounts.length > 0) lines.push('', '  Sign in:', ...accountLines(accounts, api));
  lines.push('', `  Data and logs: ${folder}`);
  if (settings.isDemo) lines.push('  Start afresh:  pnpm start --reset');
  lines.push('  Stop:          Ctrl-C', '');
  return lines.join('\n');
}

function accountLines(accounts: DemoAccount[], api: string): string[] {
  const widest = (key: 'who' | 'email' | 'password'): number =>
    Math.max(...accounts.map((account) => account[key].length));
  return accounts.map(({ who, email, password, page }) => {
    const address = page.startsWith('/') ? `${api}${page}` : page;
    return `    ${who.padEnd(widest('who'))}  ${email.padEnd(widest('email'))}  ${password.padEnd(widest('password'))}  ${address}`;
  });
}
