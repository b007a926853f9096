import { maskNumber, whatStandsInTheWay } from '@optline/domain';
import type { PersonStanding, Standing } from '@optline/domain';
import { TextingPage } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { currentWording } from '../settings/consent-wording.js';
import { isValidForYes } from './consent-link.js';
import type { ConsentLink } from './consent-link.js';
import { loadStanding, loadStandingWithoutNumber } from './load-standing.js';
import { loadSchool } from './school.js';

/** What the e-mailed page may show to whoever holds the link: one first name and a masked number. */
export async function textingPageOf(sql: Sql, link: ConsentLink, now: Date): Promise<TextingPage> {
  const school = await loadSchool(sql, link.organizationId, now);
  const wording = await currentWording(sql, link.organizationId, link.language);
  // Of somebody whose number was taken off, the page still shows the one that the e-mail was about.
  const ofNumber = await loadStanding(sql, school, link.cellPhone ?? link.number);
  const standing =
    link.cellPhone === null ? await loadStandingWithoutNumber(sql, school, link.personId) : ofNumber;
  const person = standing.holders.find(({ personId }) => personId === link.personId);
  if (person === undefined) throw new Error('The person of a link does not hold their own number');
  const urls = await sql.row<{ termsUrl: string | null; privacyUrl: string | null }>(
    'SELECT terms_url, privacy_url FROM organizations WHERE id = ?',
    [link.organizationId],
  );
  return Object.assign(new TextingPage(), {
    schoolName: school.name,
    firstName: link.firstName,
    maskedNumber: maskNumber(link.cellPhone ?? link.number),
    answer: person.answer,
    version: person.version,
    isValidForYes: isValidForYes(link, { now, today: school.today }),
    ...numberFacts(ofNumber, person),
    language: wording.language,
    wordingId: wording.id,
    wording: wording.text,
    termsUrl: urls?.termsUrl ?? null,
    privacyUrl: urls?.privacyUrl ?? null,
  });
}

function numberFacts(standing: Standing, person: PersonStanding) {
  const holders = standing.holders.filter((holder) => !holder.isArchived);
  return {
    numberIsShared: holders.some((holder) => holder.personId !== person.personId),
    numberIsSilent: standing.suppression !== null || holders.every((holder) => holder.answer !== 'in'),
    mustTextStartTo: [...whatStandsInTheWay(standing, person.personId).mustTextStartTo],
  };
}
