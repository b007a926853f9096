import { Button, Checkbox } from '@mantine/core';
import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import type { PortalContactFragment } from './portal-access-page.generated.js';
import classes from './portal-access.module.css';
import { portalAccessWords } from './portal-access-words.js';

export function nameOf({ firstName, lastName }: PortalContactFragment): string {
  return `${firstName} ${lastName}`;
}

/** An invitation needs an address that mail gets to. */
export function mayInvite({ email, emailIsUnusable }: PortalContactFragment): boolean {
  return email !== null && !emailIsUnusable;
}

interface ContactRowProps {
  readonly contact: PortalContactFragment;
  readonly isSelected: boolean;
  readonly onSelect: (isWanted: boolean) => void;
  readonly onInvite: () => void;
  readonly onEnd: () => void;
}

export function ContactRow({ contact, isSelected, onSelect, onInvite, onEnd }: ContactRowProps) {
  const say = useWords(portalAccessWords);
  const name = nameOf(contact);
  const { email, family, hasPortalAccess } = contact;
  return (
    <li className={classes.contact}>
      <div className={classes.who}>
        {mayInvite(contact) && (
          <Checkbox
            aria-label={say('select', { name })}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        )}
        <div className={classes.text}>
          <p>
            <span className={form.name}>{name}</span>
            {hasPortalAccess && (
              <span className={form.tag} data-kind="good">
                {say('hasAccess')}
              </span>
            )}
          </p>
          <p className={form.hint}>
            {email === null ? family.name : say('ofFamily', { email, family: family.name })}
          </p>
          {email === null && <p className={form.hint}>{say('noEmail')}</p>}
          {email !== null && contact.emailIsUnusable && (
            <p className={form.hint}>{say('emailComesBack', { email })}</p>
          )}
        </div>
      </div>
      {!hasPortalAccess && mayInvite(contact) && (
        <Button variant="default" size="sm" aria-label={say('inviteWho', { name })} onClick={onInvite}>
          {say('inviteOne')}
        </Button>
      )}
      {hasPortalAccess && (
        <Button variant="default" size="sm" aria-label={say('endWho', { name })} onClick={onEnd}>
          {say('end')}
        </Button>
      )}
    </li>
  );
}
