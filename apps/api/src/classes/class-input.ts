import type { ClassInput, Sentence } from '@optline/schema';
import { badInput } from '../errors.js';
import { neededNames, readName } from '../families/person-input.js';
import { sortNameOf } from '../families/search-terms.js';
import { digitsOf } from './class-view.js';
import type { ClassEntity } from './class.entity.js';

const nameLengthAtMost = 120;
const noteLengthAtMost = 80;

const notes = {
  teacher: { en: 'The name of a teacher', es: null },
  room: { en: 'The name of a room', es: null },
} satisfies Record<string, Sentence>;

const wrongTimes = {
  notATime: { en: 'A time is written HH:MM, such as 16:30.', es: null },
  noStart: { en: 'A class that ends at a time also starts at one.', es: null },
  endsFirst: { en: 'A class ends later than it starts.', es: null },
} satisfies Record<string, Sentence>;

/** What is written down of a class. */
export type ClassFields = Pick<ClassEntity, 'name' | 'days' | 'startTime' | 'endTime' | 'teacher' | 'room'>;

/** The fields as they came in; what is absent stays. */
export function readClass(input: ClassInput): Partial<ClassFields> {
  const { name, days, startTime, endTime, teacher, room } = input;
  return {
    ...(name !== undefined && { name: readName(name, neededNames.any, nameLengthAtMost) }),
    ...(days !== undefined && { days: digitsOf(days ?? []) }),
    ...(startTime !== undefined && { startTime: readTime(startTime) }),
    ...(endTime !== undefined && { endTime: readTime(endTime) }),
    ...(teacher !== undefined && { teacher: readNote(teacher, notes.teacher) }),
    ...(room !== undefined && { room: readNote(room, notes.room) }),
  };
}

/** The fields of a class that is not there yet: it needs a name and nothing else. */
export function readNewClass(input: ClassInput): ClassFields {
  const name = readName(input.name ?? null, neededNames.any, nameLengthAtMost);
  const empty = { days: '', startTime: null, endTime: null, teacher: null, room: null };
  return { ...empty, ...readClass(input), name };
}

/** A time of day; `null` takes it off. BAD_USER_INPUT for what is none. */
function readTime(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) throw badInput(wrongTimes.notATime);
  return typed;
}

function readNote(typed: string | null, what: Sentence): string | null {
  return typed === null || typed.trim() === '' ? null : readName(typed, what, noteLengthAtMost);
}

/** BAD_USER_INPUT where the end has no start, or does not come after it. */
export function requireSoundTimes({ startTime, endTime }: ClassFields): void {
  if (endTime === null) return;
  if (startTime === null) throw badInput(wrongTimes.noStart);
  if (endTime <= startTime) throw badInput(wrongTimes.endsFirst);
}

/** What lists are sorted by; the schedule by the first day and the time. Digits come before letters. */
export function sortedBy({
  name,
  days,
  startTime,
}: ClassFields): Pick<ClassEntity, 'sortName' | 'scheduleKey'> {
  return {
    sortName: sortNameOf([name], nameLengthAtMost),
    scheduleKey: `${days.charAt(0) || 'none'} ${startTime ?? 'none'} ${days}`,
  };
}
