export const dayEnd = '24:00';
const halfHours = Array.from({ length: 49 }, (_, at) => {
  const hour = String(Math.floor(at / 2)).padStart(2, '0');
  return `${hour}:${at % 2 === 0 ? '00' : '30'}`;
});

/** The half hours to choose from, both ends among them; and what is chosen, where it is none of them. HH:MM. */
export function hoursBetween(from: string, until: string, chosen: string): string[] {
  const some = halfHours.filter((time) => time >= from && time <= until);
  return some.includes(chosen) ? some : [...some, chosen].sort();
}
