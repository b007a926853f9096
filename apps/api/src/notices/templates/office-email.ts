import type { Answer, OfficeNews, ReviewDecision, ReviewReason, WayIn } from '@optline/domain';
import { renderLetter } from './layout.js';
import { facts, senderName, words, type LetterPart, type RenderedEmail } from './letter.js';
import { officeWordsEn } from './office-words-en.js';
import { officeWordsEs } from './office-words-es.js';
import type { NewsWords, OfficeNames, OfficeWords } from './office-words.js';
import { clip, inSentence, lastDayBefore, listed, moment, oneLine, type LetterLanguage } from './wording.js';

/** One of the people an e-mail to the office names. The answers are left out where nothing was decided. */
export interface OfficePerson {
  readonly name: string;
  readonly kind: 'contact' | 'student';
  readonly familyName: string;
  readonly before?: Answer;
  readonly after?: Answer;
}

interface OfficeMatter {
  readonly language: LetterLanguage;
  readonly schoolName: string;
  readonly at: Date;
  /** IANA name of the school's zone. */
  readonly timeZone: string;
  readonly people: readonly OfficePerson[];
  /** Written for people, in full; `null` for a person without one. */
  readonly number: string | null;
  readonly way: WayIn;
  /** Who did it or reported it, where that is a person. */
  readonly actorName: string | null;
  /** Their text, or what was reported, exactly as it came. */
  readonly words: string | null;
}

export interface OfficeEmailData extends OfficeMatter {
  readonly news: OfficeNews;
  readonly recordUrl: string | null;
  readonly reviewUrl: string | null;
  /** Of an opened review. */
  readonly why?: ReviewReason | null;
  readonly dueAt?: Date | null;
  /** Of a decided review. */
  readonly decision?: ReviewDecision | null;
  /** Our number, written for people, where only a START texted to it makes a Yes count. */
  readonly startTo?: string | null;
}

export interface ReviewReminderData extends OfficeMatter {
  readonly why: ReviewReason;
  readonly reviewUrl: string;
  readonly dueAt: Date;
  /** Today included. */
  readonly businessDaysLeft: number;
}

const WORDS: Readonly<Record<LetterLanguage, OfficeWords>> = { en: officeWordsEn, es: officeWordsEs };

const BRIEF_NAME_LENGTH = 24;

const CHOICES: Readonly<Record<ReviewReason, readonly ReviewDecision[]>> = {
  unclear: ['stop', 'not-a-request', 'wrong-number'],
  'wrong-number': ['wrong-number', 'stop', 'not-a-request'],
  'start-needs-review': ['start', 'stop', 'not-a-request'],
  'reported-request': ['stop', 'not-a-request', 'wrong-number'],
  'missed-message': ['stop', 'not-a-request', 'wrong-number'],
};

/** The e-mail that tells the Organization Email of a change, or asks it to decide. */
export async function officeEmail(data: OfficeEmailData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const names = namesOf(data, data.decision ?? null);
  const why = data.news === 'review-opened' ? (data.why ?? 'unclear') : null;
  const news = why === null ? newsWords(said, data.news, names) : said.review[why](names);
  return renderOffice(data, news, [
    ...news.says.map(words),
    ...(data.startTo ? [words(said.startNeeded(oneLine(data.startTo)))] : []),
    ...(why === null ? [] : [words(said.held)]),
    ...matter(data, said),
    ...(why === null ? [] : decision({ said, why, data })),
    ...link(why === null ? said.labels.review : said.labels.decide, data.reviewUrl, true),
    ...link(said.labels.record, data.recordUrl, data.reviewUrl === null),
  ]);
}

