import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../bin/read-reply.mjs', import.meta.url));

async function readLines(
  input: string,
  options: string[] = [],
): Promise<{ exitCode: unknown; answers: unknown[] }> {
  const child = spawn(process.execPath, [COMMAND, ...options], { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stdin.end(input);
  const [exitCode] = await once(child, 'close');
  const lines = output.split('\n').filter((line) => line !== '');
  return { exitCode, answers: lines.map((line): unknown => JSON.parse(line)) };
}

const STOP = { kind: 'stop', rule: 'keyword-stop', language: 'en' };

describe('the read-reply command', () => {
  it('prints one reading a line, whatever ends the line', async () => {
    const { exitCode, answers } = await readLines('STOP\r\nsee you at 5\nstop');
    expect(answers).toEqual([STOP, { kind: 'other', rule: 'no-rule', language: null }, STOP]);
    expect(exitCode).toBe(0);
  });

  it('reads JSON strings and fails at the end where a line is none', async () => {
    const { exitCode, answers } = await readLines('"ST\\u200bOP"\nSTOP\n7\n"stop"\n', ['--json']);
    expect(answers).toEqual([
      STOP,
      { error: 'This line is not valid JSON.' },
      { error: 'This line is JSON, but not a string.' },
      STOP,
    ]);
    expect(exitCode).toBe(1);
  });

  it('answers every one of many lines', async () => {
    const { answers } = await readLines('STOP\n'.repeat(20_000));
    expect(answers).toHaveLength(20_000);
  });
});
