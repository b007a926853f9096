import { maskNumber } from '@optline/domain';
import { makeConsentLink, validForYesMs } from '../consent/consent-link.js';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import { hashOfToken, newToken } from '../auth/token.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { peopleById } from '../families/person-view.js';
import type { House } from '../house.js';
import { UnitSize } from '../long-work/unit-size.js';
import { leaveInvitationsUrl, textingUrl } from '../notices/app-links.js';
import { letterLanguage } from '../notices/letter-people.js';
import { textingEmail } from '../notices/templates/texting-email.js';
import type { TextingAsk, TextingEmailData } from '../notices/templates/texting-email.js';
import { loadCandidates } from '../gathering/load-candidates.js';
import { addressHashOf } from './address-hash.js';
import type { Batch, ClaimedMail, SendingRun, WrittenMail } from './claim-mails.js';
import type { InvitationLeaveLinkEntity } from './invitation-leave-link.entity.js';
import { judge } from './judge.js';
import type { Judged, Reader } from './judge.js';
import { refreshOutcomesOf } from './outcomes.js';
import { withdrawMails } from './settle-mails.js';

/** A question that still stands: about whom, and who reads it. */
interface Question {
  readonly person: Judged['person'];
  readonly reader: Reader;
}

/** A mail with its links, before it is set. */
interface Draft {
  readonly mail: ClaimedMail;
  readonly to: string;
  readonly letter: TextingEmailData;
  readonly leaveUrl: string;
}

const size = new UnitSize({ first: 10, atMost: 50 });

/**
 * Writes the mails of a batch. Everybody is looked at again: who answered, or may not be asked any more, is taken out,
 * and a mail without questions is withdrawn. The links are made here; only the hashes of their tokens are kept.
 */
export async function writeMails(house: House, batch: Batch): Promise<WrittenMail[]> {
  const school = await loadSchool(house.db.read, batch.run.organizationId, house.now());
  const written: WrittenMail[] = [];
  for (let start = 0; start < batch.mails.length;) {
    const mails = batch.mails.slice(start, start + size.rows);
    start += mails.length;
    const drafts = await draft(house, { batch, school, mails });
    for (const each of drafts) written.push(await setMail(school, each));
  }
  return written;
}

async function draft(
  house: House,
  { batch, school, mails }: { batch: Batch; school: School; mails: readonly ClaimedMail[] },
): Promise<Draft[]> {
  const { run } = batch;
  const sql = house.db.read;
  const now = house.now();
  const asked = await lookAgain(sql, { run, school, mails, now });
  return inTransaction(house.db, (tx) =>
    size.measure(mails.length, async () => {
      const unasked = mails.filter(({ id }) => asked.get(id)?.standing.length === 0);
      await withdrawMails(tx, batch, unasked);
      await forgetQuestions(tx, run, { mails, asked });
      const drafts: Draft[] = [];
      for (const mail of mails) {
        const [first, ...others] = asked.get(mail.id)?.standing ?? [];
        if (first !== undefined)
          drafts.push(await draftOne(tx, { house, run, school, mail, now }, [first, ...others]));
      }
      return drafts;
    }),
  );
}

interface Asked {
  readonly standing: readonly Question[];
  /** The ids of the people. */
  readonly dropped: readonly string[];
}

const nothingAsked: Asked = { standing: [], dropped: [] };

interface AskRow {
  readonly mailId: string;
  readonly personId: string;
  readonly addresseeId: string;
}

/** Of each mail, the questions that still stand, and those that do not. */
async function lookAgain(
  sql: Sql,
  { run, school, mails, now }: { run: SendingRun; school: School; mails: readonly ClaimedMail[]; now: Date },
): Promise<ReadonlyMap<string, Asked>> {
  const { organizationId } = run;
  const asks = await sql.rows<AskRow>(
    `SELECT mail_id, person_id, addressee_id FROM invitation_asks
     WHERE organization_id = ? AND mail_id IN (${placeholders(mails.length)}) ORDER BY person_id`,
    [organizationId, ...mails.map(({ id }) => id)],
  );
  const people = await peopleById(sql, organizationId, [...new Set(asks.map(({ personId }) => personId))]);
  const judged = await judge(sql, { run, now }, await loadCandidates(sql, school, people));
  const byPerson = new Map(judged.map((one) => [one.person.id, one]));
  return new Map(
    mails.map((mail): [string, Asked] => {
      const ofMail = asks.filter(({ mailId }) => mailId === mail.id);
      const standing = ofMail.flatMap((ask) => questionOf(mail, ask, byPerson.get(ask.personId)) ?? []);
      const still = new Set(standing.map(({ person }) => person.id));
      const dropped = ofMail.map(({ personId }) => personId).filter((id) => !still.has(id));
      return [mail.id, { standing, dropped }];
    }),
  );
}

