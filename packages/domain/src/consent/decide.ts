import type { ConsentRequest, Decision, Standing } from './consent.js';

export function decideConsentChange(_standing: Standing, _request: ConsentRequest, _now: Date): Decision {
  throw new Error('not decided yet');
}
