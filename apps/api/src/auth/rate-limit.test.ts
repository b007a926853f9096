import { expect, it } from '@jest/globals';
import { RateLimits } from './rate-limit.js';

const later = { extensions: { code: 'TOO_MANY_REQUESTS' } };

it('counts each limit and each who apart', async () => {
  const limits = new RateLimits();
  for (let index = 0; index < 4; index += 1) await limits.count('linkRequestsOfAccount', 'ana');
  await expect(limits.count('linkRequestsOfAccount', 'ana')).rejects.toMatchObject(later);
  await expect(limits.count('linkRequestsOfAccount', 'bea')).resolves.toBeUndefined();
  await expect(limits.count('linkRequestsOfAddress', 'ana')).resolves.toBeUndefined();
});

it('takes a try back, and forgives them all', async () => {
  const limits = new RateLimits();
  for (let index = 0; index < 10; index += 1) {
    await limits.count('linkRequestsOfAccount', 'ana');
    await limits.giveBack('linkRequestsOfAccount', 'ana');
  }
  for (let index = 0; index < 4; index += 1) await limits.count('linkRequestsOfAccount', 'ana');
  await limits.forgive('linkRequestsOfAccount', 'ana');
  await expect(limits.count('linkRequestsOfAccount', 'ana')).resolves.toBeUndefined();
});

it('holds a bounded number of counts and forgets the oldest first', async () => {
  const limits = new RateLimits();
  for (let index = 0; index < 4; index += 1) await limits.count('linkRequestsOfAccount', 'the oldest');
  for (let index = 0; index < 20_000; index += 1)
    await limits.count('bearerFailuresOfAddress', `made up ${index}`);
  await expect(limits.count('linkRequestsOfAccount', 'the oldest')).resolves.toBeUndefined();
});

it('counts an IPv6 network as one, which has one holder, and an IPv4 address however it is written', async () => {
  const limits = new RateLimits();
  for (const ip of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:DB8:0001:2::', '2001:db8:1:2:1:2:3:4'])
    await limits.count('linkRequestsOfAccount', ip);
  await expect(limits.check('linkRequestsOfAccount', '2001:db8:1:2::9')).rejects.toMatchObject(later);
  await expect(limits.check('linkRequestsOfAccount', '2001:db8:1:3::1')).resolves.toBeUndefined();
  for (const ip of ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1', '::FFFF:192.0.2.1'])
    await limits.count('linkRequestsOfAddress', ip);
  for (let index = 0; index < 16; index += 1) await limits.count('linkRequestsOfAddress', '192.0.2.1');
  await expect(limits.check('linkRequestsOfAddress', '::ffff:192.0.2.1')).rejects.toMatchObject(later);
  await expect(limits.check('linkRequestsOfAddress', '::ffff:192.0.2.2')).resolves.toBeUndefined();
});
