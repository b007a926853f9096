import { anybody, checkText, isPersonal, segments, unknownFields, writeBody } from '@optline/domain';
import type { TextFinding as Finding } from '@optline/domain';
import { BroadcastPreview, LeftOutCount, TextedCount, TextExample, TextFinding } from '@optline/schema';
import type { TextedHow } from '@optline/schema';
import type { Sql } from '../../db/sql.js';
import { audiencePages } from '../audience/audience-pages.js';
import { countOf } from '../count-text.js';
import { addressPage, keyOf } from './address-page.js';
import type { AddressedPage, AddressedText } from './address-page.js';
import type { WhyNot } from './gate-people.js';
import { describeAudience } from './describe-audience.js';
import type { Draft } from './draft-of.js';

const peoplePerPage = 1000;
const examplesAtMost = 3;

/** What sending a text to an audience now would come to. Reads page by page and keeps only what is counted. */
export async function previewBroadcast(sql: Sql, { audience, writing }: Draft): Promise<BroadcastPreview> {
  const { school, body, footer } = writing;
  const tally = new Tally(isPersonal(body), writing.now);
  const { organizationId, today } = school;
  for await (const people of audiencePages(sql, { organizationId, audience, today, pageSize: peoplePerPage }))
    tally.add(await addressPage(sql, writing, people));
  const sample = writeBody({ body, footer: '', schoolName: school.name }, anybody);
  return Object.assign(new BroadcastPreview(), {
    audience: await describeAudience(sql, organizationId, audience),
    ...tally.result(),
    findings: checkText(sample === '' ? footer : `${sample}`).map(findingView),
    unknownFields: [...unknownFields(body)],
  });
}

export function findingView({ kind, rule, found }: Finding): TextFinding {
  return Object.assign(new TextFinding(), { isRefused: kind === 'refused', rule, found });
}

/** In which order people are named who get nothing: somebody may still decide about the held ones. */
const order: readonly WhyNot[] = [
  'held',
  'never-asked',
  'needs-adult',
  'no-number',
  'number-unusable',
  'pair-blocked',
  'suppressed',
  'out',
];

export function leftOutView(counts: ReadonlyMap<string, number>): LeftOutCount[] {
  const rank = (why: string) => (order as readonly string[]).indexOf(why);
  return [...counts]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([why, people]) => Object.assign(new LeftOutCount(), { why, people }));
}

function textedHowView(counts: Readonly<Record<TextedHow, number>>): TextedCount[] {
  return (Object.keys(counts) as TextedHow[])
    .filter((how) => counts[how] > 0)
    .map((how) => Object.assign(new TextedCount(), { how, people: counts[how] }));
}

class Tally {
  private people = 0;
  private texted = 0;
  private waitingPeople = 0;
  private segments = 0;
  private waiting = 0;
  private waitingUntil: Date | null = null;
  private readonly leftOut = new Map<string, number>();
  private readonly examples: TextExample[] = [];
  private readonly seen = new Set<string>();
  /** Only where one number may get several texts; elsewhere they are what was seen. */
  private readonly numbers = new Set<string>();

  constructor(
    private readonly differs: boolean,
    private readonly now: Date,
  ) {}

  add({ people, texts, leftOut }: AddressedPage): void {
    this.people += people;
    for (const { why } of leftOut) this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + 1);
    for (const text of texts) this.addText(text);
  }

  private addText({ to, body, dueAt, people }: AddressedText): void {
    this.texted += people.length;
    if (dueAt > this.now) this.waitingPeople += people.length;
    if (this.differs) this.numbers.add(to);
    const key = this.differs ? keyOf(to, body) : to;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.segments += segments(body);
    if (dueAt > this.now) {
      this.waiting += 1;
      if (this.waitingUntil === null || dueAt > this.waitingUntil) this.waitingUntil = dueAt;
    }
    const [person] = people;
    if (this.examples.length >= examplesAtMost || person === undefined) return;
    const name = `${person.firstName} ${person.lastName}`.trim();
    const { personId } = person;
    this.examples.push(Object.assign(new TextExample(), { personId, name, body, count: countOf(body) }));
  }

  result() {
    const { people, texted, waiting, waitingUntil, examples } = this;
    return {
      people,
      texted,
      numbers: (this.differs ? this.numbers : this.seen).size,
      texts: this.seen.size,
      segments: this.segments,
      leftOut: leftOutView(this.leftOut),
      textedHow: textedHowView({
        'same-text': texted - this.seen.size,
        'waits-for-hours': this.waitingPeople,
      }),
      waiting,
      waitingUntil,
      examples,
    };
  }
}
