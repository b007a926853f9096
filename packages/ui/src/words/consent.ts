import { defineWords } from './define-words.js';

/** The words around the switch. Its label is the article's, letter for letter. */
export const consentWords = defineWords({
  en: {
    label: 'Allow text messaging?',
    on: 'On',
    off: 'Off',
    notAsked: 'Not asked yet. Please choose:',
    yes: 'Yes, allow',
    no: 'No, don’t allow',
    saving: 'Saving…',
    savedIn: 'Saved: text messaging is on.',
    savedOut: 'Saved: text messaging is off.',
    undo: 'Undo',
    notSaved: 'This could not be saved, so nothing has changed. Please try again.',
    startLead: 'STOP was texted from this phone, so only a text turns texts on again. From it, text START to',
    startLink: 'Text START to {number}',
  },
  es: {
    label: '¿Permitir mensajes de texto?',
    on: 'Sí',
    off: 'No',
    notAsked: 'Aún sin respuesta. Elija, por favor:',
    yes: 'Sí, permitir',
    no: 'No permitir',
    saving: 'Guardando…',
    savedIn: 'Guardado: los mensajes de texto están activados.',
    savedOut: 'Guardado: los mensajes de texto están desactivados.',
    undo: 'Deshacer',
    notSaved: 'No se pudo guardar, así que nada ha cambiado. Inténtelo de nuevo.',
    startLead:
      'Desde este teléfono se envió STOP, así que solo un mensaje los vuelve a activar. Desde él, envíe START al',
    startLink: 'Enviar START al {number}',
  },
});
