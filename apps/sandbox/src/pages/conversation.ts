import type { Control, PhoneView } from '../control/control.js';
import type { Attempt, Text } from '../state/rows.js';
import { html, type Html } from './html.js';
import { shownError, shownNumber, shownTime } from './words.js';

const SHOWN_TEXTS = 300;

/** One phone: what it may not get, its texts, and the box to write back. */
export function conversation(control: Control, phone: PhoneView, now: number): Html {
  const all = [...phone.texts, ...phone.notArrived].sort((a, b) => a.at - b.at).slice(-SHOWN_TEXTS);
  const name = shownNumber(phone.number);
  return html`
    <header class="detail-head">
      <h3>${name}</h3>
      <div data-live="blocks">${phone.blockedAt.map((block) => blockNote(block, now))}</div>
    </header>
    <div class="log" role="log" aria-label="Texts of ${name}" tabindex="0" data-stick>
      <ol class="texts" data-live="texts">
        ${all.length === 0 ? html`<li class="empty" data-key="empty">No texts yet.</li>` : ''}
        ${all.map((text, index) => bubble(control, { text, before: all[index - 1], now }))}
      </ol>
    </div>
    <div data-live="reply">${replyForm(control, phone)}</div>
  `;
}

function blockNote(block: { ours: string; since: number }, now: number): Html {
  return html`<p class="note warn" data-key="block-${block.ours}">
    <strong>Blocked by the carrier</strong> since ${shownTime(block.since, now)}. Texts from
    <span class="number">${shownNumber(block.ours)}</span> do not arrive until this phone texts START.
  </p>`;
}

function schoolName(control: Control, ours: string): string {
  const label = control.numbers.find(({ number }) => number === ours)?.label;
  return label === undefined ? shownNumber(ours) : `${label}, ${shownNumber(ours)}`;
}

function bubble(control: Control, shown: { text: Text; before: Text | undefined; now: number }): Html {
  const { text, before, now } = shown;
  const kind = text.author === 'phone' ? 'mine' : text.author === 'carrier' ? 'carrier' : 'theirs';
  const isOtherNumber = before?.ours !== text.ours;
  return html`<li class="text ${kind} ${text.arrived ? '' : 'lost'}" data-key="${text.id}">
    ${isOtherNumber ? html`<p class="with">with ${schoolName(control, text.ours)}</p>` : ''}
    <p class="bubble"><span class="visually-hidden">${author(text)}: </span>${text.text}</p>
    <p class="meta">${shownTime(text.at, now)} · ${remark(text)}</p>
  </li>`;
}

function author(text: Text): string {
  switch (text.author) {
    case 'phone':
      return 'This phone';
    case 'carrier':
      return 'The carrier';
    case 'optline':
      return 'The school';
  }
}

function remark(text: Text): string {
  switch (text.author) {
    case 'carrier':
      return 'automatic reply of the carrier';
    case 'optline':
      return text.arrived ? 'arrived' : neverArrived(text);
    case 'phone': {
      const heard = text.intent === null ? '' : `, carrier heard ${text.intent}`;
      return `${text.type === 'mms' ? 'picture message, ' : ''}${handedOver(text.attempts, text.state)}${heard}`;
    }
  }
}

function neverArrived(text: Text): string {
  if (text.errorCode !== null) return `never arrived: ${shownError(text.errorCode)}`;
  return text.state === 'queued' ? 'on its way' : 'never arrived';
}

function handedOver(attempts: Attempt[], state: Text['state']): string {
  const last = attempts.at(-1);
  if (!last) return state === 'undelivered' ? 'not posted to Optline' : 'sent';
  if (last.status !== null && last.status < 300) return 'Optline took it';
  const what = last.status === null ? 'Optline did not answer' : `Optline answered ${last.status}`;
  const tries = attempts.length === 1 ? '' : ` ${attempts.length} times`;
  return state === 'undelivered' ? `${what}${tries}, given up` : `${what}${tries}, will try again`;
}

function replyForm(control: Control, phone: PhoneView): Html {
  const { numbers } = control;
  if (numbers.length === 0) {
    return html`<p class="note" data-key="no-numbers">
      No school number is set up yet. Optline sets up its numbers here when it starts.
    </p>`;
  }
  const last = [...phone.texts, ...phone.notArrived].sort((a, b) => a.at - b.at).at(-1)?.ours;
  const known = numbers.map(({ number, label }) => `${number}${label ?? ''}`).join(' ');
  return html`<form
    class="reply"
    method="post"
    action="/pages/texts"
    data-send
    data-key="${phone.number} ${known}"
    data-keep
  >
    <input type="hidden" name="from" value="${phone.number}" />
    <label class="field to">
      <span>To</span>
      <select name="to">
        ${numbers.map(
          ({ number }) =>
            html`<option value="${number}" ${number === last ? 'selected' : ''}>
              ${schoolName(control, number)}
            </option>`,
        )}
      </select>
    </label>
    <label class="field words">
      <span>Text</span>
      <textarea name="text" rows="2" maxlength="1600" autocomplete="off"></textarea>
    </label>
    <div class="row">
      <div class="quick" role="group" aria-label="Send one word">
        ${['STOP', 'START', 'HELP'].map((word) => html`<button name="quick" value="${word}">${word}</button>`)}
      </div>
      <label class="check"><input type="checkbox" name="mms" value="yes" /> As picture</label>
      <button class="primary" name="send" value="yes">Send</button>
    </div>
  </form>`;
}
