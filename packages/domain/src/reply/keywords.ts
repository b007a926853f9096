import type { Language } from './patterns.js';

type Words = Readonly<Record<Language, string>>;

/** Alone in a reply these are final. English: 47 CFR 64.1200(a)(10), all seven, and the carriers' lists. */
const STOP_WORDS: Words = {
  en: 'stop|quit|end|revoke|optout|cancel|unsubscribe|stopall|stop all|end all|unsubscribe all|cancel all texts|optoutall|optout all|stop2quit|stop 2 quit|stop to quit|stop2end|stop 2 end|stop to end|stop2stop|stop to stop|stopnow|remove|remove me|cease|desist|stop quit|unsubscribed|unsubscribe me|unsubscribed me|optout request|unsubscribe request|request optout|request to unsubscribe|request to optout|requesting to optout|delete me|take me off|quit all|no more|discontinue|dnc|unsubscribe list|revoke all|texts off|take off list|off list|removal|removal request|request removal|requesting removal|removal from list|dont disturb|stop sub|optedout|optingout|revoke consent|end texts|stop sending',
  es: 'alto|para|parar|pare|paren|para ya|parar ya|detener|detengan|detenga|detener todo|detenganse|baja|darme de baja|darse de baja|dar de baja|dame de baja|denme de baja|deme de baja|cancelar|cancela|cancele|cancelen|cancelar todo|cancelar suscripcion|salir|no mas|no mas ya|nomas|no mas mensajes|basta|basta ya|ya basta|ya no mas|alto ya|ya paren|ya pare|desuscribir|desuscribirme|desuscribir me|cancelar la suscripcion|anular suscripcion|anular la suscripcion|desuscribanme|desuscribeme|desuscribirse|desinscribir|no molestar|no molesten|eliminar|terminar|quitar|quitarme|borrar|borrarme|borrame|quitame|quitenme|borrenme|eliminarme|eliminame|eliminenme|parenle|parenle ya|ya parenle|parale ya|ya parale|ya dejen|ya dejenme',
  fr: 'arret|arreter|arretez|arrete|arretes|arrete ca|arretez ca|desabonner|desabonnez|desabonne|desabonnement|me desabonner|se desabonner|desabonner moi|desabonnez moi|desinscrire|desinscription|me desinscrire|se desinscrire|desinscrivez moi|desinscrire moi|annuler|resilier|desabo|retirer|stopper|stoppez|stoppez ca|stop tout|arret tout|arretez tout|arretez tout ca|assez|ca suffit|se est assez|desactiver|retrait|fin des messages|fin des sms|stop sms|arret sms|sms stop',
};

/** Words that mean stop alone but answer a question about a class when "yes", "no" or "ok" stands with them. */
const ANSWERS_A_QUESTION = new Set(
  'cancel end quit para optedout cancelar cancela cancele cancelen salir terminar annuler eliminar retirer'.split(
    ' ',
  ),
);

const HELP_WORDS: Words = {
  en: 'help|info|help me|information',
  es: 'ayuda|informacion|ayudame',
  fr: 'aide|aidez moi|renseignements',
};

const STOP_SIGNS = new Set(['стоп', '停止', '停', '退订', '退訂', 'dừng', 'dung lai']);

const COURTESY = new Set(
  'thanks but yes no yep nope nah yo yeah si oui non sorry x xx xo xoxo 1 11 111 lo bye goodbye adios'.split(
    ' ',
  ),
);

export interface Keyword {
  kind: 'stop' | 'help' | 'start';
  rule: string;
  language: Language | null;
  /** In answer to a question the word may be about a class. */
  maybeAnAnswer: boolean;
}

const KEYWORDS = new Map<string, Keyword>();
function learn(words: Words, kind: Keyword['kind'], rule: string): void {
  for (const language of ['fr', 'es', 'en'] as const) {
    for (const phrase of words[language].split('|')) {
      KEYWORDS.set(phrase, { kind, rule, language, maybeAnAnswer: ANSWERS_A_QUESTION.has(phrase) });
    }
  }
}
learn(HELP_WORDS, 'help', 'keyword-help');
learn(STOP_WORDS, 'stop', 'keyword-stop');
for (const sign of STOP_SIGNS)
  KEYWORDS.set(sign, { kind: 'stop', rule: 'keyword-stop', language: null, maybeAnAnswer: false });
for (const word of ['start', 'unstop'])
  KEYWORDS.set(word, { kind: 'start', rule: 'keyword-start', language: 'en', maybeAnAnswer: false });

export function findKeyword(phrase: string): Keyword | undefined {
  return KEYWORDS.get(phrase);
}

export function isCourtesy(word: string): boolean {
  return COURTESY.has(word);
}
