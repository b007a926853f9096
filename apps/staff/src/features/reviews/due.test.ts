import { describe, expect, it } from '@jest/globals';
import { dueIn } from './due.js';

const zone = 'America/New_York';

describe('the clock of a review', () => {
  // Nine business days after Monday, November 23, 2026: Thanksgiving does not count.
  const dueAt = '2026-12-08T05:00:00.000Z';

  it('names the day that ends with the midnight at which it is due', () => {
    expect(dueIn(dueAt, zone, new Date('2026-11-23T15:00:00Z')).day).toBe('2026-12-07');
  });

  it('counts business days alone: no weekend, no federal holiday', () => {
    expect(dueIn(dueAt, zone, new Date('2026-11-23T15:00:00Z')).businessDaysLeft).toBe(9);
    expect(dueIn(dueAt, zone, new Date('2026-11-25T15:00:00Z')).businessDaysLeft).toBe(7);
    expect(dueIn(dueAt, zone, new Date('2026-11-26T15:00:00Z')).businessDaysLeft).toBe(7);
  });

  it('has no day left on the last one, and is over at its midnight in the zone of the school', () => {
    expect(dueIn(dueAt, zone, new Date('2026-12-08T04:59:59Z'))).toEqual({
      day: '2026-12-07',
      businessDaysLeft: 0,
      isOver: false,
    });
    expect(dueIn(dueAt, zone, new Date('2026-12-08T05:00:00Z')).isOver).toBe(true);
  });
});
