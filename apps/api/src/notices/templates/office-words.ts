import type { Answer, OfficeNews, ReviewDecision, ReviewReason, WayIn } from '@optline/domain';

/** What the sentences to the office are made of; every name is one safe line. */
export interface OfficeNames {
  /** Everybody concerned; empty when the number is not on file. */
  readonly people: string;
  /** The same, short enough for a subject line. */
  readonly peopleBriefly: string;
  readonly number: string | null;
  readonly actor: string | null;
  /** Of the review that it is about, where there is one. */
  readonly decision: ReviewDecision | null;
}

export interface NewsWords {
  readonly subject: string;
  readonly heading: string;
  readonly says: readonly string[];
}

export type NewsSentence = (names: OfficeNames) => NewsWords;

/** Everything that an e-mail to the office can say, in one language. */
export interface OfficeWords {
  readonly news: Readonly<Record<Exclude<OfficeNews, 'review-opened'>, NewsSentence>>;
  readonly review: Readonly<Record<ReviewReason, NewsSentence>>;
  readonly reminder: (
    heading: string,
    days: number,
  ) => { readonly subject: string; readonly preview: string };
  readonly daysLeft: (days: number) => string;
  readonly choices: Readonly<Record<ReviewDecision, string>>;
  readonly ways: Readonly<Record<WayIn, string>>;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly kinds: Readonly<Record<'contact' | 'student', string>>;
  readonly family: (name: string) => string;
  readonly became: (before: string, after: string) => string;
  readonly stayed: (answer: string) => string;
  readonly numberNotOnFile: string;
  readonly startNeeded: (startTo: string) => string;
  readonly held: string;
  readonly decideBy: (day: string) => string;
  readonly labels: {
    readonly number: string;
    readonly noNumber: string;
    readonly when: string;
    readonly way: string;
    readonly actor: string;
    readonly people: string;
    readonly words: string;
    readonly choices: string;
    readonly decide: string;
    readonly review: string;
    readonly record: string;
  };
  readonly reason: (school: string) => string;
}
