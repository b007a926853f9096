import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { SendingPage } from './sending-page.js';
import type { SendingRulesFragment } from './sending.generated.js';

const school: SendingRulesFragment = {
  __typename: 'Organization',
  id: 'school',
  textingHours: { __typename: 'TextingHours', from: '09:00', until: '20:00' },
  textFooter: '',
  version: 3,
};

const showSending = (
  answers: Answers = {},
  permissions: readonly Permission[] = ['TEXT_MESSAGES_SETTINGS'],
  organization = school,
) => show(<SendingPage />, { SendingPage: () => ({ organization }), ...answers }, { permissions });

const saving = (change: Partial<SendingRulesFragment>) => ({
  SaveSending: () => ({
    updateOrganization: {
      __typename: 'OrganizationSaved',
      organization: { ...school, version: 4, ...change },
    },
  }),
});

const hour = (name: string): Promise<HTMLElement> => screen.findByRole('combobox', { name });

describe('Text Messages: Sending', () => {
  afterEach(cleanup);

  it('saves the hours and the footer together', async () => {
    const textingHours = { ...school.textingHours, from: '10:30', until: '24:00' };
    const { sent } = showSending(saving({ textingHours, textFooter: 'Bright Steps Dance' }));
    await userEvent.selectOptions(await hour('From'), '10:30 AM');
    await userEvent.selectOptions(await hour('Until'), 'the end of the day');
    await retype(screen.getByRole('textbox', { name: 'Footer of texts' }), 'Bright Steps Dance');
    expect(screen.getByText('18 characters')).not.toBeNull();
    await press('Save Changes');
    expect(await screen.findByText('Saved.')).not.toBeNull();
    expect(sent('SaveSending')).toEqual([
      {
        input: {
          version: 3,
          textingHours: { from: '10:30', until: '24:00' },
          textFooter: 'Bright Steps Dance',
        },
      },
    ]);
  });

  it('asks for one hour of the day at least, and for a footer that asks for no reserved word', async () => {
    const { sent } = showSending();
    await userEvent.selectOptions(await hour('Until'), '9:30 AM');
    await retype(screen.getByRole('textbox', { name: 'Footer of texts' }), 'Reply STOP to cheer');
    await press('Save Changes');
    expect(screen.getByText('Texts need at least one hour of the day.')).not.toBeNull();
    expect(screen.getByText(/Please do not ask for “.*STOP”/)).not.toBeNull();
    expect(sent('SaveSending')).toEqual([]);
  });

  it('says that one sign of the footer makes every text dear', async () => {
    showSending({}, ['TEXT_MESSAGES_SETTINGS'], { ...school, textFooter: 'See you 🩰' });
    expect(await screen.findByText(/only 70 characters to a segment .* because of 🩰/)).not.toBeNull();
  });

  it('keeps both versions when somebody else saved first', async () => {
    showSending({
      SaveSending: () => ({
        updateOrganization: {
          __typename: 'OrganizationChangedMeanwhile',
          message: 'Somebody else saved.',
          organization: { ...school, textFooter: 'The office', version: 4 },
        },
      }),
    });
    await hour('From');
    await retype(screen.getByRole('textbox', { name: 'Footer of texts' }), 'Mine');
    await press('Save Changes');
    const versions = within(await screen.findByRole('group', { name: 'Footer of texts' }));
    expect(versions.getByText('The office')).not.toBeNull();
    expect(versions.getByText('Mine')).not.toBeNull();
  });

  it('can be read by who may not change it', async () => {
    showSending({}, []);
    const from = await screen.findByRole<HTMLInputElement>('textbox', { name: 'From' });
    expect([from.value, from.readOnly]).toEqual(['9:00 AM', true]);
    expect(screen.queryByRole('button', { name: 'Save Changes' })).toBeNull();
  });
});
