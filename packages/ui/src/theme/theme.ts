import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef4fd',
  '#dbe8fb',
  '#b3d0fc',
  '#8ab6f9',
  '#5c95ea',
  '#3876d4',
  '#1f5fbf',
  '#174b99',
  '#123b78',
  '#0d2b58',
];

const dark: MantineColorsTuple = [
  '#e9edf2',
  '#cdd5de',
  '#a7b1be',
  '#8f9aa9',
  '#38424f',
  '#2a323c',
  '#1b2129',
  '#12161c',
  '#0d1116',
  '#090c10',
];

/** The accent takes its colours from the scheme: white on dark blue in the light, dark on light blue in the dark. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if ((input.color ?? 'brand') !== 'brand') return colors;
  const accent = 'var(--optline-accent)';
  if (input.variant === 'filled') {
    const hover = 'var(--optline-accent-strong)';
    return { ...colors, background: accent, hover, color: 'var(--optline-on-accent)' };
  }
  const isPlain =
    input.variant === 'subtle' || input.variant === 'outline' || input.variant === 'transparent';
  return isPlain ? { ...colors, color: accent, hover: 'var(--optline-accent-soft)' } : colors;
};

/** The looks of the api's plain pages, for Mantine. Colours that Mantine has no name for are `--optline-…`. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver: variantColors,
  colors: { brand, dark },
  black: '#1b2330',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '10px', lg: '14px', xl: '24px' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--optline-on-accent)' } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--optline-on-accent)' } },
  },
});
