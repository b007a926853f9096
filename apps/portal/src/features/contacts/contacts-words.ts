import { defineWords } from '@optline/ui';

export const contactsWords = defineWords({
  en: { title: 'Contacts', empty: 'There are no other contacts in your family.' },
  es: { title: 'Contactos', empty: 'No hay otros contactos en su familia.' },
});
