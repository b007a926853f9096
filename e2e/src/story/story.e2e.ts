import { test as base } from '@playwright/test';
import { createSchool } from '../product/create-school.js';
import { testOnOwnProduct } from '../product/fixture.js';
import { answerAsParents, inviteEverybody, seeTheAnswers } from './ask.js';
import { school } from './cast.js';
import { addNumber, importFamilies, lookAround, makeClass, signIn } from './open-school.js';
import { readHistory, stories } from './read-history.js';
import {
  composeToClass,
  phoneOfNora,
  replyUnclearly,
  seeTheRestWithheld,
  send,
  settle,
  stopInTheMiddle,
} from './send.js';

/** No school is here yet; and a text every ten seconds is time enough to answer one before the next. */
const test = testOnOwnProduct({ DEMO: 'false', PLIVO_TEXTS_PER_SECOND: '0.1' });
const { step } = base;

test('an empty school asks, sends, hears STOP in the middle, settles what is unclear, and can tell all of it', async ({
  browsers,
  product,
  sandbox,
}) => {
  test.slow();
  const page = await browsers.open();
  const link = await createSchool(product, school);
  await step('the owner signs in', () => signIn(page, link));
  await step('every place says that it is empty', () => lookAround(page));
  await step('a number is added', () => addNumber(page, sandbox));
  await step('families are imported', () => importFamilies(page));
  await step('everybody never asked is invited', () => inviteEverybody(page));
  await step('one parent says Yes, one No, one nothing', () => answerAsParents(sandbox));
  await step('the office sees what they said', () => seeTheAnswers(page));
  await step('a class is made', () => makeClass(page));
  await step('a text to the class says who is left out, and why', () => composeToClass(page));
  const texts = await phoneOfNora(sandbox);
  await step('it is sent', () => send(page));
  await step('STOP comes in the middle', () => stopInTheMiddle(sandbox, texts));
  await step('what was still to go to that phone is withheld', () => seeTheRestWithheld(page, texts));
  await step('another phone replies unclearly', () => replyUnclearly(sandbox));
  await step('a review settles it', () => settle(page));
  for (const name of Object.keys(stories))
    await step(`the history of ${name} tells it`, () => readHistory(page, name));
});
