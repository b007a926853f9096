import { defineWords } from '@optline/ui';

export const shellWords = defineWords({
  en: {
    signInTitle: 'Staff sign-in',
    navigation: 'Main',
    menu: 'Menu',
    home: 'Home',
    families: 'Families',
    classes: 'Classes',
    texts: 'Texts',
    registrations: 'Registrations',
    invitations: 'Invitations',
    inbox: 'Inbox',
    reviews: 'Reviews',
    undelivered: 'Undelivered notices',
    settings: 'Settings',
  },
  es: {
    signInTitle: 'Acceso del personal',
    navigation: 'Principal',
    menu: 'Menú',
    home: 'Inicio',
    families: 'Familias',
    classes: 'Clases',
    texts: 'Mensajes',
    registrations: 'Inscripciones',
    invitations: 'Invitaciones',
    inbox: 'Bandeja de entrada',
    reviews: 'Revisiones',
    undelivered: 'Avisos no entregados',
    settings: 'Ajustes',
  },
});
