import { defineWords } from './define-words.js';

/** What every page may have to say. */
export const commonWords = defineWords({
  en: {
    loading: 'Loading…',
    tryAgain: 'Try again',
    reload: 'Reload the page',
    close: 'Close',
    cancel: 'Cancel',
    skip: 'Skip to the content',
    problem: 'That did not work',
    wrong: 'Something went wrong, and nothing was changed. Please try again.',
    unreachable: 'Optline cannot be reached. What you typed is still here; please try again in a moment.',
    pageFailed: 'This page could not be shown',
    notFound: 'This page does not exist',
    notFoundWhy: 'The address may be mistyped, or what it showed was moved.',
    toStart: 'To the first page',
    offline: 'You are offline. What you see may be old, and nothing can be saved until you are back.',
    slow: 'This takes longer than usual…',
    outdated: 'This page is older than what it asks for, so nothing was changed. Please load it again.',
    optional: 'optional',
  },
  es: {
    loading: 'Cargando…',
    tryAgain: 'Intentar de nuevo',
    reload: 'Volver a cargar la página',
    close: 'Cerrar',
    cancel: 'Cancelar',
    skip: 'Ir al contenido',
    problem: 'No funcionó',
    wrong: 'Algo salió mal y nada ha cambiado. Inténtelo de nuevo.',
    unreachable:
      'No se puede conectar con Optline. Lo que escribió sigue aquí; inténtelo de nuevo en un momento.',
    pageFailed: 'No se pudo mostrar esta página',
    notFound: 'Esta página no existe',
    notFoundWhy: 'Quizás la dirección tiene un error, o lo que mostraba se movió.',
    toStart: 'Ir a la primera página',
    offline: 'No hay conexión. Lo que ve puede estar desactualizado y nada se puede guardar por ahora.',
    slow: 'Está tardando más de lo habitual…',
    outdated: 'Esta página está desactualizada, así que nada ha cambiado. Vuelva a cargarla.',
    optional: 'opcional',
  },
});
