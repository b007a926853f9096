import type { RefusalReason } from '@optline/domain';
import type { Sentence } from '@optline/schema';

const words: Record<RefusalReason, Sentence> = {
  archived: {
    en: 'This record is archived. Restore it first.',
    es: 'Este registro está archivado. Primero hay que restaurarlo.',
  },
  'no-number': {
    en: 'There is no cell phone number on this record yet. Add one first.',
    es: 'Este registro todavía no tiene número de celular. Agregue uno primero.',
  },
  'wording-missing': {
    en: 'A Yes needs the consent wording beside it. Please reload the page and try again.',
    es: 'Un Sí necesita a su lado el texto del consentimiento. Vuelva a cargar la página e inténtelo de nuevo.',
  },
  'said-no-themselves': {
    en: 'They said No themselves, so only they can say Yes again. If their record has an e-mail address, we have now asked them there.',
    es: 'Esa persona dijo que No, así que solo ella puede volver a decir Sí. Si su registro tiene un correo electrónico, ya se lo preguntamos allí.',
  },
  'statement-missing': {
    en: 'Please confirm that this person asked for text messages.',
    es: 'Confirme que esta persona pidió recibir mensajes de texto.',
  },
  'proof-missing': {
    en: 'Say how and when this person agreed, and confirm that they did.',
    es: 'Indique cómo y cuándo aceptó esta persona, y confirme que lo hizo.',
  },
  'proof-date-in-future': {
    en: 'The day on which they agreed cannot be in the future.',
    es: 'El día en que aceptó no puede estar en el futuro.',
  },
  'proof-of-asking-again-missing': {
    en: 'This person said No or texted STOP before. Write down how they asked for texts again, and in what words.',
    es: 'Esta persona dijo antes que No o envió STOP. Anote cómo pidió otra vez los mensajes y con qué palabras.',
  },
  'needs-adult': {
    en: 'For somebody under 18, an adult of the family has to say Yes.',
    es: 'Para menores de 18 años, un adulto de la familia tiene que decir que Sí.',
  },
  'link-not-valid-for-yes': {
    en: 'This link can no longer turn texts on, because it is old or the number has changed. You can still say No, or ask the school for a new e-mail.',
    es: 'Este enlace ya no puede activar los mensajes, porque es antiguo o el número cambió. Todavía puede decir que No, o pedir a la escuela un nuevo correo.',
  },
  'number-is-wrong': {
    en: 'This number was reported as wrong. A new number is needed.',
    es: 'Este número fue reportado como equivocado. Se necesita otro.',
  },
  'stop-was-heard': {
    en: 'STOP was texted from this number. Only a START texted from it turns texts on again.',
    es: 'Desde este número se envió STOP. Solo un START enviado desde él vuelve a activar los mensajes.',
  },
  'stopped-by-its-holder': {
    en: 'The person who uses this number stopped it. Only their own Yes, or a START texted from that phone, turns texts on again.',
    es: 'La persona que usa este número los detuvo. Solo su propio Sí, o un START enviado desde ese teléfono, vuelve a activarlos.',
  },
  'not-suppressed': {
    en: 'Texts to this number are not stopped.',
    es: 'Los mensajes a este número no están detenidos.',
  },
  'not-for-this-review': {
    en: 'This review cannot be decided that way.',
    es: 'Esta revisión no se puede decidir así.',
  },
  'too-late-to-undo': {
    en: 'The ten seconds for undoing are over: the decision stands.',
    es: 'Pasaron los diez segundos para deshacer: la decisión queda.',
  },
  'reason-missing': {
    en: 'Please give a reason.',
    es: 'Indique un motivo.',
  },
  'asked-before': {
    en: 'This person has answered before. Only people who were never asked can be turned on this way.',
    es: 'Esta persona ya respondió antes. Así solo se puede activar a quien nunca se le preguntó.',
  },
  'number-suppressed': {
    en: 'Texts to this number are stopped, so it cannot be turned on this way.',
    es: 'Los mensajes a este número están detenidos, así que no se puede activar de esta manera.',
  },
};

/** The sentence that tells somebody why a rule said no. */
export function refusalWords(reason: RefusalReason): Sentence {
  return words[reason];
}
