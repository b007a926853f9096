import { afterEach, describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { OwnTextsPage } from './own-texts-page.js';

const school = {
  __typename: 'Organization',
  id: 'school',
  helpContact: null,
  organizationEmail: 'office@school.example',
  version: 3,
};
const signUp = {
  __typename: 'SignUpText',
  id: 'school-en',
  language: 'en',
  text: 'Usual.',
  usualText: 'Usual.',
  version: 0,
};

const count = (body: string) => {
  const dear = [...new Set(body)].filter((sign) => 'áíú'.includes(sign));
  return {
    __typename: 'TextCount',
    characters: body.length,
    segments: dear.length > 0 ? 2 : 1,
    encoding: dear.length > 0 ? 'UCS-2' : 'GSM-7',
    outsideGsm7: dear,
  };
};

const text = (kind: string, language: string, body: string) => ({
  __typename: 'SchoolText',
  kind,
  language,
  body,
  count: count(body),
});

const badInput = (message: string) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });

function schoolTexts({ helpContact }: Record<string, unknown>) {
  if (helpContact === 'us') return badInput('Nobody can be reached by that.');
  const contact = String(helpContact ?? school.organizationEmail);
  return {
    schoolTexts: [
      text('sign-up', 'en', 'School: Usual.'),
      text('sign-up', 'es', 'School: De siempre.'),
      ...['en', 'es', 'fr'].flatMap((language) => [
        text('stop-confirmation', language, `${language}: no more texts.`),
        text('start-answer', language, `${language}: on again.`),
        text('help-answer', language, `${language}: ask ${contact}, STOP.`),
      ]),
    ],
  };
}

const showTexts = (answers: Answers = {}, permissions: readonly Permission[] = ['TEXT_MESSAGES_SETTINGS']) =>
  show(
    <OwnTextsPage />,
    {
      OwnTextsPage: () => ({ organization: school }),
      SchoolTexts: schoolTexts,
      SignUpTexts: () => ({
        signUpTexts: [signUp, { ...signUp, id: 'school-es', language: 'es', text: 'De siempre.' }],
      }),
      SignUpTextDraft: ({ text: draft }) => ({
        signUpTextDraft: {
          __typename: 'SignUpTextDraft',
          missing: String(draft).includes('HELP') ? [] : ['HELP'],
          body: `School: ${String(draft)}`,
          count: count(`School: ${String(draft)}`),
        },
      }),
      ...answers,
    },
    { permissions },
  );

const card = async (name: string) => within(await screen.findByRole('region', { name }));

describe('Text Messages: Our texts', () => {
  afterEach(cleanup);

  it('shows a draft of the sign-up text as it would be sent, what it lacks and what its accents cost', async () => {
    showTexts();
    const signUps = await card('Sign-up text');
    const draft = await signUps.findByRole('textbox', { name: 'Sign-up text in Spanish' });
    await retype(draft, '¡Día de fútbol!');
    expect(await signUps.findByText('School: ¡Día de fútbol!')).not.toBeNull();
    expect(
      signUps.getByText(
        '23 characters · 2 segments · Only 70 characters to a segment instead of 160, because of í ú',
      ),
    ).not.toBeNull();
    expect(signUps.getAllByText('It must also say HELP.')).toHaveLength(2);
    await retype(draft, 'HELP.');
    expect(await signUps.findByText('13 characters · 1 segment')).not.toBeNull();
    expect(signUps.getAllByText('It must also say HELP.')).toHaveLength(1);
  });

  it('saves the sign-up text of one language, and brings the usual one back', async () => {
    const { sent } = showTexts({
      SaveSignUpText: ({ input }) => ({
        saveSignUpText: {
          __typename: 'SignUpTextSaved',
          signUpText: { ...signUp, text: (input as { text: string }).text, version: 1 },
        },
      }),
    });
    const draft = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Sign-up text in English',
    });
    await retype(draft, 'Own. HELP.');
    await press('Save Changes');
    expect(await screen.findByText('The sign-up text is saved.')).not.toBeNull();
    expect(sent('SaveSignUpText')).toEqual([{ input: { language: 'en', text: 'Own. HELP.', version: 0 } }]);
    const [ofEnglish] = screen.getAllByRole('button', { name: 'Use the usual text' });
    ofEnglish?.click();
    await waitFor(() => expect(draft.value).toBe('Usual.'));
  });

  it('says why a sign-up text was not saved, and keeps it', async () => {
    showTexts({ SaveSignUpText: () => badInput('The text must also say HELP.') });
    const draft = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Sign-up text in English',
    });
    await retype(draft, 'Own.');
    await press('Save Changes');
    expect((await screen.findByRole('alert')).textContent).toContain('The text must also say HELP.');
    expect(draft.value).toBe('Own.');
  });

  it('shows the answer to HELP with the contact that is typed, and says when nobody can be reached by it', async () => {
    const { sent } = showTexts({
      SaveHelpContact: () => ({
        updateOrganization: {
          __typename: 'OrganizationSaved',
          organization: { ...school, helpContact: '(212) 555-0142', version: 4 },
        },
      }),
    });
    const help = await card('Answer to HELP');
    const contact = await help.findByRole('textbox', { name: 'Whom the answer names' });
    expect(help.getByText('en: ask office@school.example, STOP.')).not.toBeNull();
    await retype(contact, 'us');
    expect(await help.findByText('Nobody can be reached by that.')).not.toBeNull();
    expect(contact.getAttribute('aria-invalid')).toBe('true');
    await retype(contact, '(212) 555-0142');
    expect(await help.findByText('en: ask (212) 555-0142, STOP.')).not.toBeNull();
    await press('Save Changes');
    expect(await screen.findByText('The answer to HELP is saved.')).not.toBeNull();
    expect(sent('SaveHelpContact')).toEqual([{ input: { helpContact: '(212) 555-0142', version: 3 } }]);
  });

  it('lets nobody word the answers to STOP and START', async () => {
    showTexts();
    const answers = await card('Answers to STOP and START');
    expect(answers.getByText('en: no more texts.')).not.toBeNull();
    expect(answers.getByText('fr: on again.')).not.toBeNull();
    expect(answers.queryByRole('textbox')).toBeNull();
  });

  it('may be read by everybody, and be changed by nobody without the permission', async () => {
    showTexts({}, []);
    expect(await screen.findByText('School: De siempre.')).not.toBeNull();
    expect(screen.getByText(/Changing it needs the permission Text Messages Settings/)).not.toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
