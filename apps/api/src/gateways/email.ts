/** One e-mail. Both bodies are always sent. */
export interface OutgoingEmail {
  readonly to: string;
  /** Others who get the same mail and may see each other: users of one school. */
  readonly alsoTo?: readonly string[];
  readonly replyTo: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly stream: 'transactional' | 'invitations';
  /** One short id of ours, found again in every webhook and in the provider's search. */
  readonly jobId: string;
  readonly tag: string;
  /**
   * Our door for a mail program's own "unsubscribe" (RFC 8058): a POST there acts without a further question, so its
   * token must do nothing else.
   */
  readonly unsubscribeUrl?: string;
}

/** How many mails go over in one call at most. */
export const emailsPerBatch = 500;

export type EmailHandOver =
  | { readonly kind: 'handed-over'; readonly providerMessageId: string }
  /** The provider said no, or was never reached: surely not sent. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly reason: string;
      readonly retryable: boolean;
      /** The address itself is at fault: no mail to it will get through. */
      readonly addressUnusable: boolean;
    }
  /** It may or may not have been sent: ask `findByJobId` before sending again. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Why the provider sends nothing to an address on a stream. */
export type AddressBlock = 'bounced' | 'complained' | 'unsubscribed';

export interface EmailGateway {
  /** Never throws. */
  send(email: OutgoingEmail): Promise<EmailHandOver>;
  /** Hands over up to `emailsPerBatch` mails in one call; what came of each stands at its place. Never throws. */
  sendBatch(emails: readonly OutgoingEmail[]): Promise<EmailHandOver[]>;
  /**
   * Why the provider refuses an address on a stream, which its refusal itself does not say; null when it does not.
   * Throws GatewayError when the provider cannot be asked.
   */
  whyBlocked(address: string, stream: OutgoingEmail['stream']): Promise<AddressBlock | null>;
  /**
   * The provider's id of the mail of that job on its stream; null when the provider knows of none there. The
   * provider's search lags behind its sending, so an answer within the first minutes after a send may be null too
   * early. Throws GatewayError when the provider cannot be asked.
   */
  findByJobId(jobId: string, stream: OutgoingEmail['stream']): Promise<string | null>;
  check(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
}