/** The e-mail of each business day on which a review is still undecided. */
export async function reviewReminderEmail(data: ReviewReminderData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const asked = said.review[data.why](namesOf(data, null));
  const { subject, preview } = said.reminder(asked.heading, data.businessDaysLeft);
  return renderOffice(data, { subject, heading: asked.heading, says: [preview] }, [
    ...asked.says.map(words),
    words(`${said.held} ${said.daysLeft(data.businessDaysLeft)}`),
    ...matter(data, said),
    ...decision({ said, why: data.why, data }),
    ...link(said.labels.decide, data.reviewUrl, true),
  ]);
}

async function renderOffice(
  data: OfficeMatter,
  news: NewsWords,
  parts: readonly LetterPart[],
): Promise<RenderedEmail> {
  const sender = senderName(data.schoolName);
  return renderLetter({
    language: data.language,
    sender,
    subject: news.subject,
    preview: news.says[0] ?? news.heading,
    heading: news.heading,
    parts,
    reason: WORDS[data.language].reason(inSentence(sender)),
  });
}

function newsWords(said: OfficeWords, news: OfficeNews, names: OfficeNames): NewsWords {
  return news === 'review-opened' ? said.review.unclear(names) : said.news[news](names);
}

function namesOf(data: OfficeMatter, made: ReviewDecision | null): OfficeNames {
  const number = data.number === null ? null : oneLine(data.number);
  return {
    people: listed(
      data.people.map(({ name }) => inSentence(name)),
      data.language,
    ),
    peopleBriefly: namesBriefly(data) || (number ?? WORDS[data.language].labels.noNumber),
    number,
    actor: data.actorName === null ? null : inSentence(data.actorName),
    decision: made,
  };
}

function namesBriefly({ people, language }: OfficeMatter): string {
  const names = people.map(({ name }) => inSentence(clip(oneLine(name), BRIEF_NAME_LENGTH)));
  return names.length > 2 ? `${names[0] ?? ''} +${names.length - 1}` : listed(names, language);
}

/** The facts, the people and the words: what the office needs to know whatever happened. */
function matter(data: OfficeMatter, said: OfficeWords): readonly LetterPart[] {
  const { labels } = said;
  const known = facts([
    { label: labels.number, value: data.number === null ? labels.noNumber : oneLine(data.number) },
    { label: labels.when, value: moment(data.at, data.timeZone, data.language) },
    { label: labels.way, value: said.ways[data.way] },
    data.actorName === null ? null : { label: labels.actor, value: inSentence(data.actorName) },
    data.people.length > 0 ? null : { label: labels.people, value: said.numberNotOnFile },
  ]);
  const items = data.people.map((person) => personLine(person, said));
  return [
    known,
    ...(items.length === 0 ? [] : [{ kind: 'list', title: labels.people, items } as const]),
    ...(data.words === null ? [] : [{ kind: 'quote', title: labels.words, text: data.words } as const]),
  ];
}

function personLine({ name, kind, familyName, before, after }: OfficePerson, said: OfficeWords): string {
  const who = `${inSentence(name)} (${said.kinds[kind]}, ${said.family(inSentence(familyName))})`;
  if (after === undefined) return who;
  const now = said.answers[after];
  if (before === undefined) return `${who}: ${now}`;
  if (before === after) return `${who}: ${said.stayed(now)}`;
  return `${who}: ${said.became(said.answers[before], now)}`;
}

interface ToDecide {
  readonly said: OfficeWords;
  readonly why: ReviewReason;
  readonly data: {
    readonly dueAt?: Date | null;
    readonly timeZone: string;
    readonly language: LetterLanguage;
  };
}

function decision({ said, why, data }: ToDecide): readonly LetterPart[] {
  const items = CHOICES[why].map((choice) => said.choices[choice]);
  const list: LetterPart = { kind: 'list', title: said.labels.choices, items };
  if (!data.dueAt) return [list];
  return [list, words(said.decideBy(lastDayBefore(data.dueAt, data.timeZone, data.language)))];
}

function link(label: string, url: string | null, isMain: boolean): readonly LetterPart[] {
  return url === null ? [] : [{ kind: 'link', label, url, isMain }];
}
