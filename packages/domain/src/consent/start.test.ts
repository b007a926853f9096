import { describe, expect, it } from '@jest/globals';
import {
  after,
  afterAll,
  ann,
  answerOf,
  before,
  bob,
  byStaff,
  change,
  contact,
  decide,
  decidedFor,
  effectsOf,
  heldBy,
  hours,
  leo,
  minutes,
  noFor,
  NOON,
  OTHER_NUMBER,
  OUR_NUMBER,
  pair,
  seconds,
  startReply,
  stopNumber,
  stopReply,
  suppressed,
  undecided,
  yesFor,
} from '../../test/builders.js';
import type { Answer, OpenReview, PersonStanding, Standing } from './consent.js';

const STOPPED_AT = before(hours(48));

function stoppedOf(...holders: readonly PersonStanding[]): Standing {
  return afterAll(heldBy(...holders), [stopReply({ receivedAt: STOPPED_AT }), STOPPED_AT]);
}

describe('semantics §4: START lifts', () => {
  it('lifts the suppression and the block of the pair it was texted to', () => {
    const decision = change(stoppedOf(ann), startReply());
    expect(decision.suppression).toEqual({ kind: 'lift', episodeId: 'cause-stop' });
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, startHeardAt: NOON }]);
  });

  it('lifts for the number it was texted to; blocks of other pairs stay', () => {
    const decision = change(stoppedOf(ann), startReply({ ourNumber: OTHER_NUMBER }));
    expect(decision.suppression).toMatchObject({ kind: 'lift' });
    expect(decision.pairs).toEqual([{ ourNumber: OTHER_NUMBER, startHeardAt: NOON }]);
  });

  it.each(['stop', 'holder', 'office', 'carrier', 'rule'] as const)('lifts a suppression by %s', (reason) => {
    const standing = { ...heldBy(ann), suppression: suppressed({ reason }) };
    expect(change(standing, startReply()).suppression).toMatchObject({ kind: 'lift' });
  });

  it('lifts the carrier block of a pair where no suppression runs', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ carrierBlockedAt: STOPPED_AT })] };
    const decision = change(standing, startReply());
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, startHeardAt: NOON }]);
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ news: 'start-by-text' }]);
  });

  it('takes our own receipt where the time of the carrier is unknown and the stop is a day old', () => {
    const decision = change(stoppedOf(ann), startReply({ carrierTime: null, receivedAt: after(5) }));
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, startHeardAt: after(5) }]);
  });

  it('counts as later than the stop that it answers, even when a clock is behind', () => {
    const decision = change(stoppedOf(ann), startReply({ carrierTime: before(hours(49)) }));
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, startHeardAt: STOPPED_AT }]);
  });
});

describe('semantics §4: it gives each person turned out in the episode exactly the answer held before', () => {
  it.each(['in', 'never-asked', 'out'] as const)('gives back %s', (answer: Answer) => {
    const decision = change(stoppedOf(contact('pat', { answer })), startReply());
    expect(answerOf(decision, 'pat')).toMatchObject({
      before: 'out',
      after: answer,
      phoneStopAt: null,
      episode: null,
    });
  });

  it('keeps a refusal from before the episode', () => {
    const said = before(hours(100));
    const decision = change(
      stoppedOf(contact('cat', { answer: 'out', ownNoAt: said, lastNoAt: said })),
      startReply(),
    );
    expect(answerOf(decision, 'cat')).toMatchObject({ after: 'out', ownNoAt: said, lastNoAt: said });
  });

  it('leaves alone somebody whose Yes came during the episode', () => {
    const saidYes = afterAll(stoppedOf(contact('new', { answer: 'never-asked' })), [
      yesFor('new', { seenVersion: 4 }),
      before(hours(2)),
    ]);
    const decision = change(saidYes, startReply());
    expect(decision.answers).toEqual([]);
    expect(effectsOf(decision, 'answer-start-by-text')).toMatchObject([{ turnedOn: ['new'], stillOff: [] }]);
  });

  it('leaves out somebody who said No of their own since', () => {
    const saidNo = afterAll(stoppedOf(ann), [noFor('ann'), before(hours(30))]);
    const decision = change(saidNo, startReply());
    expect(decision.answers).toEqual([]);
    expect(effectsOf(decision, 'answer-start-by-text')).toMatchObject([{ stillOff: ['ann'] }]);
  });

  it('leaves out somebody who said No in the very instant of the STOP', () => {
    const saidNo = afterAll(stoppedOf(ann), [noFor('ann'), STOPPED_AT]);
    expect(change(saidNo, startReply()).answers).toEqual([]);
  });

  it('leaves out somebody for whom family or staff said No since', () => {
    const byFamily = afterAll(stoppedOf(leo), [
      noFor('leo', { actor: { kind: 'person', personId: 'ann' } }),
      before(hours(30)),
    ]);
    const staffNo = afterAll(
      stoppedOf(leo),
      [yesFor('leo', { seenVersion: 4, actingAdultId: 'ann' }), before(hours(31))],
      [noFor('leo', { actor: byStaff, way: 'staff' }), before(hours(30))],
    );
    expect(change(byFamily, startReply()).answers).toEqual([]);
    expect(change(staffNo, startReply()).answers).toEqual([]);
  });

  it('gives back the answer when that No was taken back and the phone stopped once more', () => {
    const standing = afterAll(
      stoppedOf(ann),
      [noFor('ann'), before(hours(40))],
      [yesFor('ann', { seenVersion: 5 }), before(hours(39))],
      [stopReply({ causeId: 'again', receivedAt: before(hours(38)) }), before(hours(38))],
    );
    expect(answerOf(change(standing, startReply()), 'ann').after).toBe('in');
  });

  it('gives back what the button took from the person who pressed it', () => {
    const pressed = afterAll(heldBy(ann), [stopNumber(), STOPPED_AT]);
    expect(answerOf(change(pressed, startReply()), 'ann')).toMatchObject({
      after: 'in',
      ownNoAt: null,
      lastNoAt: null,
    });
  });

  it('leaves out archived people', () => {
    const decision = change(stoppedOf(contact('old', { isArchived: true })), startReply());
    expect(decision.answers).toEqual([]);
    expect(effectsOf(decision, 'answer-start-by-text')).toMatchObject([{ turnedOn: [], stillOff: [] }]);
  });

  it('turns in somebody under 18 only where the Yes of an adult stands', () => {
    const decision = change(stoppedOf(leo, { ...leo, personId: 'kim', adultYesBy: null }), startReply());
    expect(decision.answers.map(({ personId }) => personId)).toEqual(['leo']);
    expect(effectsOf(decision, 'answer-start-by-text')).toMatchObject([
      { turnedOn: ['leo'], stillOff: ['kim'] },
    ]);
  });

  it('leaves out somebody who gave the number up meanwhile, though they hold it again', () => {
    const stopped = stoppedOf(ann);
    const cameBack = { ...stopped, holders: stopped.holders.map((h) => ({ ...h, episode: null })) };
    expect(change(cameBack, startReply()).answers).toEqual([]);
  });

  it('leaves out somebody who was turned out in an earlier episode', () => {
    const stopped = stoppedOf(ann);
    const earlier = stopped.holders.map((h) => ({
      ...h,
      episode: { episodeId: 'episode-0', answerBefore: 'in' as const },
    }));
    expect(change({ ...stopped, holders: earlier }, startReply()).answers).toEqual([]);
  });
});

