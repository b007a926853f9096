/** Some minutes, for a text of no broadcast: news of yesterday must not leave when the credit is back. */
const attemptsAtMost = 14;

/** So long after the last attempt the next one follows. */
export const triedAgainAfterMs = 30_000;

/** Whether a text for which the carrier's account had no credit waits for it. One of a broadcast does: that is paused. */
export function waitsForCredit({
  broadcastId,
  attempts,
}: {
  readonly broadcastId: string | null;
  /** That there were. */
  readonly attempts: number;
}): boolean {
  return broadcastId !== null || attempts < attemptsAtMost;
}
