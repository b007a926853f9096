import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import type { TestSchool } from '../school.js';

const result = `{ __typename
  ... on TextTemplateSaved { textTemplate { id name body version } }
  ... on TextTemplateChangedMeanwhile { message textTemplate { body version } }
  ... on TextTemplateNameTaken { message textTemplate { id } } }`;
const add = `mutation ($input: TextTemplateInput!) { addTextTemplate(input: $input) ${result} }`;
const save = `mutation ($id: ID!, $version: Int!, $input: TextTemplateInput!) {
  saveTextTemplate(id: $id, version: $version, input: $input) ${result} }`;
const archive = 'mutation ($id: ID!) { archiveTextTemplate(id: $id) { name } }';

describeEachDatabase('Templates of texts', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school);
  });

  const added = async (name: string, body = 'No class today'): Promise<Answered> =>
    (await staff(add, { input: { name, body } })).data.addTextTemplate;
  const names = async (client = staff): Promise<string[]> =>
    (await client('{ textTemplates { name } }')).data.textTemplates.map(({ name }: Answered) => name);

  it('are listed by name, and those of another school are not', async () => {
    for (const name of ['snow', 'Recital', 'late pick-up']) await added(name);
    expect(await names()).toEqual(['late pick-up', 'Recital', 'snow']);
    expect(await names(await asStaff(await aSchool(home)))).toEqual([]);
  });

  it('are saved in versions: nobody writes over what somebody else saved first', async () => {
    const { textTemplate } = await added(' Snow \n day ', ' No class {first name} ');
    expect(textTemplate).toMatchObject({ name: 'Snow day', body: 'No class {first name}', version: 1 });
    const { id } = textTemplate;
    const saved = async (version: number, body: string): Promise<Answered> =>
      (await staff(save, { id, version, input: { name: 'Snow day', body } })).data.saveTextTemplate;
    expect(await saved(1, 'Closed')).toMatchObject({ textTemplate: { body: 'Closed', version: 2 } });
    expect(await saved(1, 'Closed')).toMatchObject({ textTemplate: { body: 'Closed', version: 2 } });
    expect(await saved(1, 'Open')).toMatchObject({
      __typename: 'TextTemplateChangedMeanwhile',
      textTemplate: { body: 'Closed', version: 2 },
    });
    expect(await saved(2, 'Open')).toMatchObject({ textTemplate: { body: 'Open', version: 3 } });
  });

  it('have a name each, also when two are saved at once', async () => {
    const { textTemplate } = await added('Snow day');
    expect(await added('SNOW DAY')).toEqual({
      __typename: 'TextTemplateNameTaken',
      message: 'There is a template called “Snow day” already. Choose another name.',
      textTemplate: { id: textTemplate.id },
    });
    const both = await Promise.all([added('Rain'), added('Rain')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'TextTemplateNameTaken',
      'TextTemplateSaved',
    ]);
  });

  it('are archived, and their name is free again', async () => {
    const { textTemplate } = await added('Snow day');
    const { id } = textTemplate;
    for (let times = 0; times < 2; times++)
      expect((await staff(archive, { id })).data.archiveTextTemplate).toEqual({ name: 'Snow day' });
    expect(await names()).toEqual([]);
    const input = { name: 'Snow day', body: 'Open' };
    const { errors } = await staff(save, { id, version: 1, input });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await added('Snow day')).toMatchObject({ __typename: 'TextTemplateSaved' });
  });

  it.each([
    { name: ' ', body: 'Hello' },
    { name: 'x'.repeat(81), body: 'Hello' },
    { name: 'Empty', body: '  ' },
    { name: 'Long', body: 'x'.repeat(1601) },
    { name: 'Long for its curly quote', body: `We’re${'x'.repeat(733)}` },
  ])('refuse %j', async (input) => {
    expect((await staff(add, { input })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
