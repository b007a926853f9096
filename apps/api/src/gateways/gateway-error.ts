/**
 * A provider could not be asked. The message is one of our own sentences: an SDK's error carries numbers,
 * texts and addresses (Plivo's `moreInfo` is the whole request), so neither it nor its words are kept.
 */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    readonly code: string,
    reason: string,
    readonly retryable: boolean,
  ) {
    super(reason);
  }
}
