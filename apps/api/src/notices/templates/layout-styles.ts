import type { CSSProperties } from 'react';

/** Every pair of text and ground has a contrast of 4.5 to 1 or more. */
const light = {
  page: '#f3f4f1',
  card: '#ffffff',
  loud: '#1f2933',
  quiet: '#52606d',
  rule: '#d9ddd8',
  tint: '#f3f6f8',
  link: '#14577f',
  button: '#14577f',
  onButton: '#ffffff',
};

const dark = {
  page: '#14181c',
  card: '#1d2329',
  loud: '#eef1f4',
  quiet: '#b3bdc7',
  rule: '#3a434c',
  tint: '#262e36',
  link: '#94cdf2',
  button: '#94cdf2',
  onButton: '#0d2636',
};

export const palettes = { light, dark };

const font = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const words: CSSProperties = { color: light.loud, fontSize: '17px', lineHeight: '27px', margin: '0 0 16px' };

type StyledPart =
  | 'page'
  | 'preview'
  | 'card'
  | 'sender'
  | 'heading'
  | 'title'
  | 'facts'
  | 'fact'
  | 'label'
  | 'list'
  | 'item'
  | 'quote'
  | 'action'
  | 'button'
  | 'link'
  | 'address'
  | 'rule'
  | 'reason'
  | 'words';

export const style: Readonly<Record<StyledPart, CSSProperties>> = {
  page: { backgroundColor: light.page, fontFamily: font, margin: 0, padding: '24px 12px' },
  preview: { display: 'none', overflow: 'hidden', lineHeight: '1px', opacity: 0, maxHeight: 0, maxWidth: 0 },
  card: {
    backgroundColor: light.card,
    borderRadius: '10px',
    margin: '0 auto',
    maxWidth: '600px',
    padding: '28px 24px',
    width: '100%',
  },
  sender: { color: light.quiet, fontSize: '16px', lineHeight: '24px', margin: '0 0 8px' },
  heading: { color: light.loud, fontSize: '25px', fontWeight: 600, lineHeight: '33px', margin: '0 0 20px' },
  words,
  title: { ...words, fontWeight: 600, margin: '24px 0 6px' },
  facts: { backgroundColor: light.tint, borderRadius: '8px', margin: '20px 0', padding: '14px 18px' },
  fact: { ...words, margin: '2px 0', overflowWrap: 'anywhere' },
  label: { color: light.quiet },
  list: { margin: '0 0 16px', padding: '0 0 0 22px' },
  item: { ...words, margin: '0 0 6px', overflowWrap: 'anywhere' },
  quote: {
    ...words,
    backgroundColor: light.tint,
    borderInlineStart: `4px solid ${light.button}`,
    margin: '0 0 20px',
    overflowWrap: 'anywhere',
    padding: '12px 16px',
  },
  action: { margin: '22px 0' },
  button: {
    backgroundColor: light.button,
    borderRadius: '8px',
    color: light.onButton,
    display: 'inline-block',
    fontSize: '17px',
    fontWeight: 600,
    lineHeight: '24px',
    padding: '13px 26px',
    textDecoration: 'none',
  },
  link: {
    color: light.link,
    display: 'inline-block',
    fontSize: '17px',
    lineHeight: '24px',
    padding: '10px 0',
    textDecoration: 'underline',
  },
  address: {
    color: light.quiet,
    fontSize: '16px',
    lineHeight: '24px',
    margin: '10px 0 0',
    overflowWrap: 'anywhere',
    wordBreak: 'break-all',
  },
  rule: { border: 'none', borderTop: `1px solid ${light.rule}`, margin: '28px 0 16px' },
  reason: { color: light.quiet, fontSize: '16px', lineHeight: '24px', margin: 0 },
};

/** Inline styles win unless they are overruled; no quotes or angle brackets, which HTML would escape. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page, .page td { background-color: ${dark.page} !important; }
  .card, .card td { background-color: ${dark.card} !important; }
  .loud, .quote { color: ${dark.loud} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .facts, .facts td, .quote { background-color: ${dark.tint} !important; }
  .quote { border-color: ${dark.button} !important; }
  .rule { border-color: ${dark.rule} !important; }
  .link { color: ${dark.link} !important; }
  .button { background-color: ${dark.button} !important; color: ${dark.onButton} !important; }
  .button span { color: ${dark.onButton} !important; }
}
`;
