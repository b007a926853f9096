import { defineWords } from '@optline/ui';

export const reviewsWords = defineWords({
  en: { title: 'Reviews', empty: 'There is nothing to review.' },
  es: { title: 'Revisiones', empty: 'No hay nada que revisar.' },
});
