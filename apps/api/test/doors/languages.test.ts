import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerLanguage } from '../../src/reader-language.js';
import { forStaff, inTheirWords, isWithoutSpanish } from '../../src/sentences.js';
import { answer } from '../answers.js';
import { asNobody, asParent, asStaff, asToken } from '../client.js';
import type { Client, GraphqlAnswer } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';

describe('The language of a reader', () => {
  it.each([
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US, es;q=0.5', 'en'],
    ['fr-CA, es;q=0.8, en;q=0.5', 'es'],
    ['est', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('asked for by %s is %s', (named, language) => {
    expect(readerLanguage(named)).toBe(language);
  });
});

const saveContact = `mutation ($input: SaveContactInput!) { saveContact(input: $input) {
  __typename ... on Problem { message } } }`;
const setAnswer = `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) {
  __typename ... on Problem { message } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Problem { message } } }`;

describeEachDatabase('What families are told', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let ana: TestPerson;
  let marco: TestPerson;
  let inSpanish: Client;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    const family = await aFamily(school);
    ana = await aContact(family, { firstName: 'Ana', answer: 'in' });
    marco = await aContact(family, { firstName: 'Marco' });
    inSpanish = await asParent(ana, 'es-MX,es;q=0.9');
    await answer(marco, 'out');
  });
  afterAll(() => home.close());

  const said = ({ data, errors }: GraphqlAnswer): string =>
    errors[0]?.message ?? Object.values<{ message: string }>(data)[0]?.message ?? 'nothing';
  const saving = (id: string, change: object) => ({ input: { id, version: 1, ...change } });

  it('of bad input is in their language', async () => {
    const wrong = saving(ana.id, { email: 'ana@rivera' });
    expect(said(await inSpanish(saveContact, wrong))).toBe(
      'Esta no es una dirección de correo electrónico válida.',
    );
    expect(said(await inSpanish(saveContact, saving(ana.id, { firstName: ' ' })))).toBe(
      'Falta el nombre, de 80 caracteres como máximo.',
    );
    expect(said(await (await asParent(ana))(saveContact, wrong))).toBe('This is not a valid e-mail address.');
  });

  it('of what they may not do is in their language', async () => {
    expect(said(await inSpanish(saveContact, saving(marco.id, { lastName: 'X' })))).toBe(
      'De otro adulto solo puede activar o desactivar los mensajes de texto.',
    );
    expect(said(await inSpanish('{ apiTokens { id } }'))).toBe('Usted no puede hacer eso.');
  });

  it('of what is not there is in their language', async () => {
    const asked = 'query ($id: ID!) { contact(id: $id) { id } }';
    expect(said(await inSpanish(asked, { id: 'nobody' }))).toBe('No existe ese contacto.');
  });

  it('when a rule said no is in their language', async () => {
    const yes = { id: marco.id, answer: 'IN', theyAskedForIt: true, seenVersion: 1, wordingId: 'none' };
    expect(said(await inSpanish(setAnswer, { input: yes }))).toMatch(/^Esa persona dijo que No, así que/);
    const late = saving(ana.id, { version: 99, lastName: 'Rivera' });
    expect(said(await inSpanish(saveContact, late))).toMatch(/^Mientras tanto alguien cambió este registro/);
    expect(said(await inSpanish(saveContact, saving(ana.id, { cellPhone: '12' })))).toMatch(/^Este no es/);
  });

  it('before they sign in is in their language', async () => {
    const nobody = asNobody(school, 'es');
    const input = { audience: 'PARENT', email: 'ana@rivera.example', password: 'not the password' };
    expect(said(await nobody(signIn, { input }))).toBe(
      'El correo electrónico o la contraseña no son correctos.',
    );
    expect(said(await nobody('{ myFamily { id } }'))).toBe('Inicie sesión.');
  });

  it('of a fault of ours is in their language, and names the reference', async () => {
    const { read } = home.house.db;
    const rows = read.rows.bind(read);
    Object.assign(read, { rows: () => Promise.reject(new Error('broken')) });
    try {
      expect(said(await inSpanish('query ($id: ID!) { contact(id: $id) { id } }', { id: ana.id }))).toMatch(
        /^Algo salió mal de nuestro lado y no se guardó nada[.] Referencia: [\w-]{36}$/,
      );
    } finally {
      Object.assign(read, { rows });
    }
  });

  it('is never for staff alone: such a sentence gives way, and the log says that it lacks Spanish', () => {
    const logged: string[] = [];
    const log = { ...home.house.log, error: (_: object, what: string) => void logged.push(what) };
    const house = { ...home.house, log } as unknown as TestHouse['house'];
    const sentence = forStaff('Sending texts needs the permission Send Text Messages.');
    expect(inTheirWords({ language: 'es', principal: null, house }, sentence)).toBe(
      'Algo no es correcto y no se guardó nada.',
    );
    expect(logged).toEqual([isWithoutSpanish]);
  });

  it('is told to staff and API clients in English where they alone can meet it', async () => {
    const frank = await asStaff(school, []);
    const token = await asToken(school, ['families:read']);
    for (const client of [frank, token])
      expect(said(await client('{ exportConsentHistory }'))).toMatch(/^(This|You) .*/);
  });
});
