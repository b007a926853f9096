/**
 * The words that Plivo takes for a stop or a call for help when they are the whole text: the union of what its
 * documents say at different dates. Source: docs.plivo.com …/messaging/concepts/dnd-service.
 */
const answeredByCarrier = new Set([
  'stop',
  'stop all',
  'stopall',
  'end',
  'quit',
  'cancel',
  'unsub',
  'unsubscribe',
  'help',
  'info',
]);

export interface CarrierMark {
  readonly intent: 'optout' | 'optin' | 'help' | null;
  /** The carrier said what it took the text for, be it nothing. */
  readonly intentIsGiven: boolean;
  readonly body: string;
  readonly answersKeywords: 'carrier' | 'optline';
}

/**
 * Whether the carrier itself answered this very text. Where it says what it took the text for, that decides;
 * where it does not, the setting of the number and the carrier's list of words do.
 */
export function carrierAnswered({ intent, intentIsGiven, body, answersKeywords }: CarrierMark): boolean {
  if (intentIsGiven || intent !== null) return intent === 'optout' || intent === 'help';
  return answersKeywords === 'carrier' && answeredByCarrier.has(body.trim().toLowerCase());
}
