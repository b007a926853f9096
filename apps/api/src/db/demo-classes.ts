import type { ClassFields } from '../classes/class-input.js';

export interface DemoClass extends ClassFields {
  /** First names of students of the demo families. */
  readonly students: readonly string[];
}

/** Two teachers, a class on two days, and students who are in several. */
export const demoClasses: readonly DemoClass[] = [
  {
    name: 'Ballet I',
    days: '13',
    startTime: '16:00',
    endTime: '17:00',
    teacher: 'Irina Petrova',
    room: 'Studio A',
    students: ['Leo', 'Chidi', 'Elsa'],
  },
  {
    name: 'Hip Hop Juniors',
    days: '2',
    startTime: '17:00',
    endTime: '18:00',
    teacher: 'Marcus Reed',
    room: 'Studio B',
    students: ['Leo', 'Mia', 'Omar'],
  },
  {
    name: 'Contemporary',
    days: '4',
    startTime: '18:30',
    endTime: '20:00',
    teacher: 'Irina Petrova',
    room: 'Studio A',
    students: ['Mia', 'Lin'],
  },
  {
    name: 'Saturday Acro',
    days: '6',
    startTime: '09:30',
    endTime: '10:30',
    teacher: 'Marcus Reed',
    room: 'Studio B',
    students: ['Chidi', 'Elsa', 'Omar'],
  },
];
