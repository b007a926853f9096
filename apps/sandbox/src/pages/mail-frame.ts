import type { FastifyInstance } from 'fastify';
import type { World } from '../world.js';

/** A mail may style itself and nothing more: no scripts, no forms, nothing fetched from anywhere. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The HTML body of a mail, for the frame on the page. */
export function mailFrameRoute(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/mails/:id/html', (request, reply) => {
    const mail = world.state.mails.get(request.params.id);
    if (!mail) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such mail.');
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': MAIL_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(openLinksElsewhere(mail.htmlBody));
  });
}

/** The first of two attributes with the same name counts, so what the mail says itself does not matter. */
function openLinksElsewhere(htmlBody: string): string {
  return htmlBody.replace(/<(a|area)\b/gi, '<$1 target="_blank" rel="noreferrer"');
}
