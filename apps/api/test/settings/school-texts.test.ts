import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { arrivedAt } from '../stop/stop-house.js';
import { workOff } from '../work.js';

const wordings = `query ($contact: String) { schoolTexts(helpContact: $contact) { kind language body isFixed count { segments encoding } } }`;
const save = `mutation ($input: OrganizationInput!) { updateOrganization(input: $input) {
  __typename ... on OrganizationSaved { organization { helpContact version } } } }`;

interface Shown {
  readonly kind: string;
  readonly language: string;
  readonly body: string;
}

describeEachDatabase('The texts of a school', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school, ['text-messages-settings']);
  });

  const shown = async (contact: string | null = null): Promise<Shown[]> =>
    (await staff(wordings, { contact })).data.schoolTexts;
  const help = (all: Shown[], language = 'en') =>
    all.find((text) => text.kind === 'help-answer' && text.language === language)?.body;

  it('are shown as they would be sent, with what they cost', async () => {
    const all = await shown();
    expect(all).toHaveLength(11);
    expect(all.find(({ kind }) => kind === 'stop-confirmation')).toEqual({
      kind: 'stop-confirmation',
      language: 'en',
      body: 'Maple Street Dance: You will get no more texts from us. Text START to turn them back on.',
      isFixed: true,
      count: { segments: 1, encoding: 'GSM-7' },
    });
    expect(help(all)).toContain(school.office);
    expect(help(await shown('(212) 555-0142'), 'es')).toContain('(212) 555-0142');
  });

  it('name to who asks for HELP the contact that the school chose', async () => {
    const { data } = await staff(save, { input: { version: 1, helpContact: '  (212) 555-0142 \n' } });
    expect(data.updateOrganization).toEqual({
      __typename: 'OrganizationSaved',
      organization: { helpContact: '(212) 555-0142', version: 2 },
    });
    const ana = await aContact(await aFamily(school));
    await texts(ana, 'HELP');
    await workOff(home);
    const [answered] = await eventually('HELP is answered', () => {
      const arrived = arrivedAt(home, ana.cellPhone ?? '');
      return arrived.length > 0 ? arrived : null;
    });
    expect(answered?.text).toBe(help(await shown()));
    expect(answered?.text).toMatch(/\(212\) 555-0142.*STOP.*rates/);
    await staff(save, { input: { version: 2, helpContact: '' } });
    expect(help(await shown())).toContain(school.office);
  });

  it.each(['the office', 'a'.repeat(81), 'call us'])(
    'refuse %s as a contact that nobody can be reached by',
    async (helpContact) => {
      expect((await staff(save, { input: { version: 1, helpContact } })).errors[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
      expect((await staff(wordings, { contact: helpContact })).errors[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    },
  );

  it('say what a draft of the consent wording lacks', async () => {
    const missing = async (language: string, text: string) =>
      (
        await staff('query ($l: String!, $t: String!) { missingInConsentWording(language: $l, text: $t) }', {
          l: language,
          t: text,
        })
      ).data?.missingInConsentWording;
    expect(await missing('en', 'Yes, text me. Reply STOP to stop.')).toEqual([
      'HELP',
      '“Msg & data rates may apply”',
    ]);
    const { data } = await staff('{ consentWordings { language text } }');
    for (const { language, text } of data.consentWordings) expect(await missing(language, text)).toEqual([]);
  });

  it('fill the sheet for the carrier’s campaign with what stands in the settings', async () => {
    await staff(save, { input: { version: 1, privacyUrl: 'https://maple.example/privacy' } });
    const { data } =
      await staff(`{ campaignSheet { brandName callToAction sampleMessages optOutKeywords optOutMessage
      helpMessage optInMessage numbers privacyUrl termsUrl } consentWordings { language text } }`);
    const [wording] = data.consentWordings;
    expect(data.campaignSheet).toMatchObject({
      brandName: 'Maple Street Dance',
      callToAction: expect.stringContaining(wording.text),
      optOutKeywords: expect.arrayContaining([
        'STOP',
        'QUIT',
        'END',
        'REVOKE',
        'OPT OUT',
        'CANCEL',
        'UNSUBSCRIBE',
      ]),
      helpMessage: help(await shown()),
      numbers: [school.ourNumber],
      privacyUrl: 'https://maple.example/privacy',
      termsUrl: null,
    });
  });
});

const ownSignUp = `{ signUpTexts { language text usualText version } }`;
const draft = `query ($language: String!, $text: String!) { signUpTextDraft(language: $language, text: $text) {
  missing body count { characters segments encoding outsideGsm7 } } }`;
const saveSignUp = `mutation ($input: WordingInput!) {
  saveSignUpText(input: $input) { __typename
    ... on SignUpTextSaved { signUpText { language text version } }
    ... on SignUpTextChangedMeanwhile { message signUpText { text version } } } }`;
const complete =
  'Hello! About two texts a week. Msg & data rates may apply. Reply HELP for help, STOP to stop.';

describeEachDatabase('The sign-up text', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school, ['text-messages-settings']);
  });

  const asked = async (text: string, language = 'en') =>
    (await staff(draft, { language, text })).data.signUpTextDraft;
  const saveText = (input: { language: string; text: string; version: number }) =>
    staff(saveSignUp, { input });
  const inForce = async (language: string) => {
    const { data } = await staff(`{ schoolTexts { kind language body } }`);
    return data.schoolTexts.find(
      (one: { kind: string; language: string }) => one.kind === 'sign-up' && one.language === language,
    )?.body;
  };

  it('begins complete in both languages, in one segment, with the name of the school before it', async () => {
    const { data } = await staff(ownSignUp);
    expect(data.signUpTexts.map(({ language }: { language: string }) => language)).toEqual(['en', 'es']);
    for (const { language, text, usualText, version } of data.signUpTexts) {
      expect({ text, version }).toEqual({ text: usualText, version: 0 });
      const shown = await asked(text, language);
      expect(shown).toEqual({
        missing: [],
        body: `Maple Street Dance: ${text}`,
        count: {
          characters: expect.any(Number),
          encoding: 'GSM-7',
          outsideGsm7: [],
          segments: expect.any(Number),
        },
      });
      expect(await inForce(language)).toBe(shown.body);
    }
    expect((await asked(data.signUpTexts[0].text)).count.segments).toBe(1);
  });

  it.each([
    ['en', 'Msg & data rates may apply. Reply HELP for help, STOP to stop.', ['“Msg frequency varies”']],
    ['en', 'Msg frequency varies. Reply HELP for help, STOP to stop.', ['“Msg & data rates may apply”']],
    ['en', '4 msgs/month. Msg & data rates may apply. Reply STOP.', ['HELP']],
    ['en', 'Two texts per week. Msg & data rates may apply. HELP for help, stop to stop.', ['STOP']],
    [
      'es',
      'Recibirá mensajes. HELP para ayuda, STOP para terminar.',
      ['“Frecuencia variable”', '“Pueden aplicarse tarifas de mensajes y datos”'],
    ],
  ])('in %s says what “%s” lacks, and is not saved without it', async (language, text, missing) => {
    expect((await asked(text, language)).missing).toEqual(missing);
    const { errors } = await saveText({ language, text, version: 0 });
    expect(errors[0]).toMatchObject({ message: `The text must also say ${missing.join(', ')}.` });
  });

  it.each([
    ['en', '4 msgs/month. Msg & data rates may apply. HELP, STOP.'],
    ['en', 'How often varies. Message and data rates may apply. Text HELP or STOP.'],
    ['es', 'Unos 4 mensajes al mes. Pueden aplicarse tarifas de mensajes y datos. HELP, STOP.'],
  ])('in %s takes “%s” for complete', async (language, text) => {
    const { data } = await saveText({ language, text, version: 0 });
    expect(data.saveSignUpText.__typename).toBe('SignUpTextSaved');
  });

  it('says which signs cost segments', async () => {
    const { count } = await asked('Recibirá textos sobre fútbol y natación. Recibirá pocos.', 'es');
    expect(count).toMatchObject({ encoding: 'UCS-2', segments: 2, outsideGsm7: ['á', 'ú', 'ó'] });
  });

  it('is worded by the school in each language by itself, and goes into the campaign sheet', async () => {
    const saved = await saveText({ language: 'en', text: ` ${complete}\n`, version: 0 });
    expect(saved.data.saveSignUpText).toEqual({
      __typename: 'SignUpTextSaved',
      signUpText: { language: 'en', text: complete, version: 1 },
    });
    expect(await inForce('en')).toBe(`Maple Street Dance: ${complete}`);
    expect(await inForce('es')).toContain('Frecuencia variable');
    const { data } = await staff('{ campaignSheet { optInMessage } }');
    expect(data.campaignSheet.optInMessage).toBe(`Maple Street Dance: ${complete}`);
    const elsewhere = await asStaff(await aSchool(home), []);
    expect((await elsewhere(ownSignUp)).data.signUpTexts[0].version).toBe(0);
  });

  it('shows the newer text to who saves over an older one, and keeps it', async () => {
    await saveText({ language: 'en', text: complete, version: 0 });
    const { data } = await saveText({ language: 'en', text: `${complete} Bye.`, version: 0 });
    expect(data.saveSignUpText).toMatchObject({
      __typename: 'SignUpTextChangedMeanwhile',
      signUpText: { text: complete, version: 1 },
    });
    expect(await inForce('en')).toBe(`Maple Street Dance: ${complete}`);
  });

  it('is not longer than 400 characters, and in no third language', async () => {
    for (const input of [
      { language: 'en', text: `${complete} ${'!'.repeat(400)}`, version: 0 },
      { language: 'fr', text: complete, version: 0 },
    ]) {
      const { errors } = await saveText(input);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describeEachDatabase('The language of a family', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  it('is changed by its own contacts, and for them alone', async () => {
    const school = await aSchool(home);
    const [mine, other] = [await aFamily(school), await aFamily(school)];
    const portal = await asParent(await aContact(mine));
    const set = (language: string) =>
      portal('mutation ($l: String!) { setMyLanguage(language: $l) { id language version } }', {
        l: language,
      });
    expect((await set('es')).data.setMyLanguage).toEqual({ id: mine.id, language: 'es', version: 2 });
    expect((await set('es')).data.setMyLanguage.version).toBe(2);
    expect((await set('fr')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const staff = await asStaff(school, []);
    const { data } = await staff('query ($id: ID!) { family(id: $id) { language } }', { id: other.id });
    expect(data.family.language).toBe('en');
  });
});
