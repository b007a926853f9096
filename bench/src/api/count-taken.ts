import type { Taken } from './start-providers.js';

/** Counts what is handed over, and the texts whose number was sent the same words before. */
export class TakenCount {
  #texts = 0;
  #emails = 0;
  #repeated = 0;
  readonly #sent = new Set<string>();

  get taken(): Taken {
    return { texts: this.#texts, emails: this.#emails, repeated: this.#repeated };
  }

  text({ dst, text }: { readonly dst: string; readonly text: string }): void {
    const key = `${dst} ${text}`;
    this.#texts += 1;
    if (this.#sent.has(key)) this.#repeated += 1;
    this.#sent.add(key);
  }

  email(): void {
    this.#emails += 1;
  }
}
