import type { Control } from '../control/control.js';
import type { Mail } from '../state/rows.js';
import { html, type Html } from './html.js';
import { mailReader } from './mail-reader.js';
import { pageAddress, type Selection } from './selection.js';
import { shownTime } from './words.js';

const SHOWN_MAILS = 200;

/** The right half: the mails, newest first, and one of them opened. */
export function inboxView(control: Control, selection: Selection, now: number): Html {
  const newestFirst = control.mails.reverse();
  const mails = newestFirst.filter(
    ({ recipients }) => !selection.inbox || recipients.includes(selection.inbox),
  );
  const chosen = mails.find(({ id }) => id === selection.mail);
  const open = chosen ?? mails[0];
  return html`<section
    class="half inbox"
    aria-labelledby="inbox-title"
    data-chosen="${chosen ? 'yes' : 'no'}"
  >
    <h2 id="inbox-title" class="visually-hidden">Inbox</h2>
    <div class="list">
      <p class="title" aria-hidden="true">Inbox</p>
      <div data-live="inboxes">${inboxChoice(newestFirst, selection)}</div>
      <ul class="items" data-live="mails">
        ${mails.length === 0 ? html`<li class="empty" data-key="empty">No mail yet.</li>` : ''}
        ${mails.slice(0, SHOWN_MAILS).map((mail) => mailItem(mail, { selection, now, isOpen: mail === open }))}
      </ul>
    </div>
    <div class="detail">
      <a class="back" href="${pageAddress(selection, { view: 'inbox', mail: undefined })}">All mails</a>
      <div class="reader" data-live="reader">
        ${open ? mailReader(open, selection, now) : html`<p class="empty" data-key="none">No mail to read.</p>`}
      </div>
    </div>
  </section>`;
}

function inboxChoice(mails: Mail[], selection: Selection): Html {
  const addresses = [...new Set(mails.flatMap(({ recipients }) => recipients))].sort();
  return html`<form
    class="choose"
    method="get"
    action="/"
    data-key="${addresses.join(' ')}"
    data-keep
    data-submit-on-change
  >
    <input type="hidden" name="view" value="inbox" />
    ${selection.phone === undefined ? '' : html`<input type="hidden" name="phone" value="${selection.phone}" />`}
    <label class="field"
      ><span>Mails to</span>
      <select name="inbox">
        <option value="">Everybody</option>
        ${addresses.map(
          (address) =>
            html`<option value="${address}" ${address === selection.inbox ? 'selected' : ''}>
              ${address}
            </option>`,
        )}
      </select>
    </label>
    <button>Show</button>
  </form>`;
}

function mailItem(mail: Mail, shown: { selection: Selection; now: number; isOpen: boolean }): Html {
  const address = pageAddress(shown.selection, { view: 'inbox', mail: mail.id, as: undefined });
  return html`<li data-key="${mail.id}">
    <a class="item" href="${address}" ${shown.isOpen ? html`aria-current="true"` : ''}>
      <span class="line">
        <span class="preview">${mail.recipients.join(', ')}</span>
        ${shownTime(mail.at, shown.now)}
      </span>
      <span class="line">
        <span class="name">${mail.subject || '(no subject)'}</span>
        ${mail.events.length > 0 ? html`<span class="tag">${mail.events.at(-1)}</span>` : ''}
      </span>
    </a>
  </li>`;
}
