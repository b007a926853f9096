import { useQuery } from '@apollo/client/react';
import { Card, formatCount, useWords, Waiting } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import form from '../../form/form.module.css';
import { pageSize } from '../../person/use-pages.js';
import { LeftOutNames } from '../../texts/left-out-names.js';
import { LeftOut } from '../../texts/left-out.js';
import { LeftOutOfAudienceDocument } from './compose-page.generated.js';
import type { AudienceInput } from './compose-page.generated.js';
import { getsWords } from './compose-words.js';
import classes from './compose.module.css';
import { Cost } from './cost.js';
import { TextedHow } from './texted-how.js';
import type { Draft } from './draft.js';
import type { Preview, usePreview } from './use-preview.js';

interface GetsCardProps {
  readonly audience: AudienceInput | null;
  readonly looked: ReturnType<typeof usePreview>;
  readonly draft: Draft;
}

/** How many people and numbers get it, who will not and why, and what it costs. */
export function GetsCard({ audience, looked, draft }: GetsCardProps) {
  const say = useWords(getsWords);
  return (
    <Card title={say('title')}>
      {audience === null ? (
        <p className={form.hint}>{say('chooseFirst')}</p>
      ) : (
        <Looked audience={audience} looked={looked} draft={draft} />
      )}
    </Card>
  );
}

function Looked({ audience, looked, draft }: GetsCardProps & { readonly audience: AudienceInput }) {
  const { preview, input, isCurrent, problem, lookAgain } = looked;
  if (preview === undefined) return <Waiting lines={4} problem={problem} onRetry={lookAgain} />;
  return (
    <div className={classes.looked} aria-busy={!isCurrent}>
      <Numbers preview={preview} />
      {problem !== undefined && <Waiting lines={1} problem={problem} onRetry={lookAgain} />}
      <NotThem audience={audience} preview={preview} />
      <TextedHow input={input} preview={preview} isOverriding={draft.isOverriding} />
      {draft.body.trim() !== '' && preview.texts > 0 && <Cost preview={preview} />}
    </div>
  );
}

const shown = (count: number): string => formatCount(count, 'en');

function Numbers({ preview: { people, texted, numbers } }: { readonly preview: Preview }) {
  const say = useWords(getsWords);
  if (people === 0) return <p role="status">{say('empty')}</p>;
  return (
    <div role="status" className={classes.numbers}>
      <p className={form.name}>
        {texted === 0
          ? say('nobody', { people: shown(people) })
          : say('gets', { texted: shown(texted), people: shown(people), numbers, shown: shown(numbers) })}
      </p>
    </div>
  );
}

interface NotThemProps {
  readonly audience: AudienceInput;
  readonly preview: Preview;
}

function NotThem({ audience, preview: { leftOut } }: NotThemProps) {
  const say = useWords(getsWords);
  const count = leftOut.reduce((sum, { people }) => sum + people, 0);
  if (count === 0) return null;
  return (
    <div>
      <p className={classes.notThem}>{say('leftOut', { count, shown: shown(count) })}</p>
      <LeftOut counts={leftOut} namesOf={(why) => <Names audience={audience} why={why} />} />
    </div>
  );
}

function Names({ audience, why }: { readonly audience: AudienceInput; readonly why: Obstacle }) {
  const asked = useQuery(LeftOutOfAudienceDocument, {
    variables: { audience, why, first: pageSize, after: null },
  });
  return <LeftOutNames why={why} page={asked.data?.leftOutOfAudience} asked={asked} />;
}
