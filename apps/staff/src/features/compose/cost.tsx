import { useQuery } from '@apollo/client/react';
import { formatCount, Notice, useWords } from '@optline/ui';
import { CarrierPriceDocument } from './compose-page.generated.js';
import { getsWords } from './compose-words.js';
import classes from './compose.module.css';
import type { Preview } from './use-preview.js';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const shown = (count: number): string => formatCount(count, 'en');

/** What the carrier asks for all of it, and whether the credit is enough. */
export function Cost({ preview: { texts, segments } }: { readonly preview: Preview }) {
  const say = useWords(getsWords);
  const { data } = useQuery(CarrierPriceDocument);
  const { perSegment = null, balance = null } = data?.carrierPrice ?? {};
  const cost = perSegment === null ? null : Number(perSegment) * segments;
  return (
    <div className={classes.cost}>
      <h3>{say('cost')}</h3>
      <p>{say('segments', { texts, shownTexts: shown(texts), segments, shownSegments: shown(segments) })}</p>
      {data !== undefined && (
        <p>{cost === null ? say('noPrice') : say('price', { cost: dollars.format(cost) })}</p>
      )}
      {balance !== null && <p>{say('balance', { balance: dollars.format(Number(balance)) })}</p>}
      {balance !== null && cost !== null && Number(balance) < cost && (
        <Notice kind="wait">
          <p>{say('tooLittle')}</p>
        </Notice>
      )}
    </div>
  );
}
