import { defineWords } from '@optline/ui';

export const familiesWords = defineWords({
  en: { title: 'Families', empty: 'There are no families yet.' },
  es: { title: 'Familias', empty: 'Todavía no hay familias.' },
});
