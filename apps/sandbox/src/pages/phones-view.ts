import type { Control, PhoneView } from '../control/control.js';
import type { Phone, Text } from '../state/rows.js';
import { conversation } from './conversation.js';
import { html, type Html } from './html.js';
import { pageAddress, type Selection } from './selection.js';
import { shownNumber, shownTime } from './words.js';

const SHOWN_PHONES = 200;

export interface Shown {
  control: Control;
  phones: Phone[];
  /** The newest text of each phone. */
  newest: Map<string, Text>;
  selection: Selection;
  now: number;
}

/** The left half: the phones, and one of them opened. */
export function phonesView(shown: Shown): Html {
  const phones = byLastText(shown);
  const isChosen = phones.some(({ number }) => number === shown.selection.phone);
  const open = isChosen ? shown.selection.phone : phones[0]?.number;
  return html`<section
    class="half phones"
    aria-labelledby="phones-title"
    data-chosen="${isChosen ? 'yes' : 'no'}"
  >
    <h2 id="phones-title" class="visually-hidden">Phones</h2>
    <div class="list">
      <p class="title" aria-hidden="true">Phones</p>
      <ul class="items" data-live="phones">
        ${phones.length === 0 ? html`<li class="empty" data-key="empty">Add a phone, or let Optline text one.</li>` : ''}
        ${phones.slice(0, SHOWN_PHONES).map((phone) => phoneItem(shown, phone, phone.number === open))}
      </ul>
      <form class="add" method="post" action="/pages/phones">
        <label class="field"
          ><span>Add a phone</span>
          <input name="number" type="tel" required placeholder="(202) 555-0142" autocomplete="off" />
        </label>
        <button>Add</button>
      </form>
    </div>
    <div class="detail">
      <a class="back" href="${pageAddress(shown.selection, { view: 'phones', phone: undefined })}"
        >All phones</a
      >
      ${open === undefined ? html`<p class="empty">No phone yet.</p>` : openPhone(shown, open)}
    </div>
  </section>`;
}

function openPhone({ control, now }: Shown, number: string): Html {
  const view: PhoneView = control.phone(number);
  return conversation(control, view, now);
}

function byLastText({ phones, newest }: Shown): Phone[] {
  const lastAt = (phone: Phone): number => newest.get(phone.number)?.at ?? phone.addedAt;
  return [...phones].sort((a, b) => lastAt(b) - lastAt(a));
}

function phoneItem({ control, newest, selection, now }: Shown, phone: Phone, isOpen: boolean): Html {
  const last = newest.get(phone.number);
  const isBlocked = control.blocks.some((block) => block.phone === phone.number);
  const address = pageAddress(selection, { view: 'phones', phone: phone.number });
  return html`<li data-key="${phone.number}">
    <a class="item" href="${address}" ${isOpen ? html`aria-current="true"` : ''}>
      <span class="line">
        <span class="name">${shownNumber(phone.number)}</span>
        ${last ? shownTime(last.at, now) : ''}
      </span>
      <span class="line">
        <span class="preview">${last?.text ?? 'No texts yet'}</span>
        ${isBlocked ? html`<span class="tag">blocked</span>` : ''}
      </span>
    </a>
  </li>`;
}
