import { useQuery } from '@apollo/client/react';
import { Notice, PageTitle, useWords, Waiting } from '@optline/ui';
import { Link, Navigate } from 'react-router';
import { LeaveGuard } from '../../form/leave-guard.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import personClasses from '../../person/person.module.css';
import { AudienceCard } from './audience-card.js';
import { BodyCard } from './body-card.js';
import { ComposePageDocument } from './compose-page.generated.js';
import type { ComposePageQuery } from './compose-page.generated.js';
import { composeWords } from './compose-words.js';
import classes from './compose.module.css';
import { GetsCard } from './gets-card.js';
import { SendBar } from './send-bar.js';
import { TrialCard } from './trial-card.js';
import { useComposing } from './use-composing.js';
import { WhenCard } from './when-card.js';

/** A text to one person, a family, classes or everybody who matches: written, looked at and sent. */
export function ComposePage() {
  const say = useWords(composeWords);
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/texts">{say('allTexts')}</Link>
      </p>
      <PageTitle title={say('title')} />
      {useRights().maySend ? <Asked /> : <NeedsPermission permission="SEND_TEXT_MESSAGES" />}
    </>
  );
}

function Asked() {
  const { data, error, refetch } = useQuery(ComposePageDocument);
  if (data === undefined)
    return <Waiting lines={16} problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  return <Compose {...data} />;
}

function Compose({ organization, textTemplates, textingNumbers }: ComposePageQuery) {
  const say = useWords(composeWords);
  const composing = useComposing(organization);
  const { draft, audience, looked, mistake, sentId } = composing;
  // Nothing is left to lose: without its guard the page is left at once.
  if (sentId !== null) return <Navigate to={`/texts/${sentId}`} replace />;
  return (
    <form
      className={classes.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        composing.review(event.currentTarget);
      }}
    >
      <LeaveGuard isUnsaved={draft.body.trim() !== ''} />
      <div>
        {textingNumbers.every(({ retiredAt }) => retiredAt !== null) && (
          <div className={classes.above}>
            <Notice kind="wait">
              <p>
                {say('noNumber')} <Link to="/settings/text-messages/numbers">{say('toNumbers')}</Link>
              </p>
            </Notice>
          </div>
        )}
        {organization.sendingPausedAt !== null && (
          <div className={classes.above}>
            <Notice kind="wait">
              <p>{say('paused')}</p>
            </Notice>
          </div>
        )}
        <AudienceCard described={looked.preview?.audience} {...composing.to} />
        <BodyCard
          school={organization}
          templates={textTemplates}
          draft={draft}
          mistake={mistake}
          examples={looked.preview?.examples ?? []}
          onChange={composing.change}
        />
        <WhenCard
          school={organization}
          draft={draft}
          mistake={mistake}
          preview={looked.preview}
          onChange={composing.change}
        />
        <TrialCard body={draft.body.trim()} />
      </div>
      <div className={classes.side}>
        <GetsCard audience={audience} looked={looked} draft={draft} />
        <SendBar composing={composing} timeZone={organization.timeZone} />
      </div>
    </form>
  );
}
