import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@optline/workbench';
import type { Product } from './product.js';

export interface NewSchool {
  readonly name: string;
  readonly zone: string;
  /** Its Organization Email. */
  readonly email: string;
  /** The address of its first user. */
  readonly owner: string;
}

/** Makes an empty school as its owner would, in a terminal; returns the link by which they begin. */
export async function createSchool({ env }: Product, school: NewSchool): Promise<string> {
  const command = join(root, 'apps', 'api', 'dist', 'commands', 'create-school.js');
  const answers = Object.entries(school).flatMap(([question, answer]) => [`--${question}`, String(answer)]);
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...answers], { env });
  const link = /https?:\/\/\S+/.exec(stdout)?.[0];
  if (link === undefined) throw new Error(`No link: ${stdout}`);
  return link;
}