describe('semantics §4: what START must not do goes to review', () => {
  const review = [{ kind: 'open', why: 'start-needs-review' }];

  it('reviews a start that came through an API token', () => {
    const decision = change(stoppedOf(ann), startReply({ way: 'api', isVerified: false }));
    expect(decision).toMatchObject({ answers: [], suppression: null, pairs: [], reviews: review });
    expect(decision.effects).toEqual([
      { kind: 'tell-office', news: 'review-opened', personIds: ['ann'], delaySeconds: 0 },
    ]);
  });

  it('reviews a start for a number that is known to be wrong', () => {
    const standing = { ...heldBy(ann), suppression: suppressed({ reason: 'wrong-number' }) };
    expect(change(standing, startReply())).toMatchObject({ suppression: null, reviews: review });
  });

  const recent = before(hours(2));
  const recentlyStopped = afterAll(heldBy(ann), [stopReply({ receivedAt: recent }), recent]);

  it.each([
    ['unknown', null, true],
    ['earlier', before(hours(3)), true],
    ['the same', recent, true],
    ['later', new Date(recent.getTime() + 1), false],
  ])('when the stop is under a day old and the time of the carrier is %s', (_word, carrierTime, reviewed) => {
    const decision = change(recentlyStopped, startReply({ carrierTime }));
    expect(decision.reviews).toEqual(reviewed ? review : []);
    expect(decision.suppression === null).toBe(reviewed);
  });

  it('asks once for all STARTs from that phone to that number of ours', () => {
    const start = startReply({ isVerified: false });
    const asked = afterAll(stoppedOf(ann), [start, NOON]);
    expect(decide(asked, { ...start, causeId: 'again' })).toEqual({ kind: 'unchanged' });
    expect(change(asked, { ...start, ourNumber: OTHER_NUMBER }).reviews).toHaveLength(1);
  });

  it('asks again where staff decided of the one before', () => {
    const start = startReply({ isVerified: false });
    const asked = afterAll(stoppedOf(ann), [start, before(minutes(2))]);
    const reviewId = asked.openReviews[0]?.reviewId ?? 'none';
    const decided = decidedFor(asked, 'not-a-request', { reviewId });
    expect(change(decided, start).reviews).toHaveLength(1);
  });

  it('compares with a No of any holder, too', () => {
    const saidNo = contact('cat', { answer: 'out', ownNoAt: recent, lastNoAt: recent });
    const stopped = stoppedOf(ann);
    const standing = { ...stopped, holders: [...stopped.holders, saidNo] };
    expect(change(standing, startReply({ carrierTime: null })).reviews).toEqual(review);
    expect(change(standing, startReply({ carrierTime: NOON })).suppression).toMatchObject({ kind: 'lift' });
  });

  it('does not ask for the time of the carrier when the stop is a day old', () => {
    const dayOld = afterAll(heldBy(ann), [stopReply({ receivedAt: before(hours(24)) }), before(hours(24))]);
    expect(change(dayOld, startReply({ carrierTime: null })).suppression).toMatchObject({ kind: 'lift' });
  });
});

