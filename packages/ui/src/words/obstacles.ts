import type { Obstacle } from '../contract/contract.generated.js';
import { defineWords } from './define-words.js';

/** What stands in the way of texting somebody now. */
export const obstacleWords = defineWords({
  en: {
    ARCHIVED: 'This record is archived.',
    HELD: 'Held: somebody of the office is looking at a message from this number.',
    NEEDS_ADULT: 'Under 18: an adult of the family has to say Yes.',
    NEVER_ASKED: 'Nobody has asked yet.',
    NO_NUMBER: 'There is no cell phone number.',
    NO_PEOPLE: 'Nobody is left who may be texted.',
    NUMBER_CHANGED: 'The number was changed.',
    NUMBER_UNUSABLE: 'The carrier says that no text can reach this number.',
    OUT: 'The answer is No.',
    PAIR_BLOCKED: 'The carrier blocks texts from our number to this one.',
    PAUSED: 'The school has paused all texts.',
    SUPPRESSED: 'All texts to this number are stopped.',
  } satisfies Record<Obstacle, string>,
  es: {
    ARCHIVED: 'Este registro está archivado.',
    HELD: 'En espera: la oficina está revisando un mensaje de este número.',
    NEEDS_ADULT: 'Menor de 18 años: un adulto de la familia tiene que decir que sí.',
    NEVER_ASKED: 'Nadie ha preguntado todavía.',
    NO_NUMBER: 'No hay número de celular.',
    NO_PEOPLE: 'No queda nadie a quien se le pueda escribir.',
    NUMBER_CHANGED: 'El número cambió.',
    NUMBER_UNUSABLE: 'El operador dice que ningún mensaje puede llegar a este número.',
    OUT: 'La respuesta es No.',
    PAIR_BLOCKED: 'El operador bloquea los mensajes de nuestro número a este.',
    PAUSED: 'La escuela ha pausado todos los mensajes.',
    SUPPRESSED: 'Todos los mensajes a este número están detenidos.',
  },
});
