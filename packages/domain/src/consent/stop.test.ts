import { describe, expect, it } from '@jest/globals';
import {
  after,
  ann,
  answerOf,
  before,
  bob,
  change,
  contact,
  effectsOf,
  heldBy,
  hours,
  leo,
  minutes,
  NOON,
  OTHER_NUMBER,
  OUR_NUMBER,
  pair,
  startReply,
  stopReply,
  student,
  suppressed,
  written,
  undecided,
} from '../../test/builders.js';

describe('semantics §3: a STOP suppresses the number and turns out every holder', () => {
  it('turns out everybody who holds the number, archived people included', () => {
    const decision = change(heldBy(ann, leo, contact('old', { isArchived: true })), stopReply());
    expect(decision.answers.map(({ personId, before: was, after: is }) => [personId, was, is])).toEqual([
      ['ann', 'in', 'out'],
      ['leo', 'in', 'out'],
      ['old', 'in', 'out'],
    ]);
    expect(decision.suppression).toEqual({
      kind: 'suppress',
      episodeId: 'cause-stop',
      reason: 'stop',
      since: NOON,
    });
  });

  it('turns out people who were never asked, too', () => {
    const decision = change(heldBy(contact('new', { answer: 'never-asked' })), stopReply());
    expect(answerOf(decision, 'new')).toMatchObject({
      after: 'out',
      episode: { answerBefore: 'never-asked' },
    });
  });

  it('records one entry per person, also for somebody who is out already', () => {
    const decision = change(heldBy(contact('cat', { answer: 'out' })), stopReply());
    expect(answerOf(decision, 'cat')).toMatchObject({ before: 'out', after: 'out', phoneStopAt: NOON });
  });

  it('notes the STOP of the phone, and leaves their own No and the No of others as they were', () => {
    const said = before(hours(3));
    const decision = change(
      heldBy(contact('cat', { answer: 'out', ownNoAt: said, lastNoAt: said })),
      stopReply(),
    );
    expect(answerOf(decision, 'cat')).toMatchObject({ ownNoAt: said, lastNoAt: said, phoneStopAt: NOON });
  });

  it("keeps an adult's Yes for a student, so that START can give it back", () => {
    expect(answerOf(change(heldBy(leo), stopReply()), 'leo').adultYesBy).toBe('ann');
  });

  it('names to the office who is on file, also when everybody was out before', () => {
    const decision = change(heldBy({ ...leo, answer: 'out' as const }), stopReply());
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ news: 'stop-by-text', personIds: ['leo'] }]);
  });

  it('suppresses a number that is not on file', () => {
    const decision = change(heldBy(), stopReply());
    expect(decision.suppression).toMatchObject({ kind: 'suppress', reason: 'stop' });
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'stop-by-text', personIds: [], delaySeconds: 0 },
    ]);
  });

  it('counts in full when it comes through an API token', () => {
    const decision = change(heldBy(ann), stopReply({ way: 'api' }));
    expect(decision.suppression).toMatchObject({ reason: 'stop' });
    expect(answerOf(decision, 'ann').after).toBe('out');
  });

  it('counts at a retired number of ours', () => {
    const decision = change(heldBy(ann), stopReply({ ourNumberIsRetired: true }));
    expect(answerOf(decision, 'ann').after).toBe('out');
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, stopHeardAt: NOON }]);
  });

  it('decides every open review of the number as a stop', () => {
    const standing = { ...heldBy(ann), openReviews: [undecided('r1')] };
    expect(change(standing, stopReply()).reviews).toEqual([
      { kind: 'settle', reviewId: 'r1', decision: 'stop' },
    ]);
  });

  it('cancels every queued text to the number', () => {
    expect(effectsOf(change(heldBy(ann), stopReply()), 'withdraw-texts-to-number')).toHaveLength(1);
  });
});

