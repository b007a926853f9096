import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import { look } from './registration-house.js';

const update = `mutation ($input: OrganizationInput!) { updateOrganization(input: $input) {
  ... on OrganizationSaved { organization { isRegistrationOpen wantsRegistrationConfirmed } } } }`;
/** So that no other test has a school of this name. */
let schools = 0;

describeEachDatabase('The page of a school', (open) => {
  let home: TestHouse;
  let name: string;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(() => {
    name = `École & Søn ${(schools += 1)}`;
  });

  const addressOf = async (staff: Client): Promise<string | null> =>
    (await staff('{ registrationAddress }')).data.registrationAddress;
  const save = (staff: Client, version: number, input: object) =>
    staff(update, { input: { version, ...input } });

  it('has an address from the moment it is first opened, with double opt-in', async () => {
    const staff = await asStaff(await aSchool(home, { name }));
    expect(await addressOf(staff)).toBeNull();
    const { data } = await save(staff, 1, { isRegistrationOpen: true });
    expect(data.updateOrganization.organization).toEqual({
      isRegistrationOpen: true,
      wantsRegistrationConfirmed: true,
    });
    const address = await addressOf(staff);
    expect(address).toBe(`${home.house.config.publicBaseUrl}/register/ecole-son-${schools}`);
    expect((await look(address ?? '')).status).toBe(200);
  });

  it('keeps its address under another name, closed, and opened again', async () => {
    const staff = await asStaff(await aSchool(home, { name }));
    await save(staff, 1, { isRegistrationOpen: true });
    const address = await addressOf(staff);
    await save(staff, 2, { isRegistrationOpen: false, name: 'Another' });
    expect((await look(address ?? '')).text).toContain('Another takes no registrations here');
    await save(staff, 3, { isRegistrationOpen: true });
    expect(await addressOf(staff)).toBe(address);
  });

  it('has an address of its own where another school has the same name', async () => {
    const staff = [
      await asStaff(await aSchool(home, { name })),
      await asStaff(await aSchool(home, { name })),
    ];
    for (const one of staff) await save(one, 1, { isRegistrationOpen: true });
    const addresses = await Promise.all(staff.map(addressOf));
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) expect((await look(address ?? '')).status).toBe(200);
  });

  it('has an address where the name has no letters that an address may have', async () => {
    const staff = await asStaff(await aSchool(home, { name: '舞蹈学校' }));
    await save(staff, 1, { isRegistrationOpen: true });
    expect(await addressOf(staff)).toMatch(/\/register\/school$/);
  });
});
