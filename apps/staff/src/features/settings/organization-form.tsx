import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Card, Notice, ProblemAlert, useWords } from '@optline/ui';
import { useEffect, useRef } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome } from '../../form/outcome.js';
import type { OrganizationDefaultsFragment } from './organization-page.generated.js';
import { RegistrationCard } from './registration-card.js';
import classes from './settings.module.css';
import { organizationWords } from './settings-words.js';
import { timeZones } from './time-zones.js';
import { useOrganization } from './use-organization.js';
import type { Editing } from './use-organization.js';

interface OrganizationFormProps {
  readonly organization: OrganizationDefaultsFragment;
  readonly mayChange: boolean;
}

/** The school as everybody sees it, and to whom its notices go. */
export function OrganizationForm({ organization, mayChange }: OrganizationFormProps) {
  const say = useWords(organizationWords);
  const editing = useOrganization(organization, { saved: say('saved'), unchanged: say('unchanged') });
  const place = useRef<HTMLFormElement>(null);
  const { wrong } = editing;
  useEffect(() => {
    if (wrong !== null) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  return (
    <form
      ref={place}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void editing.save();
      }}
    >
      <LeaveGuard isUnsaved={editing.changed.length > 0} />
      <Outcome said={editing.said} />
      {organization.organizationEmailBounces && (
        <Bounces organization={organization} editing={editing} mayChange={mayChange} />
      )}
      <School editing={editing} mayChange={mayChange} />
      <Notices editing={editing} mayChange={mayChange} />
      <Links editing={editing} mayChange={mayChange} />
      <RegistrationCard organization={organization} editing={editing} mayChange={mayChange} />
      {mayChange && <SaveBar editing={editing} />}
    </form>
  );
}

interface PartProps {
  readonly editing: Editing;
  readonly mayChange: boolean;
}

function Bounces({ organization, editing, mayChange }: PartProps & OrganizationFormProps) {
  const say = useWords(organizationWords);
  const isUntouched = !editing.changed.includes('organizationEmail');
  return (
    <div className={form.outcome}>
      <Notice kind="wait">
        <p>{say('bounces', { email: organization.organizationEmail })}</p>
        {mayChange && isUntouched && (
          <Button
            size="sm"
            variant="default"
            loading={editing.isSaving}
            onClick={() => void editing.saveAddressAgain()}
          >
            {say('sameAddress')}
          </Button>
        )}
      </Notice>
    </div>
  );
}

function School({ editing: { fields, change, wrong }, mayChange }: PartProps) {
  const say = useWords(organizationWords);
  const zones = timeZones(fields.timeZone);
  return (
    <Card title={say('school')}>
      <div className={form.form}>
        <TextInput
          type="email"
          label={say('organizationEmail')}
          description={say('organizationEmailHint')}
          value={fields.organizationEmail}
          readOnly={!mayChange}
          required
          withAsterisk={false}
          error={wrong?.field === 'organizationEmail' && say(wrong.why)}
          onChange={(event) => change('organizationEmail', event.currentTarget.value)}
        />
        <TextInput
          label={say('name')}
          description={say('nameHint')}
          value={fields.name}
          readOnly={!mayChange}
          required
          withAsterisk={false}
          error={wrong?.field === 'name' && say(wrong.why)}
          onChange={(event) => change('name', event.currentTarget.value)}
        />
        {mayChange ? (
          <NativeSelect
            label={say('timeZone')}
            description={say('timeZoneHint')}
            value={fields.timeZone}
            data={[
              { group: say('unitedStates'), items: zones.unitedStates },
              { group: say('elsewhere'), items: zones.elsewhere },
            ]}
            onChange={(event) => change('timeZone', event.currentTarget.value)}
          />
        ) : (
          <TextInput
            label={say('timeZone')}
            description={say('timeZoneHint')}
            value={fields.timeZone}
            readOnly
          />
        )}
      </div>
    </Card>
  );
}

function Notices({ editing: { fields, change }, mayChange }: PartProps) {
  const say = useWords(organizationWords);
  return (
    <Card title={say('notices')}>
      <fieldset className={form.group}>
        <legend>{say('noticesLegend')}</legend>
        <div className={classes.checks}>
          <Checkbox
            label={say('wantsPeopleToldOfTurnOut')}
            description={say('wantsPeopleToldOfTurnOutHint')}
            checked={fields.wantsPeopleToldOfTurnOut}
            disabled={!mayChange}
            onChange={(event) => change('wantsPeopleToldOfTurnOut', event.currentTarget.checked)}
          />
          <Checkbox
            label={say('wantsNoticeOfStaffOut')}
            checked={fields.wantsNoticeOfStaffOut}
            disabled={!mayChange}
            onChange={(event) => change('wantsNoticeOfStaffOut', event.currentTarget.checked)}
          />
        </div>
      </fieldset>
    </Card>
  );
}

function Links({ editing: { fields, change, wrong }, mayChange }: PartProps) {
  const say = useWords(organizationWords);
  return (
    <Card title={say('links')}>
      <div className={form.form}>
        {(['termsUrl', 'privacyUrl'] as const).map((name) => (
          <TextInput
            key={name}
            type="url"
            inputMode="url"
            label={say(name)}
            description={say('linksHint')}
            value={fields[name]}
            readOnly={!mayChange}
            error={wrong?.field === name && say(wrong.why)}
            onChange={(event) => change(name, event.currentTarget.value)}
          />
        ))}
      </div>
    </Card>
  );
}

function SaveBar({ editing }: Pick<PartProps, 'editing'>) {
  const say = useWords(organizationWords);
  const sayForm = useWords(formWords);
  const { problem, conflict, conflicts, changed } = editing;
  return (
    <div className={classes.save}>
      {conflict !== null && (
        <Conflicts
          problem={conflict}
          conflicts={conflicts}
          nameOf={(field) => say(field)}
          textOf={(value) => (typeof value === 'string' ? value : say(value ? 'yes' : 'no'))}
          onMine={editing.keepMine}
          onTheirs={editing.takeTheirs}
        />
      )}
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className={form.buttons}>
        <Button type="submit" loading={editing.isSaving}>
          {sayForm('save')}
        </Button>
        {changed.length > 0 && (
          <Button variant="subtle" onClick={editing.forget}>
            {sayForm('discard')}
          </Button>
        )}
      </div>
    </div>
  );
}
