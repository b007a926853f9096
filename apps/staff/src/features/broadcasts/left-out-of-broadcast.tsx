import { useQuery } from '@apollo/client/react';
import { Card, formatCount, useWords } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import form from '../../form/form.module.css';
import { pageSize } from '../../person/use-pages.js';
import { LeftOutNames } from '../../texts/left-out-names.js';
import { LeftOut } from '../../texts/left-out.js';
import { LeftOutOfBroadcastDocument } from './broadcast-page.generated.js';
import type { BroadcastDetailFragment } from './broadcast-page.generated.js';
import { broadcastWords } from './broadcasts-words.js';

/** Who got nothing, as it was when the broadcast began; nothing while nobody was looked at. */
export function LeftOutOfBroadcast({ broadcast }: { readonly broadcast: BroadcastDetailFragment }) {
  const say = useWords(broadcastWords);
  const { id, startedAt, people, leftOut } = broadcast;
  if (startedAt === null && people === 0) return null;
  const count = leftOut.reduce((sum, one) => sum + one.people, 0);
  return (
    <Card title={say('leftOut')}>
      <p className={form.lead}>
        {count === 0 ? say('nobodyLeftOut') : say('leftOutLead', { count, shown: formatCount(count, 'en') })}
      </p>
      <LeftOut counts={leftOut} namesOf={(why) => <Names id={id} why={why} />} />
    </Card>
  );
}

function Names({ id, why }: { readonly id: string; readonly why: Obstacle }) {
  const asked = useQuery(LeftOutOfBroadcastDocument, {
    variables: { id, why, first: pageSize, after: null },
  });
  return <LeftOutNames why={why} page={asked.data?.leftOutOfBroadcast} asked={asked} />;
}
