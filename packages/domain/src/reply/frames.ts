const QUOTED_THING =
  "(?:\"|'(?=[A-Z])|(?:an?|the|your|una?|la|el|une?|l'|le|1|[2-9]) ?(?:image|imagen|photo|foto|movie|video|attachment|audio|sticker|picture|gif|link|message|mensaje|piece jointe|message audio|archivo)\\b)";

const REACTION_VERB = [
  'liked|loved|disliked|emphasi[sz]ed|questioned|laughed at|reacted(?: with)? .{1,30}?to',
  'removed (?:an? |the |your )?.{1,30}?from',
  '(?:a \\w{1,20} )?(?:no )?(?:le|te|les) (?:ha )?(?:gusto|encanto|disgusto)|se (?:rio|ha reido) de|(?:le )?dio risa',
  'destaco|enfatizo|hizo enfasis en|exclamo|pregunto sobre|cuestiono|reacciono (?:con )?.{1,30}?a',
  'quito (?:un|una|el|la) .{1,30}?(?:de|a)',
  "(?:j'aime|(?:a |n'a pas )(?:aime|adore)|j'adore|a ri de|a trouve .{1,30}?drole|a mis (?:l'accent sur|en evidence)|a souligne|a insiste sur|s'est interroge sur|s'interroge sur|a reagi (?:avec |par )?.{1,30}?a|a retire .{1,40}?(?:de|a|sur))",
].join('|');

const REACTION = new RegExp(`^[\\s(]*(?:${REACTION_VERB})(?: :|:)? *${QUOTED_THING}`, 'i');
/** Android's form: an emoji, then "to" and our words in quotes. */
const EMOJI_REACTION = /^[^\p{L}\n]{1,20}(?:to|removed from|from|a|en|sur|de)\s{1,3}"/iu;

const AUTO_REPLY = [
  /\bdo not disturb while driving\b|\bdriving focus\b|\bi(?:'m| am) (?:currently )?driving\b.{0,80}\b(?:text|message|reply|call|respond|get back|turned on|arrive|where i'm going)/is,
  /^\W{0,4}(?:auto(?:matic|mated|matica)?[- ]?(?:reply|response|respond(?:er)?)|respuesta automatica|reponse automatique)\b/i,
  /\bthis is an? (?:auto|automatic|automated|auto-generated|automatically generated)[- ]?(?:reply|response|message|text)\b/i,
  /\b(?:este|esto) es (?:una respuesta|un mensaje) automatic[ao]\b|\bceci est (?:une reponse|un message) automatique\b/i,
  /\bi(?:'m| am) (?:currently )?(?:out of (?:the |my )?office|on (?:vacation|leave|pto)|away from my (?:phone|desk)|in a meeting)\b.{0,80}\b(?:reply|respond|return|back|get back|until|urgent)/is,
  /^\W{0,4}out of office\b|^\W{0,4}ooo\b|\bfuera de (?:la )?oficina\b.{0,80}\b(?:hasta|regres|vuelv|respond)|\babsente? du bureau\b|\bje suis (?:actuellement )?absente?\b/is,
  /\bthis (?:number|mailbox|inbox|line|phone|account) (?:is|does) not (?:monitored|accept|receive)|\bno longer in service\b/i,
  /\bestoy (?:conduciendo|manejando)\b.{0,80}\b(?:respond|mensaje|llam|contest)|\bje (?:conduis|suis au volant|suis en train de conduire)\b.{0,80}\b(?:repond|message|rappel)/is,
  /\bi(?:'ll| will) (?:see your message|get back to you) (?:when|as soon as|later)/i,
  /\bmensaje automatico\s*:|^\W{0,4}message automatique\b|^\W{0,4}auto:/i,
];

const QUOTED_LINE = /^\s*(?:>|\|)/;
const QUOTE_HEAD =
  /^\s*(?:-{2,} ?(?:original message|forwarded message|mensaje original|message d'origine|message original)|on .{4,80} wrote:|el .{4,80} escribio:|le .{4,80} a ecrit ?:|from: .{2,80}|_{8,})/i;
const SIGNATURE =
  /^\s*(?:-- ?$|(?:sent|envoye|enviado|get|obtener|telechargez|enviada) (?:from|via|by|with|outlook|de|du|desde|depuis|a partir de)\b.{0,80}$)/i;
const TRAILING_SIGNATURE =
  /[ \t](?:sent from (?:my|yahoo|mail|samsung|outlook)\b|enviado desde (?:mi|yahoo|outlook)\b|envoye (?:de mon|depuis|a partir de)\b).{0,60}$/i;
/** What our own footers say; somebody who copies it back has not asked for anything yet. */
const FOOTER =
  /\b(?:reply|text|txt|send|responda|responde|envie|envia|repondez|envoyez)(?: with)?(?: the word)?\s{1,3}"?(?:stop|end|quit|cancel|unsubscribe|alto|arret)"?\s{1,3}(?:to|2|for|para|pour)\s{1,3}(?:opt[- ]?out|unsubscribe|end|cancel|stop|quit|no longer|salir|cancelar|dejar|vous|se|ne)\b[^.\n!?]{0,60}/gi;
/** "STOP “Class at 5. Reply STOP to opt out”": what stands in quotes with our footer is a text of ours. */
const QUOTED_TEXT = /"[^"]{1,1000}"/g;
/** What a machine says of how its own texts are stopped. */
const INSTRUCTION =
  /\b(?:to|para|pour) (?:stop|end|cancel|opt[- ]?out|unsubscribe|cancelar|salir|arreter|vous desabonner)\b[^.!?\n]{0,120}/gi;

export type Frame =
  { kind: 'reaction' } | { kind: 'auto-reply' | 'words'; text: string; quotesOurFooter: boolean };

/** What follows the last closing quotation mark of a reaction: some phones put the person's own words there. */
function afterReaction(text: string): string {
  const end = text.lastIndexOf('"');
  return end > text.indexOf('"') ? text.slice(end + 1) : '';
}

function ownLines(text: string): string {
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (QUOTE_HEAD.test(line) || SIGNATURE.test(line)) break;
    if (!QUOTED_LINE.test(line)) kept.push(line.replace(TRAILING_SIGNATURE, ''));
  }
  return kept.join('\n');
}

/**
 * Separates what the person wrote from what their phone wrote: reactions that quote us, automatic answers, quoted
 * lines, signatures. Takes normalised text. These come before any keyword, because they repeat our own "Reply STOP".
 *
 * Source: Apple's and Google's reaction texts as they arrive by SMS; reference case 12.
 */
export function unframeText(text: string): Frame {
  const isReaction = REACTION.test(text) || EMOJI_REACTION.test(text);
  const said = isReaction ? afterReaction(text) : text;
  if (isReaction && !/\p{L}/u.test(said)) return { kind: 'reaction' };
  const isAutomatic = AUTO_REPLY.some((pattern) => pattern.test(said));
  const own = ownLines(said);
  const withoutFooter = own
    .replace(QUOTED_TEXT, (quoted) => (quoted.search(FOOTER) < 0 ? quoted : '\n'))
    .replace(FOOTER, ' ');
  const quotesOurFooter = withoutFooter !== own;
  return isAutomatic
    ? { kind: 'auto-reply', text: withoutFooter.replace(INSTRUCTION, ' '), quotesOurFooter }
    : { kind: 'words', text: withoutFooter, quotesOurFooter };
}
