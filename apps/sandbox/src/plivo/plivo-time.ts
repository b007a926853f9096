/** `YYYY-MM-DD HH:MM:SS.ffffff` in UTC, as in status callbacks (docs.plivo.com, message status callbacks). */
export function plivoTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().replace('T', ' ').replace('Z', '')}000`;
}

/** The same with the zone, as in message records. */
export function plivoRecordTime(epochMs: number): string {
  return `${plivoTime(epochMs)}+00:00`;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2}(?:\.\d{1,6})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Epoch milliseconds of a time in a list filter, UTC unless a zone is given; undefined where it is no time. */
export function parsePlivoTime(written: string): number | undefined {
  const match = WRITTEN.exec(written.trim());
  if (!match) return undefined;
  const [, date, minutes = '00:00', seconds = ':00', zone = 'Z'] = match;
  const time = Date.parse(`${date}T${minutes}${seconds.slice(0, 7)}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
