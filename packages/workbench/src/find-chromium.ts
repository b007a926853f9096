import { findProgram, foldersOfPath, mayRun } from './find-program.js';

const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** The browser for the browser tests: the one that CHROMIUM_PATH names, else the machine's; none is downloaded. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return mayRun(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = [...foldersOfPath(env), ...usualFolders];
  return names.map((name) => findProgram(name, folders)).find((found) => found !== undefined);
}
