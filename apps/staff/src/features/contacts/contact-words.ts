import { defineWords } from '@optline/ui';

export const contactWords = defineWords({
  en: {
    cellPhone: 'Cell Phone',
    noNumber: 'No number',
    email: 'E-mail',
    noEmail: 'No e-mail address',
    family: 'Family',
    details: 'Details',
    texting: 'Text messages',
    since: 'since {day}, {way}',
    notFound: 'There is no such contact.',
  },
  es: {
    cellPhone: 'Celular',
    noNumber: 'Sin número',
    email: 'Correo electrónico',
    noEmail: 'Sin correo electrónico',
    family: 'Familia',
    details: 'Datos',
    texting: 'Mensajes de texto',
    since: 'desde el {day}, {way}',
    notFound: 'Este contacto no existe.',
  },
});
