/** What came of one attempt. */
export type JobResult =
  | { readonly kind: 'done'; readonly providerMessageId: string | null }
  /** Surely not done: tried again after a while. */
  | { readonly kind: 'again'; readonly reason: string }
  /** It may have been done: the next attempt asks the provider first. */
  | { readonly kind: 'maybe'; readonly reason: string }
  /** It may have been done and nobody can say: never done again by itself. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string };
