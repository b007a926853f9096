import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

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

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--optline-ground': '#f4f5f7',
    '--optline-line': '#d5d9e0',
    '--optline-line-strong': '#7c8798',
    '--optline-good': '#e8f3ec',
    '--optline-good-line': '#2f7a4b',
    '--optline-good-text': '#1d5c36',
    '--optline-bad': '#fdecea',
    '--optline-bad-line': '#b3261e',
    '--optline-bad-text': '#8f1d17',
    '--optline-wait': '#fdf3dc',
    '--optline-wait-line': '#8a6100',
    '--optline-wait-text': '#6b4b00',
    '--optline-accent': '#1f5fbf',
    '--optline-accent-strong': '#174b99',
    '--optline-accent-soft': '#e6effb',
    '--mantine-primary-color-contrast': '#ffffff',
    '--optline-on-accent': '#ffffff',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#545e6e',
    '--mantine-color-placeholder': '#667080',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1f5fbf',
    '--mantine-color-default-border': '#d5d9e0',
  },
  dark: {
    '--optline-ground': '#12161c',
    '--optline-line': '#38424f',
    '--optline-line-strong': '#7a8696',
    '--optline-good': '#16291e',
    '--optline-good-line': '#6cc08b',
    '--optline-good-text': '#9bdcb3',
    '--optline-bad': '#33191a',
    '--optline-bad-line': '#f2938c',
    '--optline-bad-text': '#f8b9b4',
    '--optline-wait': '#2e2510',
    '--optline-wait-line': '#d9ab4e',
    '--optline-wait-text': '#edcf92',
    '--optline-accent': '#8ab6f9',
    '--optline-accent-strong': '#b3d0fc',
    '--optline-accent-soft': '#1c2c45',
    '--mantine-primary-color-contrast': '#0d1b30',
    '--optline-on-accent': '#0d1b30',
    '--mantine-color-body': '#1b2129',
    '--mantine-color-dimmed': '#a7b1be',
    '--mantine-color-placeholder': '#8f9aa9',
    '--mantine-color-error': '#f2938c',
    '--mantine-color-anchor': '#8ab6f9',
    '--mantine-color-default-border': '#38424f',
  },
});
