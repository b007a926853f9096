/** What must be ended whatever happens: last begun, first ended, each once. */
export class Endings {
  readonly #ends: Array<() => Promise<void>> = [];

  /** Returns the end of it, to be called as soon as it is not needed any more. */
  add(end: () => Promise<void>): () => Promise<void> {
    let ending: Promise<void> | null = null;
    const once = (): Promise<void> => (ending ??= end());
    this.#ends.push(once);
    return once;
  }

  async run(): Promise<void> {
    for (const end of this.#ends.toReversed())
      await end().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }
}
