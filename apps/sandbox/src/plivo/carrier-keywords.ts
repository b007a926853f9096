import type { MessageIntent } from '../state/rows.js';

const OPT_OUT = new Set(['STOP', 'END', 'QUIT', 'CANCEL', 'UNSUB', 'UNSUBSCRIBE', 'STOP ALL']);
const OPT_IN = new Set(['START', 'UNSTOP']);
const HELP = new Set(['HELP', 'INFO']);

/**
 * What Plivo itself takes a text for: the whole message must be the keyword, in any case, with blanks around
 * it (docs.plivo.com, DND service; support.plivo.com, DND). It acts on these words alone and on no others.
 */
export function readCarrierKeyword(text: string): MessageIntent | null {
  const word = text.trim().toUpperCase();
  if (OPT_OUT.has(word)) return 'optout';
  if (OPT_IN.has(word)) return 'optin';
  return HELP.has(word) ? 'help' : null;
}

/** The replies Plivo sends by itself (docs.plivo.com, DND service). */
export const automaticReplies = {
  optout: 'You have been unsubscribed and will not receive any more messages from this number.',
  help: 'Text STOP to stop receiving messages from this number. Message and data rates may apply.',
} as const;
