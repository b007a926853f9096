export { createSandbox, startSandbox, type Sandbox } from './app.js';
export type { Control, InboxView, PhoneView } from './control/control.js';
export type { Fault } from './faults/fault.js';
export type { Deed, LedgerEntry, Provider } from './ledger/ledger-entry.js';
export type { SignatureMode } from './plivo/signatures.js';
export type { TextFromPhone, TextFromPhoneResult } from './plivo/text-from-phone.js';
export type { EmailEvent, EmailEventResult } from './postmark/email-events.js';
export type {
  AnswersKeywords,
  Attempt,
  Behaviour,
  Block,
  InactiveAddress,
  Mail,
  MessageIntent,
  PostmarkWebhook,
  RegisteredNumber,
  Text,
} from './state/rows.js';
export type { SandboxOptions } from './world.js';
