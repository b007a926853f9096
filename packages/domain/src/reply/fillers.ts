const PHRASES = [
  'por favor|porfavor|x favor|se les? pido|les pido|le pido|te pido',
  'se il vous plait|s il vous plait|sil vous plait|se il te plait|sil te plait|se il vs plait|je vous prie|merci de bien vouloir',
  'right now|right away|as soon as possible|at once|right this (?:second|minute|instant)|effective immediately|once and for all',
  'the (?:fuck|hell|heck|f)|for (?:god|gods|fuck|fucks|christ|christs|heaven|heavens|pete|petes|crying) (?:s )?(?:sake|out loud)|for the love of (?:god|christ|all that is holy|pete)|god damn|god dammit|fuck (?:off|you|this|it)|piss off|screw (?:you|off)|go to hell|gtfo|stfu',
  'if you (?:dont mind|wouldnt mind)|if possible|do me a favor and|be so kind as to|i beg (?:of )?you(?: to)?|im begging you(?: to)?',
  'good (?:morning|afternoon|evening|day)|buen(?:os|as) (?:dias|tardes|noches)|buen dia',
  'please and thanks|and thanks|excuse me|im sorry but|sorry but|so sorry|no offense|with all due respect|de antemano|d avance|par avance',
].join('|');

const WORDS = [
  'please pretty now even just kindly really actually simply immediately asap seriously literally honestly respectfully politely hereby formally officially promptly finally',
  'fucking fuckin fking fkn fcking effing freaking frickin friggin goddamn damn dang damned bloody fuck dammit damnit',
  'ever already urgently instantly porfa porfis favor svp stp plait hola hello hi hey hiya bonjour bonsoir salut allo oye oiga oigan',
  'sir maam madam mam sirs dear bro bruh dude mister mr mrs ms folks guys señor señora senor senora monsieur madame',
  'ok okay k kk ugh um uh hmm ahora inmediatamente maintenant immediatement pues alors donc vraiment gracias merci thanks kthx',
  'pinche pinches chingados maldito malditos putain bordel sacres',
].join(' ');

const PHRASE_PATTERN = new RegExp(` (?:${PHRASES})(?= )`, 'g');
const FILLERS = new Set(WORDS.split(' '));

/**
 * Leaves out the words that make a request polite, urgent or rude without changing what is asked. A clause of nothing
 * else becomes a single blank.
 */
export function withoutFillers(words: string): string {
  const kept = words
    .replace(PHRASE_PATTERN, '')
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word));
  return kept.length === 0 ? ' ' : ` ${kept.join(' ')} `;
}