describe('semantics §3: an episode runs from the first STOP to START', () => {
  const first = change(heldBy(ann), stopReply());
  const stopped = written(heldBy(ann), first);

  it('takes later STOPs into the running episode and makes no second suppression', () => {
    const later = change(
      stopped,
      stopReply({ causeId: 'cause-2', receivedAt: after(minutes(9)) }),
      after(minutes(9)),
    );
    expect(later.suppression).toBeNull();
    expect(answerOf(later, 'ann')).toMatchObject({
      episode: { episodeId: 'cause-stop', answerBefore: 'in' },
      phoneStopAt: after(minutes(9)),
    });
  });

  it('tells nobody of a later STOP that changes nobody', () => {
    const later = change(
      stopped,
      stopReply({ causeId: 'cause-2', receivedAt: after(minutes(1)) }),
      after(minutes(1)),
    );
    expect(later.effects).toEqual([]);
  });

  it('tells the office of a later STOP that turns somebody out, and sends no second text', () => {
    const joined = { ...stopped, holders: [...stopped.holders, bob] };
    const later = change(
      joined,
      stopReply({ causeId: 'cause-2', receivedAt: after(hours(1)) }),
      after(hours(1)),
    );
    expect(effectsOf(later, 'tell-office')).toMatchObject([{ news: 'stop-by-text', personIds: ['bob'] }]);
    expect(effectsOf(later, 'confirm-stop-by-text')).toEqual([]);
  });

  it('keeps the answer held before the episode when a Yes comes in between', () => {
    const neverAsked = contact('new', { answer: 'never-asked' });
    const turnedOut = written(heldBy(neverAsked), change(heldBy(neverAsked), stopReply()));
    const saidYes = {
      ...turnedOut,
      holders: turnedOut.holders.map((h) => ({ ...h, answer: 'in' as const })),
    };
    const later = change(
      saidYes,
      stopReply({ causeId: 'cause-2', receivedAt: after(minutes(5)) }),
      after(minutes(5)),
    );
    expect(answerOf(later, 'new').episode).toEqual({ episodeId: 'cause-stop', answerBefore: 'never-asked' });
  });

  it('begins anew after a START', () => {
    const started = written(
      stopped,
      change(stopped, startReply({ receivedAt: after(hours(30)), carrierTime: null }), after(hours(30))),
    );
    const again = change(
      started,
      stopReply({ causeId: 'cause-2', receivedAt: after(hours(31)) }),
      after(hours(31)),
    );
    expect(again.suppression).toMatchObject({ kind: 'suppress', episodeId: 'cause-2' });
    expect(effectsOf(again, 'confirm-stop-by-text')).toHaveLength(1);
  });

  it('joins an episode that a button began, keeping its reason', () => {
    const standing = { ...heldBy(ann), suppression: suppressed({ reason: 'office' }) };
    expect(change(standing, stopReply()).suppression).toBeNull();
  });
});

