import { bulkEligibility } from '@optline/domain';
import type { BulkLeftOut } from '@optline/domain';
import type { Candidate } from '../gathering/load-candidates.js';

/** Why somebody is left out, as the rules have it; `null` for who is opted in. */
export function whyLeftOut(candidate: Candidate, adultId: string | null): BulkLeftOut | null {
  const { person, standing, suppression, isKnownUnusable, saidNoElsewhere, registrationWaits } = candidate;
  const eligibility = bulkEligibility({
    ...standing,
    number: person.cellPhone,
    isKnownUnusable,
    saidNoElsewhere,
    suppression,
    registrationWaits,
    adultPersonId: adultId,
  });
  return eligibility.kind === 'eligible' ? null : eligibility.why;
}

/** The adult of the family whose Yes is attested for somebody under 18: the one known the longest. */
export function adultFor({ standing, adults, person }: Candidate): string | null {
  if (standing.isAdult) return null;
  return adults.find(({ id }) => id !== person.id)?.id ?? null;
}

/** The adult who was named when it was prepared, as long as they still count as one of the family. */
export function adultStillNamed({ standing, adults }: Candidate, named: string | null): string | null {
  if (standing.isAdult) return null;
  return adults.find(({ id }) => id === named)?.id ?? null;
}
