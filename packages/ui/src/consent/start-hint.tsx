import { formatNumber } from '@optline/domain';
import { Notice } from '../feedback/notice.js';
import { consentWords } from '../words/consent.js';
import { useWords } from '../words/define-words.js';

/** After a STOP: to which of the school's numbers START has to be texted. The link opens the phone's message app. */
export function StartHint({ numbers }: { readonly numbers: readonly string[] }) {
  const say = useWords(consentWords);
  if (numbers.length === 0) return null;
  return (
    <Notice kind="wait">
      <p>
        {say('startLead')}{' '}
        {numbers.map((number, at) => (
          <span key={number}>
            {at > 0 && ', '}
            <a
              href={`sms:${number}?&body=START`}
              aria-label={say('startLink', { number: formatNumber(number) })}
            >
              <bdi>{formatNumber(number)}</bdi>
            </a>
          </span>
        ))}
        .
      </p>
    </Notice>
  );
}
