import {
  anybody,
  checkText,
  fitsCarrier,
  instantAt,
  isPersonal,
  sizeOf,
  textFields,
  unknownFields,
  writeBody,
} from '@optline/domain';
import type { Wording } from '@optline/domain';

/** As the api takes them. */
export const longestBody = 1600;
export const longestReason = 300;

/** What is written and chosen on the page, beside whom it is for. */
export interface Draft {
  readonly body: string;
  readonly isLater: boolean;
  /** YYYY-MM-DD and HH:MM on the clock of the school. */
  readonly day: string;
  readonly time: string;
  readonly isOverriding: boolean;
  readonly reason: string;
}

export const emptyDraft: Draft = {
  body: '',
  isLater: false,
  day: '',
  time: '',
  isOverriding: false,
  reason: '',
};

export type DraftMistake =
  | { readonly field: 'body'; readonly why: 'missing' | 'tooLong' | 'refused' }
  | { readonly field: 'day'; readonly why: 'dayMissing' | 'past' }
  | { readonly field: 'reason'; readonly why: 'reasonMissing' };

/** When it is to begin; `null` for at once, and while the time is not whole. */
export function scheduledAtOf({ isLater, day, time }: Draft, timeZone: string): Date | null {
  return isLater && day !== '' && time !== '' ? instantAt(day, time, timeZone) : null;
}

/** The first thing that has to be mended before it can be sent. */
export function mistakeIn(draft: Draft, school: SchoolWithClock, now: Date): DraftMistake | null {
  const body = draft.body.trim();
  if (body === '') return { field: 'body', why: 'missing' };
  if (body.length > longestBody) return { field: 'body', why: 'tooLong' };
  if (isRefused(body, school)) return { field: 'body', why: 'refused' };
  const at = scheduledAtOf(draft, school.timeZone);
  if (draft.isLater && at === null) return { field: 'day', why: 'dayMissing' };
  if (at !== null && at <= now) return { field: 'day', why: 'past' };
  if (draft.isOverriding && draft.reason.trim() === '') return { field: 'reason', why: 'reasonMissing' };
  return null;
}

function isRefused(body: string, school: School): boolean {
  if (unknownFields(body).length > 0 || !fitsCarrier(wordingFor(body, school))) return true;
  return checkText(body).some(({ kind }) => kind === 'refused');
}

export interface School {
  readonly name: string;
  readonly textFooter: string;
}

export interface SchoolWithClock extends School {
  readonly timeZone: string;
}

/** What the text is to the carrier, with the footer. */
export function sizeWithFooter(body: string, school: School) {
  return { ...sizeOf(writeBody(wordingFor(body, school), anybody)), isPersonal: isPersonal(body) };
}

export function wordingFor(body: string, { name: schoolName, textFooter: footer }: School): Wording {
  return { body, footer, schoolName };
}

/** The fields as they are written in a text. */
export const writtenFields: readonly string[] = textFields.map((field) => `{${field}}`);
