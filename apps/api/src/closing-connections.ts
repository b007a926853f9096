import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const lookEveryMs = 50;

/**
 * Lets what is under way be answered when the app closes, and waits for nothing else. Node closes the connections
 * that are idle at that moment only: one whose answer comes a moment later would stay for as long as it is kept alive,
 * and one that a browser opened ahead and never used counts as busy for more than a minute.
 */
export function closeConnectionsInTime(app: FastifyInstance): void {
  const open = new Set<Socket>();
  let looking: NodeJS.Timeout | undefined;
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    looking = setInterval(() => {
      app.server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, lookEveryMs);
  });
  app.addHook('onClose', async () => clearInterval(looking));
}
