// The look of Greenroom as Mantine's theme: every text colour here keeps at least 4.5:1 on every surface of ours.

import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  parseThemeColor,
  type VariantColorsResolver,
} from '@mantine/core';

/** Copy of the user's colour scheme in this browser; `public/color-scheme.js` reads it before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'greenroom.color-scheme' });

// The scales were made in OKLCH with even steps of lightness; 8 reads on 0 and 1, 4 reads on every dark surface.
const colors = {
  gray: [
    '#f9fbf9',
    '#f4f6f4',
    '#eaeeea',
    '#dbdfdb',
    '#c4c9c4',
    '#9da39d',
    '#626862',
    '#494f49',
    '#2f352f',
    '#181c17',
  ],
  dark: [
    '#e5e9e6',
    '#c3c9c5',
    '#a4aba7',
    '#69716c',
    '#424a45',
    '#2f3632',
    '#232926',
    '#161b18',
    '#0f1411',
    '#090d0b',
  ],
  green: [
    '#eefbf2',
    '#d8f5e2',
    '#b4ecc9',
    '#86e0ab',
    '#53ce8d',
    '#2eb675',
    '#1b9b61',
    '#128250',
    '#10673f',
    '#0b4c2e',
  ],
  yellow: [
    '#fff7ea',
    '#ffedcf',
    '#ffdca3',
    '#ffc66f',
    '#f7b03c',
    '#df9918',
    '#bd8005',
    '#9b6700',
    '#795000',
    '#5b3b00',
  ],
  red: [
    '#fff3f2',
    '#ffe4e1',
    '#ffccc7',
    '#ffaca5',
    '#ff867e',
    '#f35e5a',
    '#db4241',
    '#bc3233',
    '#972a2a',
    '#6f2120',
  ],
  blue: [
    '#eff8ff',
    '#dcf0ff',
    '#bce1ff',
    '#97d0ff',
    '#70baf7',
    '#4ca2e6',
    '#2a89ce',
    '#1873b0',
    '#0e5b8e',
    '#0c4369',
  ],
} as const;

const SANS = "'Geist Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
const MONO = "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, Consolas, monospace";

/** Text on a filled button: Mantine picks it once for both colour schemes, but our fills differ between them. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const chosen = defaultVariantColorsResolver(input);
  const parsed = parseThemeColor({ color: input.color, theme: input.theme });
  const isPlainFill = input.variant === 'filled' && parsed.isThemeColor && parsed.shade === undefined;
  return isPlainFill ? { ...chosen, color: 'var(--gr-on-fill)' } : chosen;
};

export const theme = createTheme({
  colors,
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  black: '#181c17',
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.5' },
  headings: {
    fontFamily: SANS,
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '11px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Modal: { defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
  },
});

/** A breath of a colour on a dark panel, in per cent. */
const tint = (name: string, share: number): string =>
  `color-mix(in srgb, var(--mantine-color-${name}-5) ${share}%, var(--mantine-color-dark-7))`;

const tuned = ['green', 'yellow', 'red', 'blue'] as const;

/** Text colours and surfaces where Mantine's own choice would not keep the contrast. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-primary-color-contrast': '#ffffff',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': 'var(--mantine-color-gray-9)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-anchor': 'var(--mantine-color-green-8)',
    '--mantine-color-error': 'var(--mantine-color-red-8)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-default-hover': 'var(--mantine-color-gray-1)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-8)',
    ...Object.fromEntries(
      tuned.flatMap((name) => [
        [`--mantine-color-${name}-text`, `var(--mantine-color-${name}-8)`],
        [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-8)`],
        [`--mantine-color-${name}-outline`, `var(--mantine-color-${name}-8)`],
      ]),
    ),
  },
  dark: {
    '--mantine-primary-color-contrast': 'var(--mantine-color-dark-9)',
    '--mantine-color-body': 'var(--mantine-color-dark-7)',
    '--mantine-color-bright': 'var(--mantine-color-dark-0)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-anchor': 'var(--mantine-color-green-3)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-default-color': 'var(--mantine-color-dark-0)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-5)',
    '--mantine-color-gray-light': 'var(--mantine-color-dark-5)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-dark-1)',
    '--mantine-color-gray-text': 'var(--mantine-color-dark-2)',
    ...Object.fromEntries(
      tuned.flatMap((name) => [
        [`--mantine-color-${name}-light`, tint(name, 14)],
        [`--mantine-color-${name}-light-hover`, tint(name, 20)],
        [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-3)`],
        [`--mantine-color-${name}-outline`, `var(--mantine-color-${name}-4)`],
      ]),
    ),
  },
});
