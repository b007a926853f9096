const IN_TEXT = /https?:\/\/[^\s<>"']+/g;
const IN_HTML = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Every address that the mail's reader could open, each once, those of the HTML body first. */
export function linksOf(htmlBody: string, textBody: string): string[] {
  const fromHtml = [...htmlBody.matchAll(IN_HTML)].map((match) => unescapeHtml(match[1] ?? match[2] ?? ''));
  const fromText = (textBody.match(IN_TEXT) ?? []).map(withoutSentenceEnd);
  return [...new Set([...fromHtml, ...fromText])].filter((link) => /^(https?|mailto|sms|tel):/i.test(link));
}

/** A full stop or closing bracket after an address belongs to the sentence. */
export function withoutSentenceEnd(link: string): string {
  return link.replace(/[.,;:!?)\]]+$/, '');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
