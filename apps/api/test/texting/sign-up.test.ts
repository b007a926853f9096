import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { asParent, asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { arrivedAt } from '../stop/stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('The text that welcomes a number', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
  });

  const answer = `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }`;
  const ofStudent = answer.replace('setContact', 'setStudent');
  async function saysYes(who: Client, person: TestPerson, differs: Answered = {}): Promise<void> {
    const seen = await home.house.db.read.row<{ version: number }>(
      'SELECT version FROM text_consents WHERE person_id = ? AND number = ?',
      [person.id, person.cellPhone],
    );
    const wording = await home.house.db.read.row<{ id: string }>(
      `SELECT id FROM consent_wordings WHERE organization_id = ? AND language = 'en'`,
      [school.organizationId],
    );
    const { query = answer, ...more } = differs;
    const input = {
      id: person.id,
      answer: 'IN',
      seenVersion: seen?.version ?? 0,
      wordingId: wording?.id,
      ...more,
    };
    const { data, errors } = await who(query, { input });
    expect([errors, Object.values(data)]).toEqual([[], [{ __typename: 'TextOptInSet' }]]);
  }
  const saysNo = async (who: Client, { id }: TestPerson) => who(answer, { input: { id, answer: 'OUT' } });
  const proof = (adultId?: string) => ({
    wordingId: null,
    proof: { how: 'PAPER', agreedOn: '2026-01-05', personAgreed: true, adultPersonId: adultId ?? null },
  });
  const got = (number: string | null) => arrivedAt(home, number ?? '').map(({ text }) => text);

  it('names the school, how often it texts, what it may cost, HELP and STOP, once a number', async () => {
    const number = newNumber();
    const ana = await aContact(family, { cellPhone: number });
    const leo = await aStudent(family, { cellPhone: number });
    await saysYes(await asParent(ana), ana);
    await saysYes(await asStaff(school), leo, { ...proof(ana.id), query: ofStudent });
    home.pass({ minutes: 1 });
    await workOff(home);
    const [text, ...more] = got(number);
    expect(more).toEqual([]);
    for (const part of ['Maple Street Dance', 'Msg & data rates may apply', 'HELP', 'STOP'])
      expect(text).toContain(part);
    home.setClock(new Date());
  });

  it('is in the language of the family', async () => {
    const spanish = await aFamily(school, { language: 'es' });
    const ana = await aContact(spanish);
    await saysYes(await asStaff(school), ana, proof());
    home.pass({ minutes: 1 });
    await workOff(home);
    expect(got(ana.cellPhone)).toEqual([expect.stringContaining('tarifas')]);
    home.setClock(new Date());
  });

  it('is not sent where the Yes was undone at once, and is sent with the next one', async () => {
    const ana = await aContact(family);
    const parent = await asParent(ana);
    await saysYes(parent, ana);
    await saysNo(parent, ana);
    home.pass({ minutes: 1 });
    await workOff(home);
    expect(got(ana.cellPhone)).toEqual([]);
    await saysYes(await asParent(ana), ana);
    home.pass({ minutes: 1 });
    await workOff(home);
    expect(got(ana.cellPhone)).toHaveLength(1);
    home.setClock(new Date());
  });

  it('is not sent again after a new Yes, nor after STOP and START', async () => {
    const ana = await aContact(family);
    await saysYes(await asParent(ana), ana);
    home.pass({ minutes: 1 });
    await workOff(home);
    await texts(ana, 'STOP');
    home.pass({ minutes: 1 });
    await texts(ana, 'START');
    await saysNo(await asParent(ana), ana);
    await saysYes(await asParent(ana), ana);
    home.pass({ minutes: 1 });
    await workOff(home);
    expect(
      got(ana.cellPhone).filter((text) => text.includes('data rates may apply. Reply HELP')),
    ).toHaveLength(1);
    home.setClock(new Date());
  });

  it('waits for the hours where staff wrote the Yes down, and not where the person waits for it', async () => {
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', { textsFrom: '09:00', textsUntil: '20:00' }, { id: school.organizationId }),
    );
    home.setClock('2027-03-01T08:00:00Z');
    const [byStaff, themself] = [
      await aContact(family, { cellPhone: '+12125550191' }),
      await aContact(family, { cellPhone: '+12125550192' }),
    ];
    await saysYes(await asStaff(school), byStaff, proof());
    await saysYes(await asParent(themself), themself);
    home.pass({ minutes: 1 });
    await workOff(home);
    expect([got('+12125550191'), got('+12125550192').length]).toEqual([[], 1]);
    home.setClock('2027-03-01T14:01:00Z');
    await workOff(home);
    expect(got('+12125550191')).toHaveLength(1);
    home.setClock(new Date());
  });
});
