import { defineWords } from '@optline/ui';

export const settingsWords = defineWords({
  en: { title: 'Settings', empty: 'There is nothing to set yet.' },
  es: { title: 'Ajustes', empty: 'Todavía no hay nada que ajustar.' },
});
