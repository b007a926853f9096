import type { ruleWords } from './reviews-words.js';

/** The word for what a rule of reading saw. The names of the rules are stable. */
export function ruleWordFor(rule: string): keyof (typeof ruleWords)['en'] {
  if (rule === 'keyword-as-answer') return 'answer';
  if (rule === 'keyword-among-words' || rule === 'keyword-in-talk') return 'among';
  if (rule === 'request-with-second-thoughts') return 'secondThoughts';
  if (rule === 'request-in-auto-reply') return 'automatic';
  if (rule === 'keyword-start') return 'start';
  if (rule.startsWith('wrong-number')) return 'wrongNumber';
  if (rule.endsWith('-of-what')) return 'ofWhat';
  return rule.endsWith('-limited') ? 'limited' : 'other';
}
