import { formatSchedule, useWords } from '@optline/ui';
import type { Schedule } from '@optline/ui';
import { classesWords } from './classes-words.js';

interface Described extends Schedule {
  readonly teacher: string | null;
  readonly room: string | null;
}

/** When a class is, and with whom and where: "Monday, 4:00 – 5:00 PM" and "with Irina Petrova, Studio A". */
export function useClassLines(described: Described): { readonly schedule: string; readonly place: string } {
  const say = useWords(classesWords);
  const { teacher, room } = described;
  const place = [teacher === null ? null : say('teacher', { name: teacher }), room];
  return {
    schedule: formatSchedule(described, 'en') || say('noSchedule'),
    place: place.filter((part) => part !== null).join(', '),
  };
}
