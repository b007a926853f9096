import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; command: string };

/**
 * Whoever ends `npx pnpm start` ends npx alone: neither npx nor pnpm passes a SIGTERM on, and we would run for ever.
 * So we look at the processes between: once one of them has another parent than before, we were meant.
 */
export function watchLaunchers(onGone: () => void, everyMs = 300): void {
  const seen = launchersOf(process.ppid);
  if (seen.length === 0) return;
  const timer = setInterval(() => {
    // The parent of the topmost is the user's: a shell may end and leave us running.
    if (process.ppid === seen[0]?.pid && seen.slice(0, -1).every(hasItsParent)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
}

/** From our parent upwards, as long as they are npx, pnpm, or the shells that these two put between. */
function launchersOf(pid: number): Process[] {
  const found = lookUp(pid);
  if (found === undefined || !isLauncher(found.command)) return [];
  return [found, ...launchersOf(found.parent)];
}

/** A shell of the user is no launcher, whatever it was told to run: its end does not mean us. */
export function isLauncher(command: string): boolean {
  return [
    /^(\S*\/)?sh -c trap .*\bstart[.]js\b/s,
    /^(\S*\/)?sh -c ['"]?pnpm['"]? ['"]?start['"]?( ['"]?--reset['"]?)?\s*$/,
    /^(npm exec|npm start|npx|pnpm|\S+\/pnpm)( |$)/,
    /^(\S*\/)?node \S*\b(npm|npx|pnpm)\b/,
  ].some((form) => form.test(command));
}

function hasItsParent({ pid, parent }: Process): boolean {
  return lookUp(pid)?.parent === parent;
}

function lookUp(pid: number): Process | undefined {
  try {
    return process.platform === 'linux' ? readProc(pid) : askPs(pid);
  } catch {
    return undefined;
  }
}

function readProc(pid: number): Process {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before it stands in parentheses, and may hold anything.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { pid, parent: Number(parent), command };
}

function askPs(pid: number): Process {
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [, parent = '', command = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
  return { pid, parent: Number(parent), command };
}
