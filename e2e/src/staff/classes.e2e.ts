import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('a class is made, students come into it, one leaves and is taken back, and their parents see it', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Classes' }).click();
  await expect(page.getByText('4 classes')).toBeVisible();
  await expectAccessible(page);
  await makeClass(page);
  await addStudents(page);
  await endAndTakeBack(page);

  await page.getByRole('region', { name: 'Students' }).getByRole('link', { name: 'Leo Rivera' }).click();
  const classes = page.getByRole('region', { name: 'Classes' });
  await expect(classes.getByRole('link', { name: 'Jazz & Tap' })).toBeVisible();
  await expectAccessible(page);

  const parent = await browsers.parent(wei);
  const id = await (await browsers.api()).personId('Mia Chen');
  await parent.goto(`/portal/account/students/${id}`);
  await expect(parent.getByRole('region', { name: 'Classes' }).getByText('Jazz & Tap')).toBeVisible();
  await expectAccessible(parent);
});

async function makeClass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a class' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a class' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Jazz & Tap');
  await dialog.getByRole('checkbox', { name: 'Friday' }).check();
  await dialog.getByLabel('Starts').fill('16:30');
  await dialog.getByLabel('Ends').fill('17:15');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jazz & Tap' })).toBeVisible();
  await expect(page.getByText(/^Friday, 4:30\s–\s5:15\sPM$/)).toBeVisible();
  await expect(page.getByText('Nobody is in this class yet.')).toBeVisible();
}

async function addStudents(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add students' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add students to Jazz & Tap' });
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('mia');
  // What is pressed must not move away because the list becomes shorter.
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Mia Chen' }).check();
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('riv');
  await dialog.getByRole('checkbox', { name: 'Leo Rivera' }).check();
  await expect(dialog.getByText('Chosen: Mia Chen, Leo Rivera')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to the class' }).click();
  await expect(page.getByText('2 students are in Jazz & Tap now.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Students' }).getByText('2 students')).toBeVisible();
}

async function endAndTakeBack(page: Page): Promise<void> {
  const students = page.getByRole('region', { name: 'Students' });
  await page.getByRole('button', { name: 'End enrolment of Leo Rivera in Jazz & Tap' }).click();
  await expect(page.getByText('Leo Rivera is no longer in Jazz & Tap.')).toBeVisible();
  await expect(students.getByText('One student')).toBeVisible();
  await page.getByRole('button', { name: 'Show past students' }).click();
  const past = students.getByRole('list', { name: 'Past students' });
  await expect(past.getByRole('link', { name: 'Leo Rivera' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Leo Rivera is in Jazz & Tap again.')).toBeVisible();
  await expect(students.getByText('Nobody has left this class.')).toBeVisible();
}
