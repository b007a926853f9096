import { cursorFor, instantOfPlace, placeOf } from '../connection.js';
import type { Order, Piece } from './search.js';

/** One pass through a list: its order, and who is in it. */
export interface Pass {
  readonly order: Order;
  readonly where: Piece;
  readonly index: string | null;
}

const byName = ['sortName', 'id'] as const;
const bySince = ['answeredAt', 'id'] as const;
const everybody: Piece = { sql: '', params: [] };

/** By name. */
export function nameOrder(isDescending: boolean, after: string | null): Order {
  return { columns: ['sort_name', 'id'], isDescending, after: placeOf(after, byName) };
}

export function nameCursor({ sortName, id }: { sortName: string; id: string }): string {
  return cursorFor([sortName, id]);
}

export interface SinceAsked {
  readonly isDescending: boolean;
  readonly after: string | null;
  /** The answer that everybody in the list has, where there is one. */
  readonly answer: 'asked' | 'never-asked' | null;
  readonly index: string | null;
}

/** By the time of the answer: those who answered, then those who were never asked, the newest record first. */
export function sincePasses({ isDescending, after, answer, index }: SinceAsked): Pass[] {
  const place = placeOf(after, bySince);
  const asked = place === null || place[0] !== '';
  const first: Pass = {
    order: {
      columns: ['answered_at', 'id'],
      isDescending,
      after: place === null || !asked ? null : [instantOfPlace(place[0]), place[1]],
    },
    where: { sql: 'AND t.answered_at IS NOT NULL', params: [] },
    index,
  };
  const last: Pass = {
    order: { columns: ['id'], isDescending: true, after: place === null || asked ? null : [place[1]] },
    where: { sql: 'AND t.answered_at IS NULL', params: [] },
    index,
  };
  return [...(asked && answer !== 'never-asked' ? [first] : []), ...(answer === 'asked' ? [] : [last])];
}

export function sinceCursor({ answeredAt, id }: { answeredAt: Date | null; id: string }): string {
  return cursorFor([answeredAt?.toISOString() ?? '', id]);
}

export function onePass(order: Order, index: string | null): Pass[] {
  return [{ order, where: everybody, index }];
}
