import { contractEnum } from './contract-enum.js';

export const BroadcastStateEnum = contractEnum('BroadcastState', 'How far a broadcast is.', [
  'waiting',
  'preparing',
  'sending',
  'paused',
  'cancelling',
  'cancelled',
  'done',
]);

const broadcastParts = [
  'queued',
  'waiting',
  'handed-over',
  'delivered',
  'failed',
  'withheld',
  'unknown',
] as const;
export type BroadcastPart = (typeof broadcastParts)[number];

export const BroadcastPartEnum = contractEnum(
  'BroadcastPart',
  'Texts of a broadcast by what became of them, as BroadcastProgress counts them.',
  broadcastParts,
);

const textedHows = ['same-text', 'waits-for-hours'] as const;
export type TextedHow = (typeof textedHows)[number];

export const TextedHowEnum = contractEnum(
  'TextedHow',
  'Of those who get a text: the same text already goes to their number, or it waits for the hours.',
  textedHows,
);

export const TextRuleEnum = contractEnum('TextRule', 'What stands against a text.', [
  'asks-for-reserved-word',
  'sounds-like-advertising',
  'short-link',
  'all-capitals',
  'costly-characters',
]);
