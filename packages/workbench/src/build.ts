import { buildApps } from './build-apps.js';

try {
  await buildApps();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
