import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from '../errors.js';
import type { House } from '../house.js';
import { hashOfToken } from './token.js';

/** What is counted, how many are let through, and in how many seconds. */
const limits = {
  passwordsOfAddress: { points: 40, duration: 15 * 60 },
  passwordsOfAccount: { points: 20, duration: 15 * 60 },
  linkRequestsOfAddress: { points: 20, duration: 15 * 60 },
  linkRequestsOfAccount: { points: 4, duration: 15 * 60 },
  linkUsesOfAddress: { points: 60, duration: 15 * 60 },
  unknownLinksOfAddress: { points: 60, duration: 15 * 60 },
  bearerFailuresOfAddress: { points: 60, duration: 15 * 60 },
} as const;

export type Limit = keyof typeof limits;

/** Beyond so many the oldest count is forgotten, so that made-up addresses cannot fill the memory. */
const countsAtMost = 20_000;

/** Counts in memory, for one process: tries per network address and per account, known or not. */
export class RateLimits {
  readonly #limiters = new Map<Limit, RateLimiterMemory>();
  readonly #keys = new Map<string, Limit>();

  /** Counts one try; throws "too many requests", with the same words for everybody, when there were too many. */
  async count(limit: Limit, who: string | null): Promise<void> {
    const key = this.#keyOf(limit, who);
    this.#keys.set(key, limit);
    await this.#forgetOldest();
    try {
      await this.#limiterOf(limit).consume(key);
    } catch (refusal) {
      throw refusal instanceof RateLimiterRes ? tooManyRequests() : refusal;
    }
  }

  /** Throws when there were too many, without counting. */
  async check(limit: Limit, who: string | null): Promise<void> {
    const counted = await this.#limiterOf(limit).get(this.#keyOf(limit, who));
    if (counted !== null && counted.consumedPoints >= limits[limit].points) throw tooManyRequests();
  }

  /** Takes one try back: it was no failure. */
  async giveBack(limit: Limit, who: string | null): Promise<void> {
    await this.#limiterOf(limit).reward(this.#keyOf(limit, who));
  }

  /** Forgets the tries of an account, once it has been proved. */
  async forgive(limit: Limit, who: string | null): Promise<void> {
    const key = this.#keyOf(limit, who);
    this.#keys.delete(key);
    await this.#limiterOf(limit).delete(key);
  }

  #limiterOf(limit: Limit): RateLimiterMemory {
    const known = this.#limiters.get(limit);
    if (known !== undefined) return known;
    const made = new RateLimiterMemory(limits[limit]);
    this.#limiters.set(limit, made);
    return made;
  }

  /** Hashed, so that its length is bounded and no address lies in memory. */
  #keyOf(limit: Limit, who: string | null): string {
    return hashOfToken(`${limit} ${countedAs(who)}`);
  }

  async #forgetOldest(): Promise<void> {
    if (this.#keys.size <= countsAtMost) return;
    const [oldest] = this.#keys;
    if (oldest === undefined) return;
    const [key, limit] = oldest;
    this.#keys.delete(key);
    await this.#limiterOf(limit).delete(key);
  }
}

/** Under what somebody is counted: of an IPv6 address the network, which one holder has. */
export function countedAs(who: string | null): string {
  if (who === null) return 'unknown';
  return isIPv6(who) ? networkOf(who) : who;
}

/** The first 64 bits of an IPv6 address; an IPv4 address written as one stays whole. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped !== null) return mapped[1] ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

const limitsOfHouses = new WeakMap<House, RateLimits>();

/** The counts of one application. */
export function rateLimitsOf(house: House): RateLimits {
  const known = limitsOfHouses.get(house);
  if (known !== undefined) return known;
  const made = new RateLimits();
  limitsOfHouses.set(house, made);
  return made;
}