describe('semantics §4: a START that counts answers what was asked of the STARTs before it', () => {
  const asked = (...openReviews: readonly OpenReview[]): Standing => ({ ...stoppedOf(ann), openReviews });

  it('settles the reviews that only ask about a START to the same number of ours', () => {
    const standing = asked(undecided('r1', 'start-needs-review'), undecided('r2', 'start-needs-review'));
    const decision = change(standing, startReply());
    expect(decision.suppression).toMatchObject({ kind: 'lift' });
    expect(decision.reviews).toEqual([
      { kind: 'settle', reviewId: 'r1', decision: 'start' },
      { kind: 'settle', reviewId: 'r2', decision: 'start' },
    ]);
  });

  it('settles them also where nothing is stopped any more', () => {
    const standing = { ...heldBy(ann), openReviews: [undecided('r1', 'start-needs-review')] };
    expect(change(standing, startReply()).reviews).toMatchObject([{ kind: 'settle', reviewId: 'r1' }]);
  });

  it.each(['unclear', 'wrong-number', 'reported-request', 'missed-message'] as const)(
    'leaves a review open that asks of something else: %s',
    (why) => {
      expect(change(asked(undecided('r1', why)), startReply()).reviews).toEqual([]);
    },
  );

  it('leaves one open that asks of a START to another number of ours', () => {
    const standing = asked(undecided('r1', 'start-needs-review', OTHER_NUMBER));
    expect(change(standing, startReply()).reviews).toEqual([]);
  });

  it.each(['stop', 'not-a-request', 'wrong-number', 'start'] as const)(
    'leaves standing what staff decided of one: %s',
    (decision) => {
      const waiting = { decision, causeId: 'cause-decided', decidedAt: before(seconds(3)) };
      const standing = asked({ ...undecided('r1', 'start-needs-review'), waiting });
      expect(change(standing, startReply()).reviews).toEqual([]);
    },
  );

  it('settles none when it needs a review itself', () => {
    const standing = asked(undecided('r1', 'start-needs-review', OTHER_NUMBER));
    const decision = change(standing, startReply({ isVerified: false }));
    expect(decision.reviews).toEqual([{ kind: 'open', why: 'start-needs-review' }]);
  });
});

describe('semantics §2: START is answered truly', () => {
  it('says whose texts are on and whose are still off, in the language of the word', () => {
    const stopped = stoppedOf(ann, bob, contact('cat', { answer: 'out' }));
    const decision = change(stopped, startReply({ language: 'fr' }));
    expect(effectsOf(decision, 'answer-start-by-text')).toEqual([
      {
        kind: 'answer-start-by-text',
        ourNumber: OUR_NUMBER,
        language: 'fr',
        turnedOn: ['ann', 'bob'],
        stillOff: ['cat'],
      },
    ]);
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'start-by-text', personIds: ['ann', 'bob'], delaySeconds: 0 },
    ]);
  });

  it('names to the office who is on file, also where nobody is turned in', () => {
    const decision = change(stoppedOf(contact('new', { answer: 'never-asked' })), startReply());
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'start-by-text', personIds: ['new'], delaySeconds: 0 },
    ]);
  });

  it('counts somebody under 18 without the Yes of an adult as off', () => {
    const stopped = stoppedOf(ann);
    const kim = { ...leo, personId: 'kim', adultYesBy: null };
    const decision = change({ ...stopped, holders: [...stopped.holders, kim] }, startReply());
    expect(effectsOf(decision, 'answer-start-by-text')).toMatchObject([
      { turnedOn: ['ann'], stillOff: ['kim'] },
    ]);
  });

  it('answers somebody who is still off though nothing was lifted, and tells the office nothing', () => {
    const decision = change(heldBy(ann, contact('cat', { answer: 'out' })), startReply());
    expect(decision).toMatchObject({ answers: [], suppression: null });
    expect(decision.effects).toEqual([
      {
        kind: 'answer-start-by-text',
        ourNumber: OUR_NUMBER,
        language: 'en',
        turnedOn: [],
        stillOff: ['cat'],
      },
    ]);
  });

  it.each([
    ['everybody is in', heldBy(ann)],
    ['the number is not on file', heldBy()],
  ])('only remembers that it was heard when %s and nothing is stopped', (_when, standing) => {
    const nothingElse = { answers: [], suppression: null, reviews: [], effects: [] };
    expect(decide(standing, startReply())).toEqual({
      kind: 'changed',
      ...nothingElse,
      pairs: [{ ourNumber: OUR_NUMBER, startHeardAt: expect.any(Date) }],
    });
  });

  it('owes no text from a retired number', () => {
    const decision = change(stoppedOf(ann), startReply({ ourNumberIsRetired: true }));
    expect(effectsOf(decision, 'answer-start-by-text')).toEqual([]);
    expect(effectsOf(decision, 'tell-office')).toHaveLength(1);
  });
});
