import { html, type Html } from './html.js';

/** (202) 555-0142 for a North American number; others as they are. */
export function shownNumber(number: string): string {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : number;
}

const hour = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });

/** The time of day, with the day where it is not today. */
export function shownTime(at: number, now: number): Html {
  const isToday = day.format(at) === day.format(now);
  const words = isToday ? hour.format(at) : `${day.format(at)}, ${hour.format(at)}`;
  return html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;
}

const ERRORS: Record<string, string> = {
  '20': 'network error',
  '30': 'taken for spam',
  '50': 'no such phone',
  '80': 'phone out of reach',
  '200': 'blocked after STOP',
  '300': 'could not be dispatched',
  '420': 'too late to send',
};

/** What a carrier's error code means. */
export function shownError(code: string): string {
  const meaning = ERRORS[code];
  return meaning === undefined ? `error ${code}` : `error ${code}, ${meaning}`;
}
