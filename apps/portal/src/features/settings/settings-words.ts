import { defineWords } from '@optline/ui';

export const settingsWords = defineWords({
  en: { title: 'Settings', profile: 'Your profile' },
  es: { title: 'Ajustes', profile: 'Su perfil' },
});
