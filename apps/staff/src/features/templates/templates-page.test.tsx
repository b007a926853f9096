import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { TemplatesPage } from './templates-page.js';
import type { TemplateDetailFragment } from './templates-page.generated.js';

const cancelled: TemplateDetailFragment = {
  __typename: 'TextTemplate',
  id: 'cancelled',
  name: 'Cancelled',
  body: 'Hi {first name}, no class today.',
  version: 3,
};

const showTemplates = (answers: Answers = {}, permissions: readonly Permission[] = ['SEND_TEXT_MESSAGES']) =>
  show(
    <TemplatesPage />,
    { TemplatesPage: () => ({ textTemplates: [cancelled] }), ...answers },
    { permissions },
  );

const saved = (textTemplate: object) => ({ __typename: 'TextTemplateSaved', textTemplate });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

describe('templates', () => {
  afterEach(cleanup);

  it('are added with fields, and shown as somebody would get them, with what they cost', async () => {
    const { sent } = showTemplates({
      AddTemplate: () => ({ addTextTemplate: saved({ ...cancelled, id: 'new' }) }),
    });
    await press(await label('Add a template'));
    await retype(field('Name'), ' Snow ');
    await retype(field('Text'), 'Snow, ');
    await press('first name');
    expect(screen.getByText('Snow, Maria')).not.toBeNull();
    expect(screen.getByText('11 characters · 1 segment')).not.toBeNull();
    await press('Add');
    expect(await screen.findByText('Snow is saved.')).not.toBeNull();
    expect(sent('AddTemplate')).toEqual([{ input: { name: 'Snow', body: 'Snow, {first name}' } }]);
    expect(sent('TemplatesPage').length).toBeGreaterThan(1);
  });

  it.each([
    ['no name', '', 'Hello.', 'Enter a name.'],
    ['no text', 'Snow', ' ', 'Write the text.'],
    ['a field that there is not', 'Snow', 'Hi {{nickname}!', /There is no such field: \{nickname\}/],
    ['a word that means something else', 'Snow', 'Reply YES to come.', /Please do not ask for “.*YES”/],
  ])('are not saved with %s', async (_, name, body, says) => {
    const { sent } = showTemplates();
    await press(await label('Add a template'));
    await retype(field('Name'), name);
    await retype(field('Text'), body);
    await press('Add');
    expect(screen.getByText(says)).not.toBeNull();
    expect(sent('AddTemplate')).toEqual([]);
  });

  it('keep both versions when somebody else changed one meanwhile', async () => {
    const theirs = { ...cancelled, body: 'No class at all.', version: 4 };
    const { sent } = showTemplates({
      SaveTemplate: ({ version }) => ({
        saveTextTemplate:
          version === 3
            ? {
                __typename: 'TextTemplateChangedMeanwhile',
                message: 'Somebody else saved.',
                textTemplate: theirs,
              }
            : saved({ ...theirs, body: 'Mine.', version: 5 }),
      }),
    });
    await press(await label('Edit Cancelled'));
    await retype(field('Text'), 'Mine.');
    await press('Save Changes');
    const versions = within(await screen.findByRole('group', { name: 'Text' }));
    expect(versions.getByText('No class at all.')).not.toBeNull();
    expect(versions.getByText('Mine.')).not.toBeNull();
    await press('Text: keep mine');
    await press('Save Changes');
    expect(await screen.findByText('Cancelled is saved.')).not.toBeNull();
    expect(sent('SaveTemplate')[1]).toEqual({
      id: 'cancelled',
      version: 4,
      input: { name: 'Cancelled', body: 'Mine.' },
    });
  });

  it('keep what was typed when the name is taken', async () => {
    showTemplates({
      AddTemplate: () => ({
        addTextTemplate: { __typename: 'TextTemplateNameTaken', message: 'Choose another name.' },
      }),
    });
    await press(await label('Add a template'));
    await retype(field('Name'), 'Cancelled');
    await retype(field('Text'), 'Hello.');
    await press('Add');
    expect((await screen.findByRole('alert')).textContent).toContain('Choose another name.');
    expect(screen.getByDisplayValue('Cancelled')).not.toBeNull();
  });

  it('are archived only after asking', async () => {
    const { sent } = showTemplates({
      ArchiveTemplate: () => ({ archiveTextTemplate: { __typename: 'TextTemplate', id: 'cancelled' } }),
    });
    await press(await label('Archive Cancelled'));
    const dialog = within(screen.getByRole('dialog', { name: 'Archive Cancelled?' }));
    expect(sent('ArchiveTemplate')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Cancelled is archived.')).not.toBeNull();
  });

  it('are shown to nobody who may not send', async () => {
    const { sent } = showTemplates({}, ['CHANGE_TEXT_OPT_IN']);
    expect(await screen.findByText(/This needs the permission Send Text Messages/)).not.toBeNull();
    expect(sent('TemplatesPage')).toEqual([]);
  });
});

/** The name of a button that is there by now. */
async function label(name: string): Promise<string> {
  await screen.findByRole('button', { name });
  return name;
}
