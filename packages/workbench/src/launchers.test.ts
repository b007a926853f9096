import { expect, it } from '@jest/globals';
import { isLauncher } from './launchers.js';

it.each([
  'npm exec pnpm@12.21.0 start',
  "sh -c 'pnpm' start",
  'sh -c pnpm start --reset',
  'pnpm start',
  '/home/somebody/.local/share/pnpm start',
  'node /usr/bin/npx --yes pnpm@12.21.0 start',
  `sh -c trap 'if [ "$?" -eq 130 ]; then trap - INT; fi' INT; pnpm -s build && node packages/workbench/dist/start.js`,
])('takes for a launcher: %s', (command) => {
  expect(isLauncher(command)).toBe(true);
});

it.each([
  'bash -c npx --yes pnpm@12.21.0 start & sleep 10',
  'sh -c pnpm start & sleep 10',
  'bash -l',
  '/usr/bin/python3 try.py pnpm start',
  'tmux new npx pnpm start',
])('lets go on, whatever becomes of it: %s', (command) => {
  expect(isLauncher(command)).toBe(false);
});
