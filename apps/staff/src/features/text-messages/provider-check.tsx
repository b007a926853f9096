import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { ProviderCheckDocument } from './providers.generated.js';
import type { ProviderCheckQuery } from './providers.generated.js';
import { providersWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

export function ProviderCheck() {
  const say = useWords(providersWords);
  const [check, { data, error, loading }] = useLazyQuery(ProviderCheckDocument, {
    fetchPolicy: 'network-only',
    // A second check is asked anew as well.
    nextFetchPolicy: 'network-only',
  });
  return (
    <Card title={say('checkTitle')}>
      <p className={form.lead}>{say('checkLead')}</p>
      <Button variant="default" loading={loading} onClick={() => void check()}>
        {say('check')}
      </Button>
      {error !== undefined && (
        <div className={classes.found}>
          <ProblemAlert problem={error} />
        </div>
      )}
      <div role="status">
        {!loading && error === undefined && data?.providerCheck !== undefined && (
          <div className={classes.found}>
            <Found found={data.providerCheck} />
          </div>
        )}
      </div>
    </Card>
  );
}

function Found({ found }: { readonly found: ProviderCheckQuery['providerCheck'] }) {
  const say = useWords(providersWords);
  const { carrierAnswers, carrierSays, mailAnswers, mailSays } = found;
  const credit =
    carrierAnswers && carrierSays !== null ? say('credit', { credit: inCents(carrierSays) }) : carrierSays;
  return (
    <dl className={form.facts}>
      <dt>{say('carrier')}</dt>
      <dd>
        <Answer answers={carrierAnswers} says={credit} />
      </dd>
      <dt>{say('mail')}</dt>
      <dd>
        <Answer answers={mailAnswers} says={mailSays} />
      </dd>
    </dl>
  );
}

/** The carrier gives five decimals. */
function inCents(credit: string): string {
  const amount = Number(credit);
  return Number.isFinite(amount) ? amount.toFixed(2) : credit;
}

function Answer({ answers, says }: { readonly answers: boolean; readonly says: string | null }) {
  const say = useWords(providersWords);
  return (
    <>
      {say(answers ? 'answers' : 'silent')}
      {says !== null && says !== '' && ` · ${says}`}
    </>
  );
}
