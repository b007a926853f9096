import { defineWords } from '@optline/ui';

export const settingsWords = defineWords({
  en: {
    title: 'Settings',
    profile: 'Your profile',
    name: 'Name',
    email: 'E-mail',
    cellPhone: 'Cell phone',
    noNumber: 'No number yet. The school’s office can add it.',
    texting: 'Text messages',
    silent: 'You will get no more texts at {number}.',
  },
  es: {
    title: 'Ajustes',
    profile: 'Su perfil',
    name: 'Nombre',
    email: 'Correo electrónico',
    cellPhone: 'Celular',
    noNumber: 'Todavía sin número. La oficina de la escuela puede agregarlo.',
    texting: 'Mensajes de texto',
    silent: 'Ya no recibirá mensajes de texto en el {number}.',
  },
});
