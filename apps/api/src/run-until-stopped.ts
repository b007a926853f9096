import { BadConfig } from './config.js';

/**
 * Runs a process until it is told to stop: starts it, says in one sentence why it could not start, and on
 * SIGTERM or SIGINT lets it finish what is under way.
 *
 * @param start returns what ends it.
 */
export async function runUntilStopped(start: () => Promise<() => Promise<void>>): Promise<void> {
  // The carrier's SDK can throw where nobody awaits it; our own deadline settles that call as unknown.
  process.on('unhandledRejection', (reason) => {
    const name = reason instanceof Error ? reason.name : typeof reason;
    process.stderr.write(`A promise was rejected that nobody awaited (${name}).\n`);
  });
  // Listened for from the first moment: a process told to stop while it starts ends once it has started.
  const told = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  let stop: () => Promise<void>;
  try {
    stop = await start();
  } catch (error) {
    process.stderr.write(`${whyNotStarted(error)}\n`);
    process.exit(1);
  }
  told.then(stop).then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

function whyNotStarted(error: unknown): string {
  if (error instanceof BadConfig) return `The settings are not right.\n${error.message}`;
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what listens there, or choose another with PORT.`;
  if (code === 'EACCES' || code === 'EROFS')
    return `The data folder cannot be written (${code}). Name another with DATA_FOLDER.`;
  return message || 'It could not start.';
}
