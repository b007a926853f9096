import type { FastifyInstance, FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Control } from '../control/control.js';
import { isDialable, toE164 } from '../plivo/numbers.js';
import { emailEventSchema } from '../postmark/email-events.js';
import type { Text } from '../state/rows.js';
import type { World } from '../world.js';
import { html } from './html.js';
import { inboxView } from './inbox-view.js';
import { layout } from './layout.js';
import { liveRoute } from './live-route.js';
import { mailFrameRoute } from './mail-frame.js';
import { phonesView } from './phones-view.js';
import { pageAddress, readSelection, type Selection } from './selection.js';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const textSchema = z.object({
  from: z.string().min(1),
  to: z.string().min(1),
  text: z.string().default(''),
  quick: z.string().optional(),
  mms: z.literal('yes').optional(),
});

/** The pages: phones to read and write on, and an inbox to read. */
export function pageRoutes(world: World, control: Control) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/', (request, reply) =>
      showPage(world, control, { selection: readSelection(request.query), reply }),
    );
    staticRoutes(app);
    liveRoute(app, control);
    mailFrameRoute(app, world);
    formRoutes(app, world, control);
  };
}

function showPage(
  world: World,
  control: Control,
  page: { selection: Selection; reply: FastifyReply; problem?: string },
): FastifyReply {
  const { selection, reply, problem } = page;
  const now = world.options.clock();
  const newest = new Map<string, Text>();
  for (const text of world.state.texts.all()) {
    if (text.at >= (newest.get(text.phone)?.at ?? 0)) newest.set(text.phone, text);
  }
  const phones = phonesView({ control, phones: world.state.phones.all(), newest, selection, now });
  const body = layout({ selection, halves: [phones, inboxView(control, selection, now)], problem });
  return reply
    .code(problem === undefined ? 200 : 400)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      // With no-referrer, browsers send `Origin: null` with the page's own forms, and the guard refuses that.
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(body.text);
}

function formRoutes(app: FastifyInstance, world: World, control: Control): void {
  app.post('/pages/phones', (request, reply) => {
    const { number } = z.object({ number: z.string().default('') }).parse(request.body);
    const phone = withCountry(number);
    if (phone === undefined) {
      const problem = `“${number}” is not a phone number. Write ten digits, or + and the country code.`;
      return showPage(world, control, { selection: readSelection({}), reply, problem });
    }
    control.addPhone(phone);
    return reply.redirect(pageAddress(readSelection({}), { phone }), 303);
  });
  app.post('/pages/texts', (request, reply) => {
    const { from, to, text, quick, mms } = textSchema.parse(request.body);
    const words = quick ?? text.trim();
    // Optline may take seconds to answer; the page shows the outcome when it comes.
    if (words !== '') void control.textFromPhone({ from, to, text: words, mms: mms === 'yes' });
    return reply.redirect(pageAddress(readSelection({}), { phone: from }), 303);
  });
  app.post('/pages/email-events', (request, reply) => {
    const event = emailEventSchema.parse(request.body);
    void control.emailEvent(event).catch(() => undefined);
    return reply.redirect(pageAddress(readSelection({ view: 'inbox' }), { mail: event.messageId }), 303);
  });
  app.post('/pages/unsubscribe', (request, reply) => {
    const { messageId } = z.object({ messageId: z.string() }).parse(request.body);
    void control.pressUnsubscribe(messageId).catch(() => undefined);
    return reply.redirect(pageAddress(readSelection({ view: 'inbox' }), { mail: messageId }), 303);
  });
}

/** E.164 of what somebody typed; ten digits are a North American number. */
function withCountry(typed: string): string | undefined {
  const number = toE164(typed.trim());
  const isLocal = /^\+\d{10}$/.test(number) && !typed.trim().startsWith('+');
  const complete = isLocal ? `+1${number.slice(1)}` : number;
  return isDialable(complete) ? complete : undefined;
}

function staticRoutes(app: FastifyInstance): void {
  const files = [
    ['sandbox.css', 'text/css; charset=utf-8'],
    ['live.js', 'text/javascript; charset=utf-8'],
  ] as const;
  for (const [name, type] of files) {
    const content = readFileSync(new URL(`../../static/${name}`, import.meta.url), 'utf8');
    app.get(`/static/${name}`, (_request, reply) =>
      reply
        .headers({ 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' })
        .send(content),
    );
  }
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send(html`There is nothing at this address.`.text),
  );
}
