import { defineWords } from '@optline/ui';

export const messagesWords = defineWords({
  en: {
    title: 'Messages',
    whose: 'Texts for',
    you: '{name} (you)',
    list: 'Texts for {name}, the newest first',
    empty: 'No texts yet.',
    emptyWhy: 'Texts that the school sends for {name} are listed here.',
    received: 'From this phone to {number}',
    sent: 'From the school, {number}',
    more: 'Show earlier texts',
    state: {
      onItsWay: 'On its way',
      sent: 'Sent',
      delivered: 'Delivered',
      notDelivered: 'Not delivered',
      notSent: 'Not sent',
      unknown: 'Nobody knows whether it arrived',
    },
  },
  es: {
    title: 'Mensajes',
    whose: 'Mensajes para',
    you: '{name} (usted)',
    list: 'Mensajes para {name}, primero los más recientes',
    empty: 'Todavía no hay mensajes.',
    emptyWhy: 'Aquí aparecen los mensajes que la escuela envía para {name}.',
    received: 'De este teléfono al {number}',
    sent: 'De la escuela, {number}',
    more: 'Mostrar mensajes anteriores',
    state: {
      onItsWay: 'En camino',
      sent: 'Enviado',
      delivered: 'Entregado',
      notDelivered: 'No entregado',
      notSent: 'No enviado',
      unknown: 'No se sabe si llegó',
    },
  },
});
