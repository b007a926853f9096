import { html, type Html } from './html.js';
import { pageAddress, type Selection } from './selection.js';

/** The whole page around the two halves. */
export function layout(page: { selection: Selection; halves: Html[]; problem: string | undefined }): Html {
  const { selection, halves, problem } = page;
  const tab = (view: Selection['view'], words: string): Html =>
    html`<a
      href="${pageAddress(selection, { view })}"
      ${view === selection.view ? html`aria-current="page"` : ''}
      >${words}</a
    >`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Optline sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/sandbox.css" />
        <script src="/static/live.js" defer></script>
      </head>
      <body data-view="${selection.view}">
        <header class="top">
          <h1>Optline sandbox</h1>
          <p class="about">A pretended carrier and mailbox. Nothing leaves this machine.</p>
          <nav class="tabs" aria-label="Show">${tab('phones', 'Phones')} ${tab('inbox', 'Inbox')}</nav>
          <p class="live-state" role="status" data-state></p>
        </header>
        ${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
        <main>${halves}</main>
      </body>
    </html>`;
}
