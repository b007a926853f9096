import { defineWords } from './define-words.js';

/** By which way an answer came: "since May 3, by text reply". */
export const wayWords = defineWords({
  en: {
    PORTAL: 'in the parent portal',
    STAFF: 'by staff',
    EMAIL_PAGE: 'on the e-mailed page',
    TEXT_REPLY: 'by text reply',
    API: 'through the API',
    OFFICE: 'heard by the office',
    CARRIER: 'told by the carrier',
    RULE: 'by rule',
    REGISTRATION: 'at registration',
    BULK_OPT_IN: 'in a bulk opt-in',
    IMPORT: 'from an import',
  },
  es: {
    PORTAL: 'en el portal para padres',
    STAFF: 'por el personal',
    EMAIL_PAGE: 'en la página del correo',
    TEXT_REPLY: 'por mensaje de texto',
    API: 'a través de la API',
    OFFICE: 'comunicado a la oficina',
    CARRIER: 'según el operador',
    RULE: 'por regla',
    REGISTRATION: 'al registrarse',
    BULK_OPT_IN: 'en un alta conjunta',
    IMPORT: 'por importación',
  },
});
