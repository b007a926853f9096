import { defineWords } from '@optline/ui';

export const homeWords = defineWords({
  en: { title: 'How are we doing?', empty: 'Nothing needs your attention.' },
  es: { title: '¿Cómo vamos?', empty: 'Nada requiere su atención.' },
});
