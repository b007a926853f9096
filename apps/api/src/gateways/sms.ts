/** One text to one number. `to` and `from` are E.164. */
export interface OutgoingText {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly reportUrl: string;
  readonly expirySeconds: number | null;
  /** Auth id of the provider's subaccount that owns `from`; null for the account itself. */
  readonly subaccount: string | null;
}

export type TextHandOver =
  | { readonly kind: 'handed-over'; readonly providerMessageId: string }
  /** The provider said no, or was never reached: surely not sent. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly reason: string;
      readonly retryable: boolean;
      readonly stoppedByCarrier: boolean;
    }
  /** It may or may not have been sent: never resend blindly. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A text that the carrier says it received for us. Its record holds no text. */
export interface CarrierInbound {
  readonly providerMessageId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: Date;
}

export interface SmsGateway {
  /** Never throws. */
  send(text: OutgoingText): Promise<TextHandOver>;
  /** The carrier's own time of a message; null when it is unknown or the carrier cannot be asked. */
  messageTime(providerMessageId: string): Promise<Date | null>;
  /** Newest first, both ends included. Throws GatewayError when the carrier cannot be asked. */
  listInbound(range: { readonly since: Date; readonly until: Date }): AsyncIterable<CarrierInbound>;
  /** Credit left, in US dollars. Never throws. */
  balance(): Promise<
    { readonly ok: true; readonly credits: string } | { readonly ok: false; readonly reason: string }
  >;
  /** Of a text within the United States, in US dollars, without what networks add; null where it is not known. */
  pricePerSegment(): Promise<string | null>;
}