describe('semantics §3: one confirmation text an episode, and only to confirm', () => {
  it('is owed within five minutes of the receipt, in the language of the word', () => {
    const decision = change(heldBy(ann), stopReply({ language: 'es' }));
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([
      {
        kind: 'confirm-stop-by-text',
        ourNumber: OUR_NUMBER,
        language: 'es',
        deadline: after(minutes(5)),
      },
    ]);
  });

  it('is not owed when the carrier answered this very message', () => {
    const decision = change(heldBy(ann), stopReply({ carrierAnswered: true }));
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(decision, 'confirm-stop-by-email')).toEqual([]);
  });

  it('is owed for the first STOP in an episode that a button began', () => {
    const standing = { ...heldBy(ann), suppression: suppressed({ reason: 'holder' }) };
    expect(effectsOf(change(standing, stopReply()), 'confirm-stop-by-text')).toHaveLength(1);
  });

  it('is not owed again when a second STOP goes to another of our numbers', () => {
    const stopped = written(heldBy(ann), change(heldBy(ann), stopReply({ carrierAnswered: true })));
    const second = stopReply({ ourNumber: OTHER_NUMBER, receivedAt: after(minutes(1)) });
    expect(effectsOf(change(stopped, second, after(minutes(1))), 'confirm-stop-by-text')).toEqual([]);
  });

  it('is not owed again when the first STOP came in just before the button and was stored after it', () => {
    const standing = { ...heldBy(ann), suppression: suppressed({ reason: 'holder', since: after(500) }) };
    const stopped = written(standing, change(standing, stopReply(), after(800)));
    const second = stopReply({ receivedAt: after(minutes(1)) });
    expect(effectsOf(change(stopped, second, after(minutes(1))), 'confirm-stop-by-text')).toEqual([]);
  });

  it('is owed although a stop of an earlier episode still stands at another of our numbers', () => {
    const standing = {
      ...heldBy(ann),
      suppression: suppressed({ reason: 'office', since: before(hours(1)) }),
      pairs: [pair({ ourNumber: OTHER_NUMBER, stopHeardAt: before(hours(900)) })],
    };
    expect(effectsOf(change(standing, stopReply()), 'confirm-stop-by-text')).toHaveLength(1);
  });

  it.each([
    ['ten seconds are left', minutes(5) - 10_000, true],
    ['less than ten seconds are left', minutes(5) - 9_999, false],
    ['it is too late', minutes(6), false],
  ])('when %s: by text %s', (_when, elapsed, byText) => {
    const holders = heldBy(ann, contact('no-mail', { hasEmail: false }));
    const decision = change(holders, stopReply(), after(elapsed));
    expect(effectsOf(decision, 'confirm-stop-by-text')).toHaveLength(byText ? 1 : 0);
    expect(effectsOf(decision, 'confirm-stop-by-email').map(({ personId }) => personId)).toEqual(
      byText ? [] : ['ann'],
    );
  });

  it('goes by e-mail when our number is retired, never to archived people', () => {
    const standing = heldBy(ann, contact('old', { isArchived: true }));
    const decision = change(standing, stopReply({ ourNumberIsRetired: true }));
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(decision, 'confirm-stop-by-email')).toEqual([
      { kind: 'confirm-stop-by-email', personId: 'ann', language: 'en' },
    ]);
  });
});

describe('semantics §3: it is remembered at which of our numbers each stop was heard', () => {
  it('remembers each pair by itself', () => {
    const standing = {
      ...heldBy(ann),
      suppression: suppressed(),
      pairs: [pair({ ourNumber: OTHER_NUMBER, stopHeardAt: before(hours(1)) })],
    };
    expect(change(standing, stopReply()).pairs).toEqual([{ ourNumber: OUR_NUMBER, stopHeardAt: NOON }]);
  });

  it('counts as later than a START of the pair that was acted upon, even when a clock is ahead', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ startHeardAt: after(2_000) })] };
    expect(change(standing, stopReply()).pairs).toEqual([
      { ourNumber: OUR_NUMBER, stopHeardAt: after(2_001) },
    ]);
  });

  it('never goes back in time', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ stopHeardAt: after(1_000) })] };
    expect(change(standing, stopReply()).pairs[0]?.stopHeardAt).toEqual(after(1_000));
  });
});

describe('semantics §2: who is told of a STOP', () => {
  it('names to the office all who were turned out, in one e-mail', () => {
    const decision = change(heldBy(ann, leo, contact('cat', { answer: 'out' })), stopReply());
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'stop-by-text', personIds: ['ann', 'leo'], delaySeconds: 0 },
    ]);
  });

  it('e-mails everybody turned out who shares the phone, since nobody knows who texted', () => {
    const decision = change(heldBy(ann, bob, student('kid', { hasEmail: false })), stopReply());
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([
      { kind: 'tell-person-turned-out', personId: 'ann', way: 'text-reply', delaySeconds: 0 },
      { kind: 'tell-person-turned-out', personId: 'bob', way: 'text-reply', delaySeconds: 0 },
    ]);
  });

  it('does not e-mail the only holder, whose own STOP it was', () => {
    const decision = change(heldBy(ann, contact('old', { isArchived: true })), stopReply());
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });

  it('does not e-mail somebody twice when the confirmation goes by e-mail', () => {
    const decision = change(heldBy(ann, bob), stopReply(), after(minutes(6)));
    expect(effectsOf(decision, 'confirm-stop-by-email')).toHaveLength(2);
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });

  it('does not e-mail people when the organization switched it off', () => {
    const standing = {
      ...heldBy(ann, bob),
      settings: { tellsOfficeOfStaffOut: false, tellsPeopleTurnedOut: false },
    };
    expect(effectsOf(change(standing, stopReply()), 'tell-person-turned-out')).toEqual([]);
  });
});
