/**
 * The fields of a form post, in order, repeated ones kept, every value a string. Reads the raw body, because
 * the signature covers the values as they were posted. Broken escapes and broken UTF-8 are read as they come.
 */
export function parsePlivoForm(rawBody: Buffer | string): Array<[string, string]> {
  const body = typeof rawBody === 'string' ? rawBody : rawBody.toString('utf8');
  // A leading "?" would be taken for the mark of a query string.
  return [...new URLSearchParams(body.startsWith('?') ? `&${body}` : body)];
}
