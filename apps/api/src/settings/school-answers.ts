import { z } from 'zod';

/** What a new school is made of. */
export interface SchoolAnswers {
  readonly name: string;
  /** IANA name, such as America/New_York. */
  readonly zone: string;
  /** The Organization Email. */
  readonly email: string;
  /** The address of its first user. */
  readonly owner: string;
}

export const schoolQuestions: Record<keyof SchoolAnswers, string> = {
  name: 'Name of the school',
  zone: 'Time zone, such as America/New_York',
  email: 'Organization Email, where the office hears of every opt-out',
  owner: 'E-mail address of the first user',
};

const address = z.email().max(254);

/** Checks one answer. Returns it as it is kept, or one sentence about what is wrong. */
export function checkAnswer(
  question: keyof SchoolAnswers,
  given: string,
): { value: string } | { problem: string } {
  const value = given.trim();
  switch (question) {
    case 'name':
      return value !== '' && value.length <= 120
        ? { value }
        : { problem: 'The name of the school must have 1 to 120 characters.' };
    case 'zone': {
      const zone = zoneNamed(value);
      return zone === null
        ? { problem: `"${value}" is not a time zone. Write it like America/New_York.` }
        : { value: zone };
    }
    case 'email':
    case 'owner':
      return address.safeParse(value).success
        ? { value }
        : { problem: `"${value}" is not an e-mail address.` };
  }
}

/** Returns the name of an IANA zone in its usual spelling, or null. A bare offset is none: it knows no summer. */
export function zoneNamed(value: string): string | null {
  if (!/^[A-Za-z]/.test(value)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
