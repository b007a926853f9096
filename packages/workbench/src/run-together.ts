import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.js';

export type Program = { name: string; script: string; env: NodeJS.ProcessEnv; logFile: string };

export type Running = {
  /** Resolves to one sentence, and the last words, when one of them ends without having been asked to. */
  firstDeath: Promise<string>;
  /** Asks all to finish, and after `graceMs` does not ask any more. */
  stop: (graceMs?: number) => Promise<void>;
};

/** Starts programs that belong together: without any shell between, each writing to its own log file. */
export function runTogether(programs: Program[]): Running {
  let stopping = false;
  const children = programs.map((program) => ({ program, child: launch(program) }));
  const deaths = children.map(({ program, child }) => whenEnded(child).then((how) => ({ program, how })));
  return {
    firstDeath: new Promise((resolve) => {
      for (const death of deaths) {
        void death.then(({ program, how }) => {
          if (!stopping) resolve(`The ${program.name} ended (${how}). ${lastWords(program)}`);
        });
      }
    }),
    stop: async (graceMs = 8000) => {
      stopping = true;
      for (const { child } of children) child.kill('SIGTERM');
      const patience = new AbortController();
      const everyone = Promise.all(deaths);
      await Promise.race([everyone, wait(graceMs, undefined, { signal: patience.signal }).catch(() => {})]);
      patience.abort();
      for (const { child } of children) child.kill('SIGKILL');
      await everyone;
    },
  };
}

function launch({ script, env, logFile }: Program): ChildProcess {
  const log = openSync(logFile, 'w');
  // A group of its own: Ctrl-C reaches us alone, and each child is asked to finish once.
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** What it said to people; log lines are JSON and stay in the file. */
function lastWords({ logFile }: Program): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const plain = lines.filter((line) => line !== '' && !line.startsWith('{')).slice(-12);
  return plain.length === 0 ? `Its log: ${logFile}` : `It said:\n${plain.join('\n')}`;
}
