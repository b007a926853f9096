import { Readable } from 'node:stream';
import type { ExportedData } from '@optline/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../auth/principal.js';
import { byteOrderMark, csvLines } from '../csv/write-csv.js';
import type { Context } from '../context.js';
import { executeFor } from '../execute.js';
import type { Contract } from '../execute.js';
import type { House } from '../house.js';
import { exportedFile } from './exported-file.js';
import type { ExportedFile } from './exported-file.js';

interface ExportOptions {
  readonly house: House;
  readonly contract: Contract;
  readonly contextFor: (request: FastifyRequest, principal: Context['principal']) => Context;
}

type ExportRequest = FastifyRequest<{ Params: { what: string } }>;

const exported: Readonly<Record<string, ExportedData>> = {
  families: 'families',
  answers: 'answers',
  suppressions: 'suppressions',
};

const startMutation = `mutation StartExport($what: ExportedData!) { startExport(what: $what) { id } }`;

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/**
 * Hands out data of a school as a CSV file, to a staff session. The header that names the cookie keeps other sites
 * out: a browser sends it across sites only where the api allows it, and it never does. The file is on record before
 * its first byte leaves, and it is written as it is read.
 */
export async function exportDoor(app: FastifyInstance, options: ExportOptions): Promise<void> {
  const { house, contract, contextFor } = options;
  app.post('/exports/:what', async (request: ExportRequest, reply) => {
    const what = exported[request.params.what];
    if (what === undefined) return refuse(reply, 404);
    const { headers, cookies, ip } = request;
    const principal = await principalOf({ headers, cookies, ip }, house);
    const started = await executeFor(contract, contextFor(request, principal), {
      query: startMutation,
      variables: { what: what.toUpperCase() },
    });
    if (!started.ok) return refuse(reply, statusOf[started.code] ?? 503);
    if (principal?.kind !== 'staff') throw new Error('An export was started for somebody who is no staff');
    return send(reply, exportedFile(house.db.read, principal.organizationId, what), (error) =>
      house.log.error({ err: error, requestId: request.id }, 'an export broke off'),
    );
  });
}

function refuse(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('');
}

function send(
  reply: FastifyReply,
  { name, columns, lines }: ExportedFile,
  onBroken: (error: unknown) => void,
): FastifyReply {
  const csv = Readable.from(written(columns, lines));
  csv.once('error', onBroken);
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(csv);
}

async function* written(columns: readonly string[], lines: ExportedFile['lines']): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([columns]);
  for await (const line of lines) yield csvLines([line]);
}
