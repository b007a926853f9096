import { defineWords } from '@optline/ui';

export const settingsWords = defineWords({
  en: {
    title: 'Settings',
    profile: 'Your profile',
    language: 'Language',
    writesIn: 'The school writes to your family in',
    writesInAll: 'For e-mails and texts to everybody in your family.',
    languageSaved: 'Saved.',
  },
  es: {
    title: 'Ajustes',
    profile: 'Su perfil',
    language: 'Idioma',
    writesIn: 'La escuela le escribe a su familia en',
    writesInAll: 'Para los correos y mensajes a toda su familia.',
    languageSaved: 'Guardado.',
  },
});
