import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { Card, LoadingState, Notice, ProblemAlert, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { CopyButton, CopyField } from '../../form/copy-field.js';
import form from '../../form/form.module.css';
import { CampaignSheetDocument } from './campaign-sheet.generated.js';
import type { CampaignSheetQuery } from './campaign-sheet.generated.js';
import { campaignWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

/** What the carrier asks when a campaign is registered: whole, or answer by answer. */
export function CampaignSheet() {
  const say = useWords(campaignWords);
  const { data, error, refetch } = useQuery(CampaignSheetDocument);
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      {data?.campaignSheet !== undefined ? (
        <Sheet sheet={data.campaignSheet} />
      ) : error !== undefined ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </Card>
  );
}

type Answers = CampaignSheetQuery['campaignSheet'];

function Sheet({ sheet }: { readonly sheet: Answers }) {
  const say = useWords(campaignWords);
  const entries = useEntries(sheet);
  const whole = entries.map(({ label, text }) => `${label}:\n${text}`).join('\n\n');
  return (
    <div className={form.form}>
      {(sheet.termsUrl === null || sheet.privacyUrl === null) && (
        <Notice kind="wait">
          <p>
            {say('lacksLinks')} <Link to="/settings/general">{say('toDefaults')}</Link>
          </p>
        </Notice>
      )}
      <CopyButton label={say('all')} text={whole}>
        {say('copyAll')}
      </CopyButton>
      <details className={classes.sheet}>
        <summary>{say('show')}</summary>
        <div className={classes.texts}>
          {entries.map(({ label, text }) => (
            <CopyField key={label} label={label} text={text} />
          ))}
        </div>
      </details>
    </div>
  );
}

function useEntries(sheet: Answers): readonly { readonly label: string; readonly text: string }[] {
  const say = useWords(campaignWords);
  const yesOrNo = (is: boolean): string => say(is ? 'yes' : 'no');
  return [
    { label: say('brandName'), text: sheet.brandName },
    { label: say('description'), text: sheet.description },
    { label: say('callToAction'), text: sheet.callToAction },
    ...sheet.sampleMessages.map((text, at) => ({ label: say('sample', { number: String(at + 1) }), text })),
    { label: say('optInKeywords'), text: sheet.optInKeywords.join(', ') },
    { label: say('optInMessage'), text: sheet.optInMessage },
    { label: say('optOutKeywords'), text: sheet.optOutKeywords.join(', ') },
    { label: say('optOutMessage'), text: sheet.optOutMessage },
    { label: say('helpKeywords'), text: sheet.helpKeywords.join(', ') },
    { label: say('helpMessage'), text: sheet.helpMessage },
    { label: say('hasEmbeddedLinks'), text: yesOrNo(sheet.hasEmbeddedLinks) },
    { label: say('hasAgeGatedContent'), text: yesOrNo(sheet.hasAgeGatedContent) },
    { label: say('numbers'), text: sheet.numbers.map((number) => formatNumber(number)).join(', ') },
    { label: say('termsUrl'), text: sheet.termsUrl ?? '' },
    { label: say('privacyUrl'), text: sheet.privacyUrl ?? '' },
  ].filter(({ text }) => text !== '');
}
