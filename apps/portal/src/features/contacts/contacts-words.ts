import { defineWords } from '@optline/ui';

export const contactsWords = defineWords({
  en: {
    title: 'Contacts',
    lead: 'The other adults of your family. You can turn text messages off for each of them.',
    empty: 'There are no other contacts in your family.',
    emptyWhy: 'The school’s office can add one. Your own profile is under Settings.',
    edit: 'Edit',
    profile: 'Contact',
    back: 'All contacts',
  },
  es: {
    title: 'Contactos',
    lead: 'Los otros adultos de su familia. Puede desactivar los mensajes de texto para cada uno.',
    empty: 'No hay otros contactos en su familia.',
    emptyWhy: 'La oficina de la escuela puede agregar uno. Su propio perfil está en Ajustes.',
    edit: 'Editar',
    profile: 'Contacto',
    back: 'Todos los contactos',
  },
});
