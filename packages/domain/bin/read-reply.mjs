// @ts-check
/**
 * Reads one reply a line from standard input and prints one JSON object a line: kind, rule, language. With --json each
 * input line is one JSON string, so that a reply may hold line ends; a line that is none prints an object with `error`,
 * and the exit code is 1.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readReply } from '../dist/index.js';

const USAGE = 'Usage: read-reply [--json] < replies.txt\n';

/** @param {string} line */
function readJsonLine(line) {
  /** @type {unknown} */
  let text;
  try {
    text = JSON.parse(line);
  } catch {
    return { error: 'This line is not valid JSON.' };
  }
  return typeof text === 'string' ? readReply(text) : { error: 'This line is JSON, but not a string.' };
}

/** @param {(line: string) => object} read */
async function answerEveryLine(read) {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity, terminal: false });
  for await (const line of lines) {
    const answer = read(line);
    if ('error' in answer) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
  }
}

const options = process.argv.slice(2);
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

if (options.some((option) => option !== '--json')) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await answerEveryLine(options.includes('--json') ? readJsonLine : readReply);
}
