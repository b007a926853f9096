import { describe, expect, it } from '@jest/globals';
import { before, contact, hours } from '../../test/builders.js';
import { invitationEligibility } from './invitation.js';
import type { InvitationCandidate, InvitationReader } from './invitation.js';

const self: InvitationReader = { personId: 'ann', hasEmail: true, isEmailUnusable: false, hasLeft: false };
const { answer, ownNoAt, phoneStopAt, isArchived, isAdult } = contact('ann', { answer: 'never-asked' });
const ann: InvitationCandidate = {
  answer,
  ownNoAt,
  phoneStopAt,
  isArchived,
  isAdult,
  number: '+15125550142',
  isKnownUnusable: false,
  saidNoElsewhere: false,
  isSuppressed: false,
  isHeld: false,
  registrationWaits: false,
  readers: [self],
  lastInvitedAt: null,
};
const notSince = before(hours(24 * 30));

describe('an invitation (semantics §6)', () => {
  it('asks who was never asked, at their own address', () => {
    expect(invitationEligibility(ann, notSince)).toEqual({ kind: 'eligible', readerIds: ['ann'] });
  });

  it.each<[string, Partial<InvitationCandidate>, string]>([
    ['is archived', { isArchived: true }, 'archived'],
    ['said Yes', { answer: 'in' }, 'already-in'],
    ['said No', { answer: 'out' }, 'out'],
    ['said No themself before the number was a new one', { ownNoAt: before(hours(9)) }, 'out'],
    ['was stopped by their phone', { phoneStopAt: before(hours(9)) }, 'out'],
    ['said No on another record', { saidNoElsewhere: true }, 'out'],
    ['has no number', { number: null }, 'no-number'],
    ['has a number that is none', { isKnownUnusable: true }, 'number-unusable'],
    ['has a stopped number', { isSuppressed: true }, 'suppressed'],
    ['has a number that is looked at', { isHeld: true }, 'held'],
    ['registered and was not looked at', { registrationWaits: true }, 'registration-waits'],
    ['has no address', { readers: [{ ...self, hasEmail: false }] }, 'no-email'],
    ['gets no mail', { readers: [{ ...self, isEmailUnusable: true }] }, 'email-unusable'],
    ['wants no invitations', { readers: [{ ...self, hasLeft: true }] }, 'unsubscribed'],
    ['was asked lately', { lastInvitedAt: before(hours(24 * 29)) }, 'invited-recently'],
  ])('leaves out who %s, and says why', (_, differs, why) => {
    expect(invitationEligibility({ ...ann, ...differs }, notSince)).toEqual({ kind: 'left-out', why });
  });

  it('asks again who was asked long ago', () => {
    const asked = { ...ann, lastInvitedAt: before(hours(24 * 31)) };
    expect(invitationEligibility(asked, notSince)).toMatchObject({ kind: 'eligible' });
  });

  it('about somebody under 18 goes to every adult of the family who can be written to', () => {
    const readers = [
      { ...self, personId: 'mother' },
      { ...self, personId: 'uncle', hasLeft: true },
      { ...self, personId: 'aunt', hasEmail: false },
      { ...self, personId: 'father' },
    ];
    const leo = { ...ann, isAdult: false, readers };
    expect(invitationEligibility(leo, notSince)).toEqual({
      kind: 'eligible',
      readerIds: ['mother', 'father'],
    });
    expect(invitationEligibility({ ...leo, readers: [] }, notSince)).toMatchObject({ why: 'needs-adult' });
  });

  it('that cannot be sent says first that the address wants none', () => {
    const readers = [
      { ...self, hasEmail: false },
      { ...self, isEmailUnusable: true },
      { ...self, hasLeft: true },
    ];
    const why = (some: readonly InvitationReader[]) =>
      invitationEligibility({ ...ann, isAdult: false, readers: some }, notSince);
    expect(why(readers)).toMatchObject({ why: 'unsubscribed' });
    expect(why(readers.slice(0, 2))).toMatchObject({ why: 'email-unusable' });
  });
});
