import type { Fault } from '../faults/fault.js';
import type { LedgerEntry, Provider } from '../ledger/ledger-entry.js';
import { blockPair, unblockPair, type Pair } from '../plivo/carrier-blocks.js';
import { pairKey, toE164 } from '../plivo/numbers.js';
import { rememberPhone } from '../plivo/phones.js';
import { textFromPhone, type TextFromPhone, type TextFromPhoneResult } from '../plivo/text-from-phone.js';
import { emailEvent, type EmailEvent, type EmailEventResult } from '../postmark/email-events.js';
import { deactivate, reactivate } from '../postmark/suppressions.js';
import { pressUnsubscribe } from '../postmark/unsubscribe-button.js';
import type {
  Attempt,
  Behaviour,
  Block,
  InactiveAddress,
  Mail,
  Phone,
  PostmarkWebhook,
  RegisteredNumber,
  Text,
} from '../state/rows.js';
import { waitFor } from '../state/wait-for.js';
import type { World } from '../world.js';

/** What a phone has seen, oldest first. */
export interface PhoneView {
  number: string;
  /** What it wrote and what reached it, the carrier's automatic replies among them (`author`). */
  texts: Text[];
  /** What was sent to it and never reached it, or not yet. */
  notArrived: Text[];
  /** Our numbers that the carrier lets nothing through from. */
  blockedAt: Block[];
}

export interface InboxView {
  address: string;
  /** Oldest first. */
  mails: Mail[];
}

/** What a test or the demo does with the sandbox. Everything here is also at `/control/...` over HTTP. */
export class Control {
  constructor(private readonly world: World) {}

  /** Sets up one of our numbers at the carrier, or changes it. */
  registerNumber(number: RegisteredNumber): RegisteredNumber {
    const key = toE164(number.number);
    return this.world.state.numbers.put(key, { ...number, number: key });
  }

  get numbers(): RegisteredNumber[] {
    return this.world.state.numbers.all();
  }

  addPhone(number: string): Phone | undefined {
    rememberPhone(this.world, toE164(number));
    return this.world.state.phones.get(toE164(number));
  }

  /** Resolves when the first try to tell Optline was made; `settled` tells of the rest. */
  textFromPhone(text: TextFromPhone): Promise<TextFromPhoneResult> {
    return textFromPhone(this.world, text);
  }

  phone(number: string): PhoneView {
    const phone = toE164(number);
    const all = this.world.state.texts
      .all()
      .filter((text) => text.phone === phone)
      .sort((a, b) => a.at - b.at);
    return {
      number: phone,
      texts: all.filter((text) => text.arrived),
      notArrived: all.filter((text) => !text.arrived),
      blockedAt: this.blocks.filter((block) => block.phone === phone),
    };
  }

  get blocks(): Block[] {
    return this.world.state.blocks.all();
  }

  /** Blocks a pair without any text, as if the STOP had never reached Optline. Says whether it was free. */
  block(pair: Pair): boolean {
    const written = { ours: toE164(pair.ours), phone: toE164(pair.phone) };
    const wasFree = blockPair(this.world, written);
    const key = pairKey(written.ours, written.phone);
    this.world.state.blocks.update(key, { acknowledgedAt: this.world.options.clock() });
    return wasFree;
  }

  unblock(pair: Pair): boolean {
    return unblockPair(this.world, { ours: toE164(pair.ours), phone: toE164(pair.phone) });
  }

  inbox(address: string): InboxView {
    const wanted = address.toLowerCase();
    return { address: wanted, mails: this.mails.filter((mail) => mail.recipients.includes(wanted)) };
  }

  get mails(): Mail[] {
    return this.world.state.mails.all();
  }

  /** Postmark sends nothing more to this address, without telling Optline. */
  deactivateAddress(address: Omit<InactiveAddress, 'since'>): void {
    deactivate(this.world, address);
  }

  reactivateAddress(address: { email: string; stream: string }): boolean {
    return reactivate(this.world, address);
  }

  setPostmarkWebhook(webhook: PostmarkWebhook | undefined): void {
    this.world.state.postmarkWebhook = webhook;
  }

  emailEvent(event: EmailEvent): Promise<EmailEventResult> {
    return emailEvent(this.world, event);
  }

  /** Presses the unsubscribe button that the mail program shows for this mail. */
  pressUnsubscribe(messageId: string): Promise<Attempt> {
    return pressUnsubscribe(this.world, messageId);
  }

  get behaviour(): Behaviour {
    return this.world.state.behaviour;
  }

  behave(change: Partial<Behaviour>): Behaviour {
    this.world.state.behaviour = { ...this.world.state.behaviour, ...change };
    return this.world.state.behaviour;
  }

  fault(fault: Fault): void {
    this.world.faults.plan(fault);
  }

  get faults(): Fault[] {
    return this.world.faults.planned();
  }

  clearFaults(provider?: Provider): void {
    this.world.faults.clear(provider);
  }

  /** Everything asked of the sandbox and everything it posted, oldest first. */
  get ledger(): LedgerEntry[] {
    return this.world.ledger.entries();
  }

  /** Looks again after every change until `look` returns something, 5 s unless told otherwise. */
  waitFor<T>(look: () => T, timeoutMs?: number): Promise<NonNullable<T>> {
    return waitFor(this.world.state, look, timeoutMs);
  }

  /** Calls `listener` soon after something changed. Returns how to stop. */
  onChange(listener: () => void): () => void {
    return this.world.state.onChange(listener);
  }

  /** Forgets all that happened and cancels what waits; registered numbers and webhook addresses stay. */
  reset(): void {
    this.world.poster.cancelAll();
    this.world.faults.clear();
    this.world.state.forgetEvents();
  }
}
