import { ClientRequest } from 'node:http';
import { UnitTx } from '../../dist/db/unit-tx.js';

/*
 * Loaded before the worker's own process: kills it when it comes to the step that DIE_AT names for the DIE_AFTER-th
 * time. Of a text: `claimed` (the request has not begun), `asked` (it has left), `answered` (the answer is there, and
 * not stored). Of a broadcast: `withdrawing` (some of its texts are to be taken back), `ending` (it is to be over).
 */
const { DIE_AT: step, DIE_AFTER: after } = process.env;
const die = () => process.kill(process.pid, 'SIGKILL');
let times = 0;
const isTheOne = () => (times += 1) === Number(after);

const { end } = ClientRequest.prototype;
ClientRequest.prototype.end = function endOrDie(...rest) {
  const isText = this.method === 'POST' && this.path.includes('/Message/');
  if (isText && ['claimed', 'asked', 'answered'].includes(step) && isTheOne()) {
    if (step === 'claimed') die();
    if (step === 'asked') this.once('finish', die);
    if (step === 'answered') this.once('response', die);
  }
  return end.apply(this, rest);
};

const { run, update } = UnitTx.prototype;
UnitTx.prototype.run = function runOrDie(sql, ...rest) {
  if (step === 'withdrawing' && sql.includes("'withdrawn', state_reason = 'cancelled'") && isTheOne()) die();
  return run.call(this, sql, ...rest);
};
UnitTx.prototype.update = function updateOrDie(table, set, ...rest) {
  if (step === 'ending' && table === 'broadcasts' && set.finishedAt instanceof Date && isTheOne()) die();
  return update.call(this, table, set, ...rest);
};
