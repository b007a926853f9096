import { ServerResponse } from 'node:http';
import { Server } from 'node:net';

/*
 * Loaded before the api's own process: tells the parent where it listens, and where DIE_WHEN_ANSWERING is set kills
 * the process at the moment in which it is about to say 200 to the carrier.
 */
const { listen } = Server.prototype;
Server.prototype.listen = function listenAndTell(...where) {
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.apply(this, where);
};

const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function writeHeadOrDie(status, ...rest) {
  const isWebhook = this.req.url?.startsWith('/webhooks/plivo/') === true;
  if (process.env.DIE_WHEN_ANSWERING === '1' && isWebhook && status === 200)
    process.kill(process.pid, 'SIGKILL');
  return writeHead.call(this, status, ...rest);
};
