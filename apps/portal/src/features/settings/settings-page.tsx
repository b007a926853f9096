import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import {
  Card,
  ConsentSwitch,
  LoadingState,
  PageTitle,
  ProblemAlert,
  StartHint,
  useLanguage,
  useWords,
} from '@optline/ui';
import { SettingsPageDocument } from './settings-page.generated.js';
import type { SettingsPageQuery } from './settings-page.generated.js';
import classes from './settings-page.module.css';
import { settingsWords } from './settings-words.js';
import { useOwnTextOptIn } from './use-own-text-opt-in.js';

/** Account > Settings: the profile of whoever is signed in. */
export function SettingsPage() {
  const say = useWords(settingsWords);
  const { data, error, refetch } = useQuery(SettingsPageDocument);
  const contact = data?.me?.contact;
  return (
    <>
      <PageTitle title={say('title')} />
      {contact != null ? (
        <OwnProfile contact={contact} wordings={data?.consentWordings ?? []} />
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </>
  );
}

type Contact = NonNullable<NonNullable<SettingsPageQuery['me']>['contact']>;

interface OwnProfileProps {
  readonly contact: Contact;
  readonly wordings: SettingsPageQuery['consentWordings'];
}

function OwnProfile({ contact, wordings }: OwnProfileProps) {
  const say = useWords(settingsWords);
  const { language } = useLanguage();
  const wording = wordings.find((one) => one.language === language) ?? wordings[0];
  const onAnswer = useOwnTextOptIn(contact, wording?.id ?? null);
  const { answer, mustTextStartTo } = contact.textConsent;
  return (
    <>
      <Card title={say('profile')}>
        <dl className={classes.facts}>
          <dt>{say('name')}</dt>
          <dd>
            {contact.firstName} {contact.lastName}
          </dd>
          <dt>{say('email')}</dt>
          <dd>{contact.email}</dd>
          <dt>{say('cellPhone')}</dt>
          <dd>{contact.cellPhone === null ? say('noNumber') : formatNumber(contact.cellPhone)}</dd>
        </dl>
      </Card>
      <Card title={say('texting')}>
        <ConsentSwitch answer={answer} onAnswer={onAnswer} describedBy="wording" />
        <StartHint numbers={mustTextStartTo} />
        <p id="wording" className={classes.wording}>
          {wording?.text}
        </p>
      </Card>
    </>
  );
}
