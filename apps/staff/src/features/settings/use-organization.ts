import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useEdits } from '../../form/use-edits.js';
import type { Said } from '../../form/outcome.js';
import { UpdateOrganizationDocument } from './organization-page.generated.js';
import type { OrganizationDefaultsFragment } from './organization-page.generated.js';

export type OrganizationFields = Readonly<{
  organizationEmail: string;
  name: string;
  timeZone: string;
  wantsPeopleToldOfTurnOut: boolean;
  wantsNoticeOfStaffOut: boolean;
  termsUrl: string;
  privacyUrl: string;
  isRegistrationOpen: boolean;
  wantsRegistrationConfirmed: boolean;
}>;

export type FieldName = keyof OrganizationFields;

function fieldsOf(organization: OrganizationDefaultsFragment): OrganizationFields {
  const { organizationEmail, name, timeZone, wantsPeopleToldOfTurnOut, wantsNoticeOfStaffOut } = organization;
  const { isRegistrationOpen, wantsRegistrationConfirmed } = organization;
  return {
    organizationEmail,
    name,
    timeZone,
    wantsPeopleToldOfTurnOut,
    wantsNoticeOfStaffOut,
    termsUrl: organization.termsUrl ?? '',
    privacyUrl: organization.privacyUrl ?? '',
    isRegistrationOpen,
    wantsRegistrationConfirmed,
  };
}

/** A field that cannot be saved as it is, and why. A new one is a new object, so that it takes the focus again. */
export interface Wrong {
  readonly field: FieldName;
  readonly why: 'organizationEmailMissing' | 'noAddress' | 'nameMissing' | 'noPage';
}

function wrongIn({ organizationEmail, name, termsUrl, privacyUrl }: OrganizationFields): Wrong | null {
  if (organizationEmail.trim() === '') return { field: 'organizationEmail', why: 'organizationEmailMissing' };
  if (!/^\S+@\S+\.\S+$/.test(organizationEmail.trim()))
    return { field: 'organizationEmail', why: 'noAddress' };
  if (name.trim() === '') return { field: 'name', why: 'nameMissing' };
  const isPage = (address: string): boolean =>
    address.trim() === '' || /^https?:\/\/\S+$/i.test(address.trim());
  if (!isPage(termsUrl)) return { field: 'termsUrl', why: 'noPage' };
  return isPage(privacyUrl) ? null : { field: 'privacyUrl', why: 'noPage' };
}

/** What is typed on the settings of the school, and how it is saved: only what was changed is sent. */
export function useOrganization(
  organization: OrganizationDefaultsFragment,
  words: { readonly saved: string; readonly unchanged: string },
) {
  const client = useApolloClient();
  const edits = useEdits(fieldsOf(organization));
  const [mutate, { loading }] = useMutation(UpdateOrganizationDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);

  const send = async (names: readonly FieldName[]): Promise<void> => {
    setProblem(null);
    setSaid(null);
    const changes = Object.fromEntries(names.map((name) => [name, edits.fields[name]]));
    try {
      const { data } = await mutate({ variables: { input: { ...changes, version: organization.version } } });
      const result = data?.updateOrganization;
      setConflict(result?.__typename === 'OrganizationChangedMeanwhile' ? result.message : null);
      if (result?.__typename !== 'OrganizationSaved') return;
      edits.forget();
      setSaid({ text: words.saved });
      // The name and the zone of the school stand on every page. That they cannot be read is no failure of the save.
      await client.refetchQueries({ include: ['Me'] }).catch(() => undefined);
    } catch (error) {
      setProblem(error);
    }
  };
  const save = async (): Promise<void> => {
    const found = wrongIn(edits.fields);
    setWrong(found);
    if (found !== null) return;
    if (edits.changed.length === 0) setSaid({ text: words.unchanged });
    else await send(edits.changed);
  };
  const saveAddressAgain = (): Promise<void> => send(['organizationEmail']);
  return { ...edits, save, saveAddressAgain, isSaving: loading, problem, conflict, said, wrong };
}

export type Editing = ReturnType<typeof useOrganization>;
