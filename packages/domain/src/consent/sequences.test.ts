import { describe, expect, it } from '@jest/globals';
import {
  contact,
  decide,
  heldBy,
  NOON,
  OTHER_NUMBER,
  OUR_NUMBER,
  PHONE,
  student,
  written,
} from '../../test/builders.js';
import { Dice } from '../../test/random.js';
import { anyRequest } from '../../test/random-requests.js';
import type { Answer, OpenReview, PersonStanding, ReviewDecision, Standing } from './consent.js';
import type { Decision } from './outcome.js';
import type { ConsentRequest } from './requests.js';
import { mayText } from './may-text.js';

const SEQUENCES = 1_000;
const STEPS = 30;
const PAUSES_MS = [0, 1, 900, 9_000, 60_000, 4 * 3_600_000, 25 * 3_600_000];

interface Step {
  readonly before: Standing;
  readonly request: ConsentRequest;
  readonly decision: Decision;
  readonly after: Standing;
  readonly now: Date;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    if (!(value instanceof Date)) Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

function somebodyHolds(dice: Dice): Standing {
  const answer = (): Answer => dice.pick(['in', 'in', 'never-asked', 'out']);
  return heldBy(
    contact('ann', { answer: answer() }),
    contact('bob', { answer: answer() }),
    student('leo', { answer: answer(), adultYesBy: dice.pick(['ann', null]) }),
    contact('old', { answer: answer(), isArchived: true }),
  );
}

function sequence(seed: number): readonly Step[] {
  const dice = new Dice(seed);
  const steps: Step[] = [];
  let standing = somebodyHolds(dice);
  let now = NOON;
  for (let index = 0; index < STEPS; index += 1) {
    now = new Date(now.getTime() + dice.pick(PAUSES_MS));
    const before = frozen(standing);
    const request = frozen(anyRequest(dice, before, { causeId: `cause-${index}`, now }));
    const decision = decide(before, request, now);
    standing = written(before, decision, request);
    steps.push({ before, request, decision, after: standing, now });
  }
  return steps;
}

const sequences = Array.from({ length: SEQUENCES }, (_, seed) => sequence(seed));

function answerIn(standing: Standing, personId: string): Answer | undefined {
  return standing.holders.find((holder) => holder.personId === personId)?.answer;
}

/** Whether a text to any one person could leave from any of our numbers. */
function somethingCouldLeave(standing: Standing): boolean {
  return [OUR_NUMBER, OTHER_NUMBER].some((fromNumber) =>
    standing.holders.some((person) => {
      const people = [{ ...person, number: PHONE }];
      const { suppression, pairs, openReviews, isUnusable } = standing;
      const text = { fromNumber, to: PHONE, people, suppression, pairs, openReviews, isUnusable };
      return mayText({ ...text, organizationPaused: false }).kind === 'may';
    }),
  );
}

const stops = ({ request, decision }: Step) =>
  request.kind === 'stop-reply' ||
  request.kind === 'stop-number' ||
  (request.kind === 'settle-review' && isSettledAs(decision, 'stop'));

/** A START that was acted upon, and of which nobody has to decide. */
const startsCounting = ({ request, decision }: Step) =>
  request.kind === 'start-reply' &&
  decision.kind === 'changed' &&
  !decision.reviews.some(({ kind }) => kind === 'open');

/** Whether the review only asks about a START of the pair at which this one counted. */
const isAnsweredBy = (step: Step, { why, ourNumber, waiting }: OpenReview) =>
  startsCounting(step) &&
  step.request.kind === 'start-reply' &&
  why === 'start-needs-review' &&
  ourNumber === step.request.ourNumber &&
  waiting === null;

const isSettledAs = (decision: Decision, as: ReviewDecision) =>
  decision.kind === 'changed' && decision.reviews.some((one) => one.kind === 'settle' && one.decision === as);

const isLift = (decision: Decision) => decision.kind === 'changed' && decision.suppression?.kind === 'lift';

const isInDespiteRefusal = ({ answer, ownNoAt, phoneStopAt, lastNoAt }: PersonStanding) =>
  answer === 'in' && [ownNoAt, phoneStopAt, lastNoAt].some((instant) => instant !== null);

const comesIn = (personIds: ReadonlySet<string>, standing: Standing) =>
  [...personIds].some((personId) => answerIn(standing, personId) !== 'out');

function turnedIn({ before, after }: Step): readonly string[] {
  return before.holders
    .filter(({ personId, answer }) => answer !== 'in' && answerIn(after, personId) === 'in')
    .map(({ personId }) => personId);
}

function mayBeTurnedIn(step: Step, personId: string, heldBefore: ReadonlyMap<string, Answer>): boolean {
  const { request, decision } = step;
  if (request.kind === 'set-answer') return request.answer === 'in' && request.personId === personId;
  return isLift(decision) && heldBefore.get(personId) === 'in';
}

/** Kept from outside: what everybody answered when a stop first turned them out in the episode. */
function rememberHeldBefore(heldBefore: Map<string, Answer>, { before, request, after }: Step): void {
  if (request.kind === 'set-answer' || after.suppression === null) return;
  for (const { personId, answer } of before.holders) {
    const isOut = answerIn(after, personId) === 'out';
    if (isOut && !heldBefore.has(personId)) heldBefore.set(personId, answer);
  }
}

/** The first steps that break a promise, as requests that a person can read. */
function violations(breaking: (steps: readonly Step[]) => readonly Step[]) {
  return sequences
    .flatMap((steps) => breaking(steps))
    .slice(0, 3)
    .map(({ before, request, decision }) => ({ before, request, decision }));
}

describe('whatever is asked, in whatever order', () => {
  it('reaches every kind of decision and of request', () => {
    const steps = sequences.flat();
    const seen = new Set(steps.map(({ request, decision }) => `${request.kind} ${decision.kind}`));
    expect([...seen].sort()).toEqual([
      'carrier-block changed',
      'carrier-block unchanged',
      'decide-review changed',
      'decide-review refused',
      'decide-review unchanged',
      'lift-office-stop changed',
      'lift-office-stop refused',
      'open-review changed',
      'open-review unchanged',
      'set-answer changed',
      'set-answer conflict',
      'set-answer refused',
      'set-answer unchanged',
      'settle-review changed',
      'settle-review unchanged',
      'start-reply changed',
      'start-reply unchanged',
      'stop-number changed',
      'stop-number unchanged',
      'stop-reply changed',
      'undo-decision changed',
      'undo-decision refused',
      'undo-decision unchanged',
    ]);
  });

  it('semantics §3: nothing leaves from a stop until something lifts it', () => {
    expect(
      violations((steps) => {
        let stopped = false;
        return steps.filter((step) => {
          if (step.decision.kind === 'changed' && stops(step)) stopped = true;
          if (isLift(step.decision)) stopped = false;
          return stopped && somethingCouldLeave(step.after);
        });
      }),
    ).toEqual([]);
  });

  it('semantics §4: only START, a decided start, staff with a reason, or an own Yes lift', () => {
    const lifts = sequences.flat().filter(({ decision }) => isLift(decision));
    expect([...new Set(lifts.map(({ request }) => request.kind))].sort()).toEqual([
      'lift-office-stop',
      'set-answer',
      'settle-review',
      'start-reply',
    ]);
    const wrong = lifts.filter(({ request, before }) => {
      const wasHeard = ['stop', 'carrier'].includes(before.suppression?.reason ?? '');
      if (request.kind === 'start-reply') return !request.isVerified;
      return wasHeard && request.kind !== 'settle-review';
    });
    expect(wrong).toEqual([]);
  });

  it('semantics §4: nobody is turned in but by a Yes, or by START giving back what was held before', () => {
    expect(
      violations((steps) => {
        let heldBefore = new Map<string, Answer>();
        return steps.filter((step) => {
          if (step.before.suppression === null) heldBefore = new Map();
          rememberHeldBefore(heldBefore, step);
          return turnedIn(step).some((personId) => !mayBeTurnedIn(step, personId, heldBefore));
        });
      }),
    ).toEqual([]);
  });

  it('semantics §1: a No is never refused, never conflicts, and holds until the next Yes', () => {
    expect(
      violations((steps) => {
        const saidNo = new Set<string>();
        return steps.filter(({ request, decision, after }) => {
          if (request.kind !== 'set-answer') return comesIn(saidNo, after);
          if (request.answer === 'out') {
            if (decision.kind === 'changed') saidNo.add(request.personId);
            if (decision.kind === 'refused' || decision.kind === 'conflict') return true;
            if (answerIn(after, request.personId) !== 'out') return true;
          } else if (decision.kind === 'changed') saidNo.delete(request.personId);
          return comesIn(saidNo, after);
        });
      }),
    ).toEqual([]);
  });

  it('semantics §3: an episode has at most one confirmation text', () => {
    expect(
      violations((steps) => {
        let confirmed = 0;
        return steps.filter(({ before, decision }) => {
          if (before.suppression === null) confirmed = 0;
          const effects = decision.kind === 'changed' ? decision.effects : [];
          confirmed += effects.filter(({ kind }) => kind === 'confirm-stop-by-text').length;
          return confirmed > 1;
        });
      }),
    ).toEqual([]);
  });

  it('semantics §8: a hold ends only by a decision that takes effect, by a stop, or, where only a START was asked about, by a START that counts', () => {
    expect(
      violations((steps) =>
        steps.filter((step) => {
          const { before, request, after } = step;
          const ended = before.openReviews.filter(
            ({ reviewId }) => !after.openReviews.some((review) => review.reviewId === reviewId),
          );
          const mayEnd = request.kind === 'settle-review' || request.kind === 'carrier-block';
          const mayEndHere = (review: OpenReview) => mayEnd || stops(step) || isAnsweredBy(step, review);
          return !ended.every(mayEndHere);
        }),
      ),
    ).toEqual([]);
  });

  it('semantics §4: no START that counts leaves open whether a START from that phone to that number of ours counts', () => {
    const counted = sequences.flat().filter(startsCounting);
    expect(counted.some(({ before, after }) => before.openReviews.length > after.openReviews.length)).toBe(
      true,
    );
    expect(counted.filter((step) => step.after.openReviews.some((one) => isAnsweredBy(step, one)))).toEqual(
      [],
    );
  });

  it('semantics §8: nobody has to decide twice of the same words, or of a START, of one pair', () => {
    expect(
      violations((steps) =>
        steps.filter(({ request, decision, after }) => {
          if (decision.kind !== 'changed' || !decision.reviews.some(({ kind }) => kind === 'open'))
            return false;
          const opened = after.openReviews.at(-1);
          const others = after.openReviews.filter((one) => one !== opened && one.waiting === null);
          const isSame = ({ why, ourNumber, words }: OpenReview) =>
            ourNumber !== null &&
            ourNumber === opened?.ourNumber &&
            (request.kind === 'start-reply' ? why === 'start-needs-review' : words === opened.words);
          return others.some(isSame);
        }),
      ),
    ).toEqual([]);
  });

  it('semantics §8: nothing leaves while a decision can still be undone', () => {
    expect(
      violations((steps) =>
        steps.filter(
          ({ after }) =>
            after.openReviews.some(({ waiting }) => waiting !== null) && somethingCouldLeave(after),
        ),
      ),
    ).toEqual([]);
  });

  it('semantics §8: deciding and undoing change no answer, no number and tell nobody', () => {
    expect(
      violations((steps) =>
        steps.filter(({ before, request, decision, after }) => {
          if (request.kind !== 'decide-review' && request.kind !== 'undo-decision') return false;
          const { openReviews } = before;
          const effects = decision.kind === 'changed' ? decision.effects : [];
          const isMore = JSON.stringify({ ...after, openReviews }) !== JSON.stringify(before);
          return isMore || effects.some(({ kind }) => kind !== 'settle-review');
        }),
      ),
    ).toEqual([]);
  });

  it('the same request once more changes no answer and tells nobody', () => {
    expect(
      violations((steps) =>
        steps.filter(({ request, decision, after, now }) => {
          const again = decide(after, request, now);
          if (decision.kind !== 'changed' || again.kind !== 'changed') return false;
          if (again.reviews.some(({ kind }) => kind === 'open')) return false;
          const changes = again.answers.some(({ before: was, after: is }) => was !== is);
          return changes || again.effects.some(({ kind }) => kind !== 'answer-start-by-text');
        }),
      ),
    ).toEqual([]);
  });

  it('the same standing, request and instant give the same decision', () => {
    expect(
      violations((steps) =>
        steps.filter(
          ({ before, request, decision, now }) =>
            JSON.stringify(decide(before, request, now)) !== JSON.stringify(decision),
        ),
      ),
    ).toEqual([]);
  });

  it('before is recorded as it was, and no refusal stands against somebody who is in', () => {
    expect(
      violations((steps) =>
        steps.filter(({ before, decision, after }) => {
          const answers = decision.kind === 'changed' ? decision.answers : [];
          const isMisstated = answers.some((one) => one.before !== answerIn(before, one.personId));
          return isMisstated || after.holders.some(isInDespiteRefusal);
        }),
      ),
    ).toEqual([]);
  });
});
