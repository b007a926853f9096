import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerLanguage } from '../reader-language.js';
import type { ReaderLanguage } from '../reader-language.js';
import { html, page, privatePageHeaders } from './page.js';

interface LostWords {
  readonly title: string;
  readonly why: string;
  readonly waysOut: string;
  readonly toPortal: string;
}

const words: Record<ReaderLanguage, LostWords> = {
  en: {
    title: 'This page does not exist',
    why: 'The address may be mistyped, or your mail program cut it off.',
    waysOut:
      'To stop texts from a school, reply STOP to any of them, turn off “Allow text messaging?” in the parent portal, or tell the school’s office.',
    toPortal: 'To the parent portal',
  },
  es: {
    title: 'Esta página no existe',
    why: 'Quizás la dirección tiene un error, o su programa de correo la cortó.',
    waysOut:
      'Para detener los mensajes de una escuela, responda STOP a cualquiera de ellos, desactive «¿Permitir mensajes de texto?» en el portal para padres o avise a la oficina de la escuela.',
    toPortal: 'Ir al portal para padres',
  },
};

/** For an address that leads nowhere. It is never repeated: it may be most of a secret. */
export function sendLostPage(request: FastifyRequest, reply: FastifyReply, status: 400 | 404): FastifyReply {
  const isPerson = request.headers.accept?.includes('text/html') === true;
  if (!isPerson) return reply.code(status).header('cache-control', 'no-store').send();
  const language = readerLanguage(request.headers['accept-language']);
  const said = words[language];
  const body = html`<h1>${said.title}</h1>
    <p class="lead">${said.why}</p>
    <p>${said.waysOut}</p>
    <p><a href="/portal/">${said.toPortal}</a></p>`;
  return reply
    .code(status)
    .headers(privatePageHeaders)
    .send(page({ title: said.title, language, body }));
}
