import type { FastifyInstance } from 'fastify';
import { stylesheet } from './stylesheet.js';

/** Markup that may stand in a page as it is. Only `html` and `raw` make it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a `html` template: text is escaped, nothing is left out, lists are joined. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds markup; every value is escaped for text and for quoted attributes unless it is `Html` itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const markup = strings.map((text, index) => text + markupOf(pieces[index]));
  return new Html(markup.join(''));
}

/** Lets markup of our own through unescaped. Never for anything that a person typed or a database holds. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return String(piece).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

export interface Page {
  /** Of the tab; the body brings its own `<h1>`. */
  readonly title: string;
  /** 'en', 'es' or 'fr'. */
  readonly language: string;
  readonly body: Html;
  /** Whose page it is, above the card: the name of the school. */
  readonly school?: string | null;
}

/** Where every page finds its looks. */
const stylesheetPath = '/pages.css';

/**
 * A whole plain page that works without JavaScript: a calm card on a quiet ground, light or dark as the reader's
 * machine is. See `stylesheet.ts` for the few classes that a body may use.
 */
export function page({ title, language, body, school = null }: Page): string {
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylesheetPath}" />
      </head>
      <body>
        <div class="ground">
          ${school !== null && html`<p class="school">${school}</p>`}
          <main class="card">${body}</main>
        </div>
      </body>
    </html>`;
  return document.markup;
}

/** For pages behind a secret link: kept by no cache, found by no search engine, leaking no address. */
export const privatePageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/** Serves the stylesheet that the pages share. */
export async function pagesPlugin(app: FastifyInstance): Promise<void> {
  app.get(stylesheetPath, async (_request, reply) =>
    reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' })
      .send(stylesheet),
  );
}
