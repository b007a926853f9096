import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portIsFree } from './free-port.js';
import { CannotStart } from './start-settings.js';
import type { StartSettings } from './start-settings.js';

/** Looks at everything that would only fail later, and less clearly. Throws `CannotStart`. */
export async function preflight(settings: StartSettings): Promise<void> {
  refuseOldNode(process.versions.node);
  await refuseTakenPort(settings.port, 'PORT');
  await refuseTakenPort(settings.sandboxPort, 'SANDBOX_PORT');
  refuseUnwritable(settings.dataFolder);
}

export function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new CannotStart(`Node ${version} is too old: Optline needs 20.19 or later.`);
}

export async function refuseTakenPort(port: number, setting: string): Promise<void> {
  if (await portIsFree(port)) return;
  throw new CannotStart(
    `Port ${port} is taken by another program; stop that one, or choose another port: ${setting}=${port + 100} pnpm start`,
  );
}

export function refuseUnwritable(folder: string): void {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new CannotStart(
      `The data folder ${folder} cannot be written (${why}); another one can be named: DATA_FOLDER`,
    );
  }
}
