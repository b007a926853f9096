// Keeps the page true while it is open. Without this script everything works by reloading.
(() => {
  const SETTLE_MS = 120;
  const state = document.querySelector('[data-state]');
  let waiting = false;
  let isUnderway = false;

  const parse = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');

  const isSame = (old, fresh) => (fresh.hasAttribute('data-keep') ? true : old.outerHTML === fresh.outerHTML);

  // Only what changed is touched: what somebody types, reads or listens to stays as it is.
  const patch = (container, fresh) => {
    const old = new Map(Array.from(container.children, (child) => [child.dataset.key, child]));
    const wanted = Array.from(fresh.children, (child) => {
      const known = old.get(child.dataset.key);
      return known && isSame(known, child) ? known : document.importNode(child, true);
    });
    for (const child of Array.from(container.children)) if (!wanted.includes(child)) child.remove();
    for (const [place, child] of wanted.entries()) {
      const here = container.children[place];
      if (here !== child) container.insertBefore(child, here ?? null);
    }
  };

  const toTheEnd = () => {
    for (const log of document.querySelectorAll('[data-stick]')) log.scrollTop = log.scrollHeight;
  };

  const isAtTheEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

  const show = (fresh) => {
    const wasAtTheEnd = [...document.querySelectorAll('[data-stick]')].every(isAtTheEnd);
    const focused = document.activeElement;
    const regions = [...document.querySelectorAll('[data-live]')];
    const names = (page) =>
      [...page.querySelectorAll('[data-live]')].map((region) => region.dataset.live).join();
    if (names(document) !== names(fresh)) {
      document.querySelector('main').replaceWith(document.importNode(fresh.querySelector('main'), true));
    } else {
      for (const region of regions)
        patch(region, fresh.querySelector(`[data-live="${region.dataset.live}"]`));
    }
    if (focused.isConnected && focused !== document.activeElement) focused.focus();
    if (wasAtTheEnd) toTheEnd();
  };

  // The phone that lies open stays open, also when another one is texted first.
  const address = () => {
    const url = new URL(location.href);
    const open = document.querySelector('form.reply [name="from"]')?.value;
    if (open && !url.searchParams.has('phone')) url.searchParams.set('phone', open);
    return url;
  };

  // What moves or is replaced between press and release is never clicked: changes wait for the release.
  let press = Promise.resolve();
  document.addEventListener('pointerdown', () => {
    press = new Promise((resolve) => {
      for (const end of ['pointerup', 'pointercancel', 'contextmenu'])
        window.addEventListener(end, () => setTimeout(resolve), { once: true });
    });
  });

  const refresh = async () => {
    if (isUnderway) {
      waiting = true;
      return;
    }
    isUnderway = true;
    try {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      waiting = false;
      const fresh = await parse(await fetch(address()));
      await press;
      show(fresh);
    } catch {
      // The sandbox stopped; the event source says so and comes back by itself.
    } finally {
      isUnderway = false;
      if (waiting) void refresh();
    }
  };

  const events = new EventSource('/events');
  events.addEventListener('open', () => {
    state.textContent = '';
    // Nobody told of what happened since the page was made.
    void refresh();
  });
  events.addEventListener('error', () => {
    state.textContent = 'The sandbox does not answer.';
  });
  events.addEventListener('message', () => void refresh());

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-send')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const box = form.elements.namedItem('text');
    void fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(() => {
      if (event.submitter?.name !== 'quick') box.value = '';
      form.elements.namedItem('mms').checked = false;
      box.focus();
      toTheEnd();
    });
  });

  document.addEventListener('keydown', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement) || event.key !== 'Enter' || event.shiftKey || event.isComposing)
      return;
    event.preventDefault();
    box.form.requestSubmit(box.form.querySelector('[name="send"]'));
  });

  document.addEventListener('change', (event) => {
    event.target.closest('[data-submit-on-change]')?.requestSubmit();
  });

  document.documentElement.classList.add('with-script');
  toTheEnd();
})();
