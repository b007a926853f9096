import { defineWords } from '@optline/ui';

export const undeliveredWords = defineWords({
  en: { title: 'Undelivered notices', empty: 'Every notice was delivered.' },
  es: { title: 'Avisos no entregados', empty: 'Todos los avisos se entregaron.' },
});
