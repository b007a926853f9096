import { ClientRequest } from 'node:http';

/*
 * Loaded before the worker's own process: kills it at its DIE_AFTER-th text, at the step that DIE_AT names: `claimed`
 * (the request has not begun), `asked` (it has left), `answered` (the answer is there, and not stored).
 */
const { DIE_AT: step, DIE_AFTER: after } = process.env;
const die = () => process.kill(process.pid, 'SIGKILL');
let asked = 0;

const { end } = ClientRequest.prototype;
ClientRequest.prototype.end = function endOrDie(...rest) {
  const isText = this.method === 'POST' && this.path.includes('/Message/');
  const isTheOne = isText && (asked += 1) === Number(after);
  if (isTheOne && step === 'claimed') die();
  if (isTheOne && step === 'asked') this.once('finish', die);
  if (isTheOne && step === 'answered') this.once('response', die);
  return end.apply(this, rest);
};
