import { Notice, StartHint, useWords } from '@optline/ui';
import type { PersonDetailsFragment } from './person.generated.js';
import type { Relation } from './relation.js';
import { textingWords } from './texting-words.js';
import { unbroken } from './unbroken.js';

interface NumberNoteProps {
  readonly person: PersonDetailsFragment;
  readonly relation: Relation;
}

/** What stands in the way of texts at the number itself, and what helps. */
export function NumberNote({ person, relation }: NumberNoteProps) {
  const say = useWords(textingWords);
  const { mustTextStartTo } = person.textConsent;
  const why = whyNot(person, relation);
  return (
    <div role="status">
      {mustTextStartTo.length > 0 ? (
        <StartHint numbers={mustTextStartTo} />
      ) : (
        why !== null && (
          <Notice kind="wait">
            <p>{say(`number.${why}`, { number: unbroken(person.maskedCellPhone) })}</p>
          </Notice>
        )
      )}
    </div>
  );
}

function whyNot({ maskedCellPhone, textConsent }: PersonDetailsFragment, relation: Relation) {
  const { suppressedBecause, obstacle } = textConsent;
  if (maskedCellPhone === null) return 'none';
  if (suppressedBecause === 'WRONG_NUMBER') return 'wrong';
  if (suppressedBecause !== null) return relation === 'adult' ? 'stopped' : 'stoppedOwn';
  if (obstacle === 'HELD') return 'held';
  return obstacle === 'PAUSED' ? 'paused' : null;
}
