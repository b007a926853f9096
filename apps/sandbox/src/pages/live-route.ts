import type { FastifyInstance } from 'fastify';
import type { Control } from '../control/control.js';

const KEEP_OPEN_MS = 20_000;

/** Server-Sent Events: one event whenever something changed. */
export function liveRoute(app: FastifyInstance, control: Control): void {
  app.get('/events', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write('retry: 1000\n\n');
    const stop = control.onChange(() => raw.write('data: changed\n\n'));
    const timer = setInterval(() => raw.write(': here\n\n'), KEEP_OPEN_MS);
    request.raw.socket.once('close', () => {
      clearInterval(timer);
      stop();
    });
  });
}
