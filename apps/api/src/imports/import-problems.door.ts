import { Readable } from 'node:stream';
import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { staffWith } from '../auth/guards.js';
import { principalOf } from '../auth/principal.js';
import { byteOrderMark, csvLines } from '../csv/write-csv.js';
import { OperationError } from '../errors.js';
import type { House } from '../house.js';
import { columnOf, problemsOf } from './import-preview.js';
import { importById } from './import-run.js';
import type { ImportRun } from './import-run.js';
import { problemWords } from './problem-words.js';

type ProblemsRequest = FastifyRequest<{ Params: { id: string } }>;

/**
 * Hands out what could not be taken from a file, with the rows it stood in, to be corrected and brought again. The
 * session counts only beside the header of the app, so no link or form of another site fetches it.
 */
export async function importProblemsDoor(app: FastifyInstance, { house }: { house: House }): Promise<void> {
  app.get('/imports/:id/problems.csv', async (request: ProblemsRequest, reply) => {
    reply.header('cache-control', 'no-store');
    const organizationId = await organizationOf(request, house);
    if (typeof organizationId === 'number') return reply.code(organizationId).send();
    const run = await importById(house.db.read, { id: request.params.id, organizationId });
    if (run === null) return reply.code(404).send();
    return reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="import-problems.csv"',
      })
      .send(Readable.from(fileOf(house, run)));
  });
}

/** The organization of whoever asks, or the status that tells them they may not. */
async function organizationOf(
  { headers, cookies, ip }: ProblemsRequest,
  house: House,
): Promise<string | 401 | 403> {
  try {
    const principal = await principalOf({ headers, cookies, ip }, house);
    return staffWith({ principal }, 'import-data').organizationId;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return error.extensions['code'] === 'UNAUTHENTICATED' ? 401 : 403;
  }
}

async function* fileOf({ db }: House, run: ImportRun): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([['Line', 'Column', 'Problem', ...(run.headingsJson ?? [])]]);
  for await (const { problems, rows } of problemsOf(db.read, run)) {
    const cells = new Map(rows.map((row) => [row.line, row.cells]));
    yield csvLines(
      problems.map((problem) => [
        problem.line,
        columnOf(run, problem),
        problemWords(problem.why),
        ...(cells.get(problem.line) ?? []),
      ]),
    );
  }
}
