import { Card, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import personClasses from '../../person/person.module.css';
import { places } from '../../texts/writing-address.js';
import type { WrittenTo } from '../../texts/writing-address.js';
import { ChosenClasses } from './chosen-classes.js';
import { ChosenFamily } from './chosen-family.js';
import { ChosenPeople } from './chosen-people.js';
import { audienceWords } from './compose-words.js';
import classes from './compose.module.css';
import { MatchingFields } from './matching-fields.js';

export interface AudienceProps {
  readonly written: WrittenTo;
  readonly change: (next: WrittenTo) => void;
  /** Whom it is for in words, as the api says it; absent while it is not known. */
  readonly described: string | undefined;
}

/** Whom the text is for. */
export function AudienceCard(props: AudienceProps) {
  const say = useWords(audienceWords);
  const { written, change } = props;
  return (
    <Card title={say('title')}>
      <div className={form.form}>
        <fieldset className={`${personClasses.choices} ${classes.choices}`}>
          <legend>{say('kind')}</legend>
          {places.map((place) => (
            <label key={place}>
              <input
                type="radio"
                name="to"
                checked={written.to === place}
                onChange={() => change(nobodyOf(place))}
              />
              <span>{say(place)}</span>
            </label>
          ))}
        </fieldset>
        <Chosen {...props} />
      </div>
    </Card>
  );
}

function nobodyOf(to: WrittenTo['to']): WrittenTo {
  switch (to) {
    case 'classes':
      return { to, classIds: [], who: 'BOTH' };
    case 'people':
      return { to, personIds: [] };
    case 'family':
      return { to, familyId: null };
    case 'matching':
      return { to, q: '', answer: null, way: null, number: null, kind: null };
  }
}

function Chosen({ written, change, described }: AudienceProps) {
  switch (written.to) {
    case 'classes':
      return <ChosenClasses written={written} change={change} described={described} />;
    case 'people':
      return <ChosenPeople written={written} change={change} described={described} />;
    case 'family':
      return <ChosenFamily written={written} change={change} described={described} />;
    case 'matching':
      return <MatchingFields written={written} change={change} described={described} />;
  }
}
