import type { ComposePageQuery } from './compose-page.generated.js';
import type { Draft, DraftMistake } from './draft.js';
import type { Preview } from './use-preview.js';

export interface WhenProps {
  readonly school: ComposePageQuery['organization'];
  readonly draft: Draft;
  readonly mistake: DraftMistake | null;
  readonly preview: Preview | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}
