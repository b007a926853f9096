import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SettingsPage } from '../features/settings/settings-page.js';
import { ana, emptyHouse, Refusal, show, viewer } from '../../test/house.js';
import type { Asked } from '../../test/house.js';

const settings = (contact = ana(), answers: Asked = {}) =>
  show(<SettingsPage />, { SettingsPage: () => ({ me: { ...viewer, contact } }), ...answers });

describe('the pencil', () => {
  afterEach(emptyHouse);

  const edit = async () => userEvent.click(await screen.findByRole('button', { name: 'Edit Ana Rivera' }));
  const number = () => screen.getByLabelText<HTMLInputElement>('Cell phone');

  it('says how a number is read, and what it does to the Yes', async () => {
    settings();
    await edit();
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555 0199');
    await screen.findByText('We read this as (212) 555-0199.');
    await screen.findByText(/That Yes does not move to another number/);
  });

  it('says that a number is none once it was left, and does not send it', async () => {
    const { sent } = settings();
    await edit();
    await screen.findByText('We read this as (212) 555-0142.');
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/not a complete phone number/);
    expect(sent('SaveContact')).toEqual([]);
  });

  it('keeps what was typed when somebody changed the record meanwhile, and saves it the second time', async () => {
    const versions: unknown[] = [];
    settings(ana(), {
      SaveContact: ({ input }) => {
        versions.push((input as { version: number }).version);
        const person = { ...ana(), firstName: 'Anabel', version: 2 };
        return {
          saveContact:
            versions.length === 1
              ? { __typename: 'PersonChangedMeanwhile', person, message: 'Changed.' }
              : { __typename: 'PersonSaved', person: { ...person, lastName: 'Rivera Soto', version: 3 } },
        };
      },
    });
    await edit();
    const last = screen.getByLabelText<HTMLInputElement>('Last name');
    await userEvent.clear(last);
    await userEvent.type(last, 'Rivera Soto');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/On record now: Anabel Rivera/);
    expect(last.value).toBe('Rivera Soto');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(versions).toEqual([1, 2]);
  });

  it('keeps what was typed while another page is looked at', async () => {
    const first = settings();
    await edit();
    await userEvent.type(screen.getByLabelText('First name'), 'bel');
    first.leave();
    settings();
    expect((await screen.findByLabelText<HTMLInputElement>('First name')).value).toBe('Anabel');
    expect(screen.getByText(/What you typed is still here/)).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
    await edit();
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ana');
  });

  it('keeps what was typed when it could not be saved, and saves it when that works again', async () => {
    let isThere = false;
    const { sent } = settings(ana(), {
      SaveContact: () => {
        if (!isThere) throw new Error('unreachable');
        const person = { ...ana(), lastName: 'Rivera Soto', version: 2 };
        return { saveContact: { __typename: 'PersonSaved', person } };
      },
    });
    await edit();
    const last = screen.getByLabelText<HTMLInputElement>('Last name');
    await userEvent.type(last, ' Soto');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Optline cannot be reached. What you typed is still here; please try again in a moment.',
    );
    expect(last.value).toBe('Rivera Soto');
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByText('Saved.')).getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Ana Rivera Soto' }));
    expect(sent('SaveContact')).toHaveLength(2);
  });

  it('shows what the api says of a field, in its place in the form', async () => {
    settings(ana(), {
      SaveContact: () => new Refusal('BAD_USER_INPUT', 'This is not a valid e-mail address.'),
    });
    await edit();
    await userEvent.type(screen.getByLabelText('E-mail'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toBe('This is not a valid e-mail address.');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ana@rivera.examplex');
  });

  it('leads to the first field that has something wrong with it', async () => {
    const { sent } = settings();
    await edit();
    await userEvent.clear(screen.getByLabelText('Last name'));
    await userEvent.clear(screen.getByLabelText('E-mail'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Please enter a last name.');
    expect(screen.getByText('Please enter your e-mail address: you sign in with it.')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Last name'));
    expect(sent('SaveContact')).toEqual([]);
  });

  it('says that a Yes is over without a number, and that a No goes along to the next', async () => {
    settings();
    await edit();
    await userEvent.clear(number());
    await screen.findByText(/Without a number no texts can come, and the Yes is over/);
    emptyHouse();
    settings(ana({ answer: 'OUT' }));
    await edit();
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555 0199');
    await screen.findByText('Text messaging stays off with the new number, until somebody says Yes.');
  });

  it('asks for an answer for the new number once it is saved', async () => {
    const consent = ana({ answer: 'NEVER_ASKED', since: null, way: null }).textConsent;
    const person = { ...ana(), cellPhone: '+12125550199', version: 2, textConsent: consent };
    settings(ana(), { SaveContact: () => ({ saveContact: { __typename: 'PersonSaved', person } }) });
    await edit();
    await userEvent.clear(number());
    await userEvent.type(number(), '212 555 0199');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/please answer above for \(212\) 555-0199/);
    expect(screen.getByRole('group', { name: 'Allow text messaging?' })).not.toBeNull();
  });
});
