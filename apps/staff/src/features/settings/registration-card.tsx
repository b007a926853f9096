import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { Card, useWords } from '@optline/ui';
import { CopyField } from '../../form/copy-field.js';
import form from '../../form/form.module.css';
import { RegistrationAddressDocument } from './organization-page.generated.js';
import type { OrganizationDefaultsFragment } from './organization-page.generated.js';
import classes from './settings.module.css';
import { organizationWords } from './settings-words.js';
import type { Editing } from './use-organization.js';

interface RegistrationCardProps {
  readonly organization: OrganizationDefaultsFragment;
  readonly editing: Editing;
  readonly mayChange: boolean;
}

/** Whether new families can register by themselves, and where. */
export function RegistrationCard({ organization, editing, mayChange }: RegistrationCardProps) {
  const say = useWords(organizationWords);
  const { fields, change } = editing;
  return (
    <Card title={say('registration')}>
      <fieldset className={form.group}>
        <legend>{say('registrationLegend')}</legend>
        <div className={classes.checks}>
          {(['isRegistrationOpen', 'wantsRegistrationConfirmed'] as const).map((name) => (
            <Checkbox
              key={name}
              label={say(name)}
              description={say(`${name}Hint`)}
              checked={fields[name]}
              disabled={!mayChange}
              onChange={(event) => change(name, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      {organization.isRegistrationOpen && <Address />}
    </Card>
  );
}

function Address() {
  const say = useWords(organizationWords);
  const { data } = useQuery(RegistrationAddressDocument);
  if (data?.registrationAddress == null) return null;
  return (
    <div className={classes.address}>
      <CopyField label={say('registrationAddress')} text={data.registrationAddress} />
    </div>
  );
}