function questionOf(
  mail: ClaimedMail,
  { addresseeId }: AskRow,
  judged: Judged | undefined,
): Question | undefined {
  const reader = judged?.readers.find(({ id }) => id === addresseeId);
  if (judged === undefined || reader === undefined) return undefined;
  // Written to at another address by now: what was said of the old one does not go there.
  return addressHashOf(reader.email) === mail.addressHash ? { person: judged.person, reader } : undefined;
}

/** Questions that stand no more were not asked: nobody may take them for asked later. */
async function forgetQuestions(
  tx: Tx,
  { id: runId, organizationId }: SendingRun,
  { mails, asked }: { mails: readonly ClaimedMail[]; asked: ReadonlyMap<string, Asked> },
): Promise<void> {
  const personIds = new Set<string>();
  for (const { id: mailId } of mails) {
    const { standing, dropped } = asked.get(mailId) ?? nothingAsked;
    // Of a mail that is withdrawn they stay, to say whom it was about.
    if (standing.length === 0 || dropped.length === 0) continue;
    await tx.run(
      `DELETE FROM invitation_asks
       WHERE organization_id = ? AND mail_id = ? AND person_id IN (${placeholders(dropped.length)})`,
      [organizationId, mailId, ...dropped],
    );
    for (const personId of dropped) personIds.add(personId);
  }
  await refreshOutcomesOf(tx, { organizationId, runId, personIds: [...personIds] });
}

interface Drafting {
  readonly house: House;
  readonly run: SendingRun;
  readonly school: School;
  readonly mail: ClaimedMail;
  readonly now: Date;
}

async function draftOne(
  tx: Tx,
  { house, run, school, mail, now }: Drafting,
  questions: readonly [Question, ...Question[]],
): Promise<Draft> {
  const { organizationId } = run;
  const [{ reader }] = questions;
  const family = await tx.row<{ language: string; timeZone: string | null }>(
    'SELECT language, time_zone FROM families WHERE id = ? AND organization_id = ?',
    [reader.familyId, organizationId],
  );
  const asks: TextingAsk[] = [];
  for (const question of questions) asks.push(await askAbout(tx, { house, mail, now }, question));
  const [first, ...others] = asks;
  if (first === undefined) throw new Error('A mail without questions is not written');
  const leaveToken = newToken();
  await tx.insert<InvitationLeaveLinkEntity>('invitation_leave_links', {
    tokenHash: hashOfToken(leaveToken),
    organizationId,
    mailId: mail.id,
    addressHash: mail.addressHash,
    createdAt: now,
  });
  const leaveUrl = leaveInvitationsUrl(house, leaveToken);
  return {
    mail,
    to: reader.email,
    leaveUrl,
    letter: {
      language: letterLanguage(family?.language ?? school.language),
      schoolName: school.name,
      asks: [first, ...others],
      validUntil: new Date(now.getTime() + validForYesMs),
      timeZone: family?.timeZone ?? school.timeZone,
      officeEmail: school.organizationEmail,
      leaveUrl,
      ...(run.round > 1 && { askedAt: run.startedAt }),
    },
  };
}

async function askAbout(
  tx: Tx,
  { house, mail, now }: Pick<Drafting, 'house' | 'mail' | 'now'>,
  { person, reader }: Question,
): Promise<TextingAsk> {
  const number = person.cellPhone;
  if (number === null) throw new Error('Nobody without a number is asked');
  const token = await makeConsentLink(tx, {
    organizationId: person.organizationId,
    personId: person.id,
    addresseeId: reader.id,
    number,
    email: reader.email,
    invitationMailId: mail.id,
    now,
  });
  return {
    about: { firstName: person.firstName, reader: person.id === reader.id ? 'the-person' : 'family-adult' },
    maskedNumber: maskNumber(number),
    url: textingUrl(house, token),
  };
}

async function setMail(school: School, { mail, to, letter, leaveUrl }: Draft): Promise<WrittenMail> {
  return {
    mail,
    email: {
      ...(await textingEmail(letter)),
      to,
      replyTo: school.organizationEmail,
      fromName: school.name,
      stream: 'invitations',
      jobId: mail.id,
      tag: 'invitation',
      unsubscribeUrl: leaveUrl,
    },
  };
}
