import { isTooLong } from '@optline/domain';
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
