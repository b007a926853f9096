import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { root } from './root.js';

export type Ran = { exitCode: number; output: string; seconds: number };

export type RunOptions = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Hears each piece of output as it comes. */
  onOutput?: (piece: string) => void;
  /** Whoever takes longer is killed, and has failed. */
  timeoutMs?: number;
};

/** Runs a program without a shell, and keeps what it says. A program that cannot be started counts as failed. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const hear = (piece: string): void => {
      output += piece;
      options.onOutput?.(piece);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const end = (exitCode: number): void =>
      resolve({ exitCode, output, seconds: (performance.now() - startedAt) / 1000 });
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => {
      if (signal !== null) output += `${program} was ended by ${signal}.\n`;
      end(code ?? 1);
    });
  });
}
