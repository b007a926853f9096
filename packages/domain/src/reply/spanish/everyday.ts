import { first } from '../patterns.js';

/** Right after "alto" or "basta", these make it a height, a voice, a place or "enough". */
export const EVERYDAY_AFTER_ES = first(
  `ahi | aqui | volumen | riesgo | porcentaje | grado | impacto | total | (?!(?:mandar|enviar|escribir|molestar|textear|ya) )[a-z]{3,}(?:ar|er|ir) | alla | en | nivel | sax | saxofon | saxophone | voice | voz | rendimiento | costo | precio | el | la | los | las | un | una | y | con | para | que | por | a(?! (?:sus|los|estos) ) | de(?! (?:sus|estos|tantos|mensajes) ) | [a-z]+(?:ando|iendo)`,
);

/** Right before "alto" or "basta", these do the same. */
export const EVERYDAY_BEFORE_ES =
  / (?:muy|mas|tan|el|la|en|lo|un|una|es|esta|estan|de|del|no|con|eso|esto|me|nos|le|se|que|salto|techo|brinco|volumen|sonido|bien|demasiado|play|plays|teach|teaches|responda|responde|envie|envia|sing|sings|planta) $/;

/** All that may stand beside "baja", which is "low", "down" or "come down" when anything else does. */
export const OF_TEXTS_ONLY_ES =
  /^ (?=.*(?:numero|number|phone|phonenumber|[0-9]{5,}|lista|mensajes|textos|texts|sms|familia|stop|alto) )(?:(?:de|del|de la|a|al|para|en|este|esta|mi|nuestro|numero|number|phone|phonenumber|[0-9]{5,}|lista|mensajes|textos|texts|sms|ya|familia(?: [a-z]+){1,2}|stop|alto|no|mas) )+$/;
