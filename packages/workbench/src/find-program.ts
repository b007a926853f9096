import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folders that PATH names. */
export function foldersOfPath(env: NodeJS.ProcessEnv = process.env): string[] {
  return (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** The first program of this name in these folders that may be run. */
export function findProgram(name: string, folders: string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find(mayRun);
}

export function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
