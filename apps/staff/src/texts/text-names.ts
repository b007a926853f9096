import { textsWords } from './texts-words.js';

type Kind = keyof typeof textsWords.en.kind;
type State = keyof typeof textsWords.en.state;

/** The word for what a text is; none for a message that somebody wrote. */
export function kindName(kind: string): `kind.${Kind}` | null {
  return kind in textsWords.en.kind ? `kind.${kind as Kind}` : null;
}

/** The word for how a text that was sent stands. */
export function stateName(state: string): `state.${State}` {
  return `state.${state in textsWords.en.state ? (state as State) : 'other'}`;
}
