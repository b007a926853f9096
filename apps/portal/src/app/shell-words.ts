import { defineWords } from '@optline/ui';

export const shellWords = defineWords({
  en: {
    signInTitle: 'Parent portal',
    account: 'Account',
    settings: 'Settings',
    contacts: 'Contacts',
    students: 'Students',
    messages: 'Messages',
    language: 'Language',
  },
  es: {
    signInTitle: 'Portal para padres',
    account: 'Cuenta',
    settings: 'Ajustes',
    contacts: 'Contactos',
    students: 'Estudiantes',
    messages: 'Mensajes',
    language: 'Idioma',
  },
});
