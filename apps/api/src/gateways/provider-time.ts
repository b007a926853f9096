const PROVIDER_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads the times of both providers: `2019-11-05T16:33:54.9070259Z`, `2016-04-27T16:28:50.3963933-04:00`,
 * `2026-03-01 17:04:05.123456`. Without a zone it is UTC, as plivo.com/docs/messaging/api/message/list-all-messages
 * has it. More than three fractional digits are cut. Null for anything else.
 */
export function parseProviderTime(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const match = PROVIDER_TIME.exec(value.trim().slice(0, 40));
  if (match === null) return null;
  const [, day, minute, second = '00', fraction = '', zone = 'Z'] = match;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const time = new Date(`${day}T${minute}:${second}.${milliseconds}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time;
}
