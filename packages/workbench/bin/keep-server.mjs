// Keeps one database server for as long as somebody holds the other end of our standard input.
// The holder may stop, crash or be killed: the pipe closes in every case, so no server and no folder is left behind.
// usage: keep-server.mjs <folder to remove> <server program> [arguments…]
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

let stopping = false;
let exitCode = 0;

function stop() {
  stopping = true;
  // The data is thrown away: there is nothing to shut down in good order.
  if (!server.kill('SIGKILL')) leave();
}

function leave() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(exitCode);
}

server.on('exit', () => {
  if (!stopping) exitCode = 1;
  leave();
});
server.on('error', (error) => {
  console.error(`${program}: ${error.message}`);
  exitCode = 1;
  leave();
});
process.stdin.on('end', stop).on('error', stop).resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
