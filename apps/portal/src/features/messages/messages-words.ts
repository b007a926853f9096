import { defineWords } from '@optline/ui';

export const messagesWords = defineWords({
  en: { title: 'Messages', empty: 'No texts were sent to your numbers yet.' },
  es: { title: 'Mensajes', empty: 'Todavía no se han enviado mensajes a sus números.' },
});
