/** Who answers STOP, START and HELP at one of our numbers: the carrier itself, or only Optline. */
export type AnswersKeywords = 'carrier' | 'optline';

/** What Plivo says a text means (docs.plivo.com, handling incoming messages: MessageIntent). */
export type MessageIntent = 'optout' | 'optin' | 'help';

/** One of the school's numbers, as its owner set it up at the carrier. */
export interface RegisteredNumber {
  /** E.164. */
  number: string;
  /** Where texts to this number are posted. */
  messageUrl: string;
  /** The address that is signed, where a proxy makes it differ from `messageUrl`. */
  signedUrl?: string;
  answersKeywords: AnswersKeywords;
  /** Token of the subaccount that owns the number; the main account's where absent. */
  authToken?: string;
  /** Whose number it is; shown on the pages. */
  label?: string;
}

export interface Phone {
  number: string;
  addedAt: number;
}

/** One try to post something. `status` is null where there was no answer. */
export interface Attempt {
  at: number;
  status: number | null;
  outcome: 'answered' | 'timed-out' | 'no-connection' | 'not-loopback' | 'never-posted';
}

export type TextState = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';

export interface Text {
  /** Plivo's MessageUUID. */
  id: string;
  direction: 'to-phone' | 'from-phone';
  /** Who wrote it: the carrier writes automatic replies. */
  author: 'optline' | 'carrier' | 'phone';
  phone: string;
  /** Our number, E.164. */
  ours: string;
  text: string;
  type: 'sms' | 'mms';
  /** Epoch milliseconds. */
  at: number;
  state: TextState;
  /** Whether the phone shows it. */
  arrived: boolean;
  errorCode: string | null;
  intent: MessageIntent | null;
  units: number;
  statusUrl: string | null;
  statusMethod: 'GET' | 'POST';
  expiresAt: number | null;
  /** How Optline answered when this text was posted to it. */
  attempts: Attempt[];
}

/** Plivo's own block of one pair: nothing gets from `ours` to `phone`. */
export interface Block {
  ours: string;
  phone: string;
  since: number;
  /** When the one acknowledgement after STOP was let through. */
  acknowledgedAt: number | null;
}

export interface Mail {
  /** Postmark's MessageID. */
  id: string;
  at: number;
  from: string;
  /** Everybody it went to, lower case, whether in To, Cc or Bcc. */
  recipients: string[];
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  textBody: string;
  htmlBody: string;
  trackLinks: string;
  trackOpens: boolean;
  headers: { name: string; value: string }[];
  metadata: Record<string, string>;
  stream: string;
  tag: string;
  /** Addresses in the text and HTML bodies, each once. */
  links: string[];
  /** What the webhooks later said of it. */
  events: string[];
}

/** An address that Postmark sends nothing to on that stream. */
export interface InactiveAddress {
  email: string;
  stream: string;
  reason: 'HardBounce' | 'SpamComplaint' | 'ManualSuppression';
  since: number;
}

/** How the pretended carrier behaves. */
export interface Behaviour {
  /** How long a text takes to the phone. */
  deliveryDelayMs: number;
  /** A send to a blocked pair is taken and then reported as failed, or refused at once. */
  blockedSends: 'report' | 'refuse';
  /** In the US a report of the arrival may never come: then `sent` is the last state. */
  reports: 'until-delivered' | 'until-sent';
}

export interface PostmarkWebhook {
  url: string;
  user: string;
  password: string;
}

export const defaultBehaviour: Behaviour = {
  deliveryDelayMs: 0,
  blockedSends: 'report',
  reports: 'until-delivered',
};
