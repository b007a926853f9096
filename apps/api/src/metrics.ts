import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches. No label ever holds a number, a name or an id of a person. */
export interface Metrics {
  readonly registry: Registry;
  readonly textsReceived: Counter<'kind' | 'outcome'>;
  readonly webhooksRefused: Counter<'provider' | 'why'>;
  readonly requests: Histogram<'route' | 'code'>;
  readonly noticesOwed: Gauge<'state'>;
  readonly textsQueued: Gauge<'state'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    textsReceived: new Counter({
      name: 'optline_texts_received_total',
      help: 'Texts that came in, by what they were read as and what came of them.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    webhooksRefused: new Counter({
      name: 'optline_webhooks_refused_total',
      help: 'Webhooks that were not let in.',
      labelNames: ['provider', 'why'],
      registers,
    }),
    requests: new Histogram({
      name: 'optline_request_seconds',
      help: 'How long requests took.',
      labelNames: ['route', 'code'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 6],
      registers,
    }),
    noticesOwed: new Gauge({
      name: 'optline_notices',
      help: 'Notices that wait, run or were given up.',
      labelNames: ['state'],
      registers,
    }),
    textsQueued: new Gauge({
      name: 'optline_texts',
      help: 'Texts that wait to be handed over, or are being handed over.',
      labelNames: ['state'],
      registers,
    }),
  };
}
