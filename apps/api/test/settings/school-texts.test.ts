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
    expect(all).toHaveLength(9);
    expect(all[0]).toEqual({
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
