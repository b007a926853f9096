import type { Sentence } from '@optline/schema';
import { badInput } from './errors.js';

const pageAtMost = 100;

const notACursor: Sentence = {
  en: 'after is not a cursor of this list.',
  es: 'after no es un cursor de esta lista.',
};

/** How many are asked for; BAD_USER_INPUT outside 1 to 100. */
export function pageSize(first: number): number {
  if (first < 1 || first > pageAtMost)
    throw badInput({ en: `first is from 1 to ${pageAtMost}.`, es: `first va de 1 a ${pageAtMost}.` });
  return first;
}

/** Where a page ended, as text that means nothing to whoever holds it. */
export function cursorFor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor of as many parts as that list has; BAD_USER_INPUT for anything that is none of ours. */
export function placeOf<Parts extends readonly string[]>(
  cursor: string | null | undefined,
  parts: Parts,
): { [K in keyof Parts]: string } | null {
  if (cursor === null || cursor === undefined) return null;
  const place = parsed(Buffer.from(cursor, 'base64url').toString());
  const isOurs =
    Array.isArray(place) &&
    place.length === parts.length &&
    place.every((part) => typeof part === 'string') &&
    cursorFor(place) === cursor;
  if (!isOurs) throw badInput(notACursor);
  return place as { [K in keyof Parts]: string };
}

/** The part of a place that is an instant. */
export function instantOfPlace(part: string): Date {
  const at = new Date(part);
  if (Number.isNaN(at.getTime())) throw badInput(notACursor);
  return at;
}

/** The part of a place that is a whole number. */
export function countOfPlace(part: string): number {
  if (!/^-?\d{1,9}$/.test(part)) throw badInput(notACursor);
  return Number(part);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Page<Node> {
  edges: Array<{ cursor: string; node: Node }>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface PageOf<Row, Node> {
  /** One more than asked for, where there are more. */
  readonly rows: readonly Row[];
  readonly first: number;
  readonly cursor: (row: Row) => string;
  readonly node: (row: Row) => Node;
}

/** A page of a connection. */
export function page<Row, Node>({ rows, first, cursor, node }: PageOf<Row, Node>): Page<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursor(row), node: node(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
