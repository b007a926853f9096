import type { House } from '../house.js';

const minuteMs = 60_000;
const priceHoldsMs = 60 * minuteMs;
const balanceHoldsMs = minuteMs;

/** An answer of the carrier that is kept for a while; that it does not answer is kept for a minute. */
class Kept {
  private answer: Promise<string | null> = Promise.resolve(null);
  private until = 0;

  constructor(
    private readonly ask: () => Promise<string | null>,
    private readonly holdsMs: number,
  ) {}

  at(now: number): Promise<string | null> {
    if (now < this.until) return this.answer;
    this.until = now + this.holdsMs;
    this.answer = this.ask().then((said) => {
      if (said === null) this.until = Math.min(this.until, now + minuteMs);
      return said;
    });
    return this.answer;
  }
}

/** By carrier, for this process: it is not asked again for everybody who writes a text. */
const kept = new WeakMap<House['sms'], { readonly price: Kept; readonly balance: Kept }>();

/** What a segment costs and what credit is left; `null` where the carrier does not say. */
export async function carrierPrice({
  sms,
  now,
}: Pick<House, 'sms' | 'now'>): Promise<{ perSegment: string | null; balance: string | null }> {
  const balanceOf = async () => {
    const said = await sms.balance();
    return said.ok ? said.credits : null;
  };
  const { price, balance } = kept.get(sms) ?? {
    price: new Kept(() => sms.pricePerSegment(), priceHoldsMs),
    balance: new Kept(balanceOf, balanceHoldsMs),
  };
  kept.set(sms, { price, balance });
  const at = now().getTime();
  const [perSegment, left] = await Promise.all([price.at(at), balance.at(at)]);
  return { perSegment, balance: left };
}
