import { addDays } from '@optline/domain';
import type { WayIn } from '@optline/ui';

export interface OptOut {
  readonly day: string;
  readonly way: WayIn;
  readonly people: number;
}

export interface Tally {
  readonly total: number;
  /** The way by which most left comes first; ways without any are left out. */
  readonly ways: readonly { readonly way: WayIn; readonly people: number }[];
  /** Every day, the oldest first, also those without any. */
  readonly days: readonly { readonly day: string; readonly people: number }[];
  readonly mostOnOneDay: number;
}

const shownDays = 30;

export function tallyOptOuts(optOuts: readonly OptOut[], today: string): Tally {
  const ways = new Map<WayIn, number>();
  const onDay = new Map<string, number>();
  for (const { day, way, people } of optOuts) {
    ways.set(way, (ways.get(way) ?? 0) + people);
    onDay.set(day, (onDay.get(day) ?? 0) + people);
  }
  const days = Array.from({ length: shownDays }, (_, at) => addDays(today, at - shownDays + 1)).map(
    (day) => ({
      day,
      people: onDay.get(day) ?? 0,
    }),
  );
  return {
    total: optOuts.reduce((sum, { people }) => sum + people, 0),
    ways: [...ways].map(([way, people]) => ({ way, people })).sort((one, other) => other.people - one.people),
    days,
    mostOnOneDay: Math.max(0, ...days.map(({ people }) => people)),
  };
}
