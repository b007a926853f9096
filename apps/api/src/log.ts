import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Words of an error that are ours or a driver's; never its fields, which may hold a number or a text. */
function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const where = error.stack
    ?.split('\n')
    .map((line) => line.trim())
    // A message of several lines stands in the stack too.
    .filter((line) => line.startsWith('at '))
    .slice(0, 5);
  return { type: error.name, ...(code !== undefined && { code }), where };
}

/**
 * The structured log. Numbers, texts, addresses, tokens and signatures never get in: requests are logged by
 * route and not by address, errors by type and place and not by message (a driver's message quotes values).
 */
export function createLog(level: string, to: DestinationStream = pino.destination()): Logger {
  const options = {
    level,
    base: { service: 'optline' },
    serializers: { err: safeError, error: safeError, req: () => undefined, res: () => undefined },
  };
  return pino(options, to);
}
