import { withoutSentenceEnd } from '../postmark/links.js';
import { unsubscribeUrlOf } from '../postmark/unsubscribe-button.js';
import type { Mail } from '../state/rows.js';
import { html, type Html } from './html.js';
import { pageAddress, type Selection } from './selection.js';
import { shownTime } from './words.js';

/** One mail with its head, its text or HTML body, and what one can pretend about it. */
export function mailReader(mail: Mail, selection: Selection, now: number): Html {
  const as = mail.htmlBody === '' ? 'text' : mail.textBody === '' ? 'html' : (selection.as ?? 'html');
  return html`<article data-key="${mail.id} ${as} ${mail.events.length}" data-keep>
    <header class="detail-head">
      <h3>${mail.subject || '(no subject)'}</h3>
      <dl>
        ${fact('From', mail.from)} ${fact('To', mail.to)} ${fact('Cc', mail.cc)} ${fact('Bcc', mail.bcc)}
        ${fact('Reply to', mail.replyTo)}
        <div>
          <dt>Sent</dt>
          <dd>${shownTime(mail.at, now)}</dd>
        </div>
        ${fact('Happened', mail.events.join(', '))}
      </dl>
      ${unsubscribeButton(mail)} ${bodyChoice(mail, selection, as)}
    </header>
    ${as === 'html' ? htmlBody(mail) : textBody(mail)} ${more(mail)}
  </article>`;
}

function fact(name: string, value: string): Html | undefined {
  if (value === '') return undefined;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** As mail programs show it beside the sender, where the mail offers it. */
function unsubscribeButton(mail: Mail): Html | undefined {
  if (unsubscribeUrlOf(mail) === undefined) return undefined;
  return html`<form class="row" method="post" action="/pages/unsubscribe">
    <input type="hidden" name="messageId" value="${mail.id}" />
    <button>Unsubscribe</button>
  </form>`;
}

function bodyChoice(mail: Mail, selection: Selection, as: 'html' | 'text'): Html | undefined {
  if (mail.htmlBody === '' || mail.textBody === '') return undefined;
  const link = (kind: 'html' | 'text', words: string): Html => {
    const address = pageAddress(selection, { view: 'inbox', mail: mail.id, as: kind });
    return html`<a href="${address}" ${kind === as ? html`aria-current="true"` : ''}>${words}</a>`;
  };
  return html`<nav class="switch" aria-label="Body">
    ${link('html', 'HTML')} ${link('text', 'Plain text')}
  </nav>`;
}

function htmlBody(mail: Mail): Html {
  return html`<iframe
    class="body"
    title="Mail: ${mail.subject}"
    src="/mails/${mail.id}/html"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`;
}

/** Plain text, with its addresses made links that tell nobody where they were clicked. */
function textBody(mail: Mail): Html {
  const parts = mail.textBody.split(/(https?:\/\/[^\s<>"']+)/);
  const words = parts.map((part, index) => (index % 2 === 0 ? part : textLink(part)));
  return html`<div class="body plain">${words}</div>`;
}

function textLink(written: string): Html {
  const address = withoutSentenceEnd(written);
  return html`<a href="${address}" target="_blank" rel="noreferrer">${address}</a
    >${written.slice(address.length)}`;
}

const PRETENCES = [
  ['hard-bounce', 'Hard bounce'],
  ['soft-bounce', 'Soft bounce'],
  ['spam-complaint', 'Spam complaint'],
  ['unsubscribe', 'Unsubscribe at Postmark'],
] as const;

function more(mail: Mail): Html {
  return html`<details class="more">
    <summary>More about this mail</summary>
    <dl>
      ${fact('Id', mail.id)} ${fact('Stream', mail.stream)} ${fact('Tag', mail.tag)}
      ${fact('Link tracking', mail.trackLinks)} ${fact('Open tracking', mail.trackOpens ? 'on' : 'off')}
      ${Object.entries(mail.metadata).map(([name, value]) => fact(`Metadata ${name}`, value))}
      ${mail.headers.map(({ name, value }) => fact(name, value))}
    </dl>
    <form class="row" method="post" action="/pages/email-events">
      <input type="hidden" name="messageId" value="${mail.id}" />
      ${PRETENCES.map(([kind, words]) => html`<button name="kind" value="${kind}">${words}</button>`)}
    </form>
  </details>`;
}
