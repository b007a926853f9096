import { checkText, isTooLong } from '@optline/domain';
import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';

/** The carrier takes no longer ones. */
const longestBody = 1600;

/** The body as it is kept; BAD_USER_INPUT where it is none, or longer than the carrier takes. */
export function readBody(body: string): string {
  const trimmed = body.trim();
  if (trimmed === '' || trimmed.length > longestBody)
    throw badInput(forStaff(`A text has from 1 to ${longestBody} characters.`));
  if (isTooLong(trimmed))
    throw badInput(
      forStaff(
        'This text is too long for the carrier: with characters such as ’ or an emoji it takes fewer of them.',
      ),
    );
  return trimmed;
}

/** The same, of a text that goes out as it is written; BAD_USER_INPUT also where it asks for a reserved word. */
export function readMessage(body: string): string {
  const message = readBody(body);
  const [asked] = checkText(message).filter(({ kind }) => kind === 'refused');
  if (asked !== undefined) throw badInput(forStaff(pleaseDoNotAsk(asked.found)));
  return message;
}

export function pleaseDoNotAsk(word: string): string {
  return `Please do not ask for “${word}” as a reply: from a phone it means something else, and would opt people out or in.`;
}
