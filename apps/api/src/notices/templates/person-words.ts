import type { Proof, WayIn } from '@optline/domain';

/** What the sentences to a person are made of; every name is one safe line. */
export interface PersonNames {
  readonly school: string;
  readonly first: string;
  /** The reader is an adult of the family, the letter is about somebody else. */
  readonly isForAnother: boolean;
  /** `null` for somebody without one. */
  readonly number: string | null;
}

export interface Said {
  readonly subject: string;
  readonly heading: string;
  readonly says: readonly string[];
}

/** In words, such as "by phone" and the day. */
export interface RecordedYes {
  readonly how: string;
  readonly agreedOn: string;
}

/** Everything that is said to people about their own answer, in one language. */
export interface PersonWords {
  readonly saidYes: (names: PersonNames) => Said;
  readonly saidNo: (names: PersonNames) => Said;
  readonly noMoreTexts: (names: PersonNames) => string;
  readonly sharedNumber: (names: PersonNames) => string;
  readonly startNeeded: (startTo: string) => string;
  readonly howToSayNo: string;
  readonly howToSayYes: string;
  readonly turnedOut: (names: PersonNames) => Said;
  readonly turnedOutBy: Readonly<Record<WayIn, (names: PersonNames) => string>>;
  readonly returnByStart: (startTo: string) => string;
  readonly returnByYes: string;
  readonly toLeaveItSo: string;
  readonly turnedIn: (names: PersonNames, yes: RecordedYes) => Said;
  readonly howAgreed: Readonly<Record<Proof['how'], string>>;
  readonly object: string;
  readonly answerTo: (address: string) => string;
  readonly labels: {
    readonly person: string;
    readonly number: string;
    readonly when: string;
    readonly answer: string;
    readonly agreedWords: string;
    readonly consentWording: string;
    readonly portal: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly reason: (names: PersonNames) => string;
}
