/**
 * The looks of the plain pages. Classes for a body: `lead` (first paragraph), `actions` with `button` and
 * `button quiet`, `notice` and `problem` (boxes), `words` (a quoted wording), `choices` (a list of radio buttons),
 * `fine` (small print), `field` (label, input, hint; `hint wrong` says what is wrong with it), `part` (a fieldset of
 * several fields), `aside` (a link at the edge), `link` (a button that looks like one), `away` (what people are not to see).
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f7; --card: #ffffff; --line: #d5d9e0; --text: #1b2330; --muted: #545e6e;
  --accent: #1f5fbf; --accent-strong: #174b99; --on-accent: #ffffff;
  --good: #e8f3ec; --good-line: #2f7a4b; --bad: #fdecea; --bad-line: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161c; --card: #1b2129; --line: #38424f; --text: #e9edf2; --muted: #a7b1be;
    --accent: #8ab6f9; --accent-strong: #b3d0fc; --on-accent: #0d1b30;
    --good: #16291e; --good-line: #6cc08b; --bad: #33191a; --bad-line: #f2938c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 400 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
.ground {
  min-height: 100vh; min-height: 100svh; display: flex; flex-direction: column; align-items: center;
  padding: clamp(1rem, 8vh, 6rem) 1rem 2rem;
}
.school { width: 100%; max-width: 31rem; margin: 0 0 0.75rem; padding: 0 0.25rem; font-weight: 600; color: var(--muted); }
.card {
  width: 100%; max-width: 31rem; padding: clamp(1.25rem, 5vw, 2.25rem); background: var(--card);
  border: 1px solid var(--line); border-radius: 14px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.05), 0 10px 30px rgb(0 0 0 / 0.05);
}
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.4rem, 4.5vw, 1.7rem); line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.1rem; line-height: 1.3; }
p, ul, ol { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
.lead { font-size: 1.0625rem; }
.fine, .hint { font-size: 0.9rem; line-height: 1.5; color: var(--muted); }
.words {
  margin: 0 0 1rem; padding: 0.85rem 1rem; border-left: 3px solid var(--line); background: var(--ground);
  border-radius: 0 8px 8px 0; font-size: 0.94rem;
}
.notice, .problem {
  margin: 0 0 1.25rem; padding: 0.8rem 1rem; border: 1px solid; border-left-width: 4px; border-radius: 8px;
}
.notice { background: var(--good); border-color: var(--good-line); }
.problem { background: var(--bad); border-color: var(--bad-line); }
form { margin: 0 0 1rem; }
.actions { display: flex; flex-direction: column; gap: 0.75rem; margin: 1.25rem 0 0; }
.actions form { margin: 0; }
.button {
  display: block; width: 100%; min-height: 3rem; padding: 0.7rem 1.1rem; border: 1px solid var(--accent);
  border-radius: 10px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600;
  text-align: center; text-decoration: none; cursor: pointer;
}
.button:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
.button.quiet { background: transparent; color: var(--accent); border-color: var(--accent); }
.button.quiet:hover { border-color: var(--accent-strong); color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.field { margin: 0 0 1.25rem; }
.field label, legend { display: block; margin: 0 0 0.35rem; padding: 0; font-weight: 600; }
.field input {
  display: block; width: 100%; min-height: 3rem; padding: 0.6rem 0.8rem; border: 1px solid var(--muted);
  border-radius: 10px; background: var(--card); color: var(--text); font: inherit;
}
.field .hint { margin: 0.4rem 0 0; }
.field input[aria-invalid] { border-color: var(--bad-line); border-width: 2px; }
.field .hint.wrong { color: var(--bad-line); font-weight: 600; }
.aside { margin: 0 0 0.5rem; text-align: right; }
.link {
  padding: 0.4rem 0; border: 0; background: none; color: var(--accent); font: inherit;
  text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer;
}
.away { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden; }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; }
.part { margin: 2rem 0 1.25rem; }
.part > legend { font-size: 1.15rem; font-weight: 650; margin: 0 0 0.6rem; }
.choices + .hint { margin-top: 0.6rem; }
.choices { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }
.choices label {
  display: flex; align-items: flex-start; gap: 0.75rem; min-height: 3rem; padding: 0.75rem 0.9rem;
  border: 1px solid var(--line); border-radius: 10px; cursor: pointer;
}
.choices label:hover { border-color: var(--accent); }
.choices input { flex: none; width: 1.15rem; height: 1.15rem; margin: 0.2rem 0 0; accent-color: var(--accent); }
.choices span { min-width: 0; overflow-wrap: anywhere; }
.choices small { display: block; color: var(--muted); font-size: 0.9rem; }
@media (prefers-contrast: more) { .card, .choices label, .button.quiet { border-color: currentColor; } }
@media print { body { background: none; } .card { border: 0; box-shadow: none; } .actions { display: none; } }
`.trim();
