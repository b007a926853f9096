/** Does `work` for every item, `concurrency` at a time, each as soon as one before it has ended. */
export async function takeTurns<Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item, worker: number) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      for (const item of queue) await work(item, worker);
    }),
  );
}
