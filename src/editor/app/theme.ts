import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Kbd,
  type MantineColorsTuple,
  Menu,
  type ModalProps,
  Tooltip,
} from '@mantine/core';
import type { ThemeChoice } from '../store/session.ts';

const violet: MantineColorsTuple = [
  '#efecff',
  '#dcd5ff',
  '#b9adff',
  '#a08bff',
  '#8c72ff',
  '#7a5eff',
  '#6b4eff',
  '#5a3df0',
  '#4a30d0',
  '#3a25a8',
];

const gray: MantineColorsTuple = [
  '#f7f7f8',
  '#efeff2',
  '#e6e6ea',
  '#d6d6dd',
  '#c0c0ca',
  '#9a9aa8',
  '#6c6c7a',
  '#5d5d6b',
  '#3b3b46',
  '#1b1b22',
];

const dark: MantineColorsTuple = [
  '#f0f0f5',
  '#c9c9d4',
  '#a9a9b8',
  '#77778a',
  '#3a3a47',
  '#2a2a34',
  '#1b1b22',
  '#1b1b22',
  '#16161c',
  '#131318',
];

/** Mantine in the sizes and colours of `look/tokens.css`. */
export const theme = createTheme({
  primaryColor: 'violet',
  primaryShade: { light: 6, dark: 3 },
  // Mantine knows one colour of the text on a filled button; the accent takes another in each theme.
  variantColorResolver(input) {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant === 'filled' && input.color === 'red') {
      const background = 'var(--error)';
      return {
        ...colors,
        background,
        hover: `color-mix(in srgb, ${background} 88%, var(--ink))`,
        color: 'var(--accent-ink)',
      };
    }
    return input.variant === 'filled' && (input.color === undefined || input.color === 'violet')
      ? { ...colors, color: 'var(--accent-ink)' }
      : colors;
  },
  colors: { violet, gray, dark },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '12.5px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.4' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      styles: { root: { fontWeight: 550 }, section: { marginInlineEnd: 6 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 30 } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 450, withArrow: false, events: { hover: true, focus: true, touch: false } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-start', withinPortal: true } }),
    // Not by `Modal.extend`: that would bring dialogs in before any is opened.
    Modal: {
      styles: { title: { fontSize: 15, fontWeight: 650 } },
      defaultProps: { overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 120 }, centered: false },
    } satisfies { styles: ModalProps['styles']; defaultProps: Partial<ModalProps> },
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
  },
});

/** Mantine's own variables, from the tokens; those know the theme by themselves. */
export const cssVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--bg)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-gray-text': 'var(--ink-2)',
    '--mantine-color-gray-light-color': 'var(--ink-2)',
    '--mantine-color-gray-light-hover': 'var(--bg)',
    '--mantine-color-violet-light': 'var(--accent-soft)',
    '--mantine-color-violet-light-color': 'var(--method-any)',
    '--mantine-color-violet-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
  };
  return { variables: {}, light: variables, dark: variables };
};

/** The theme to show for a choice. */
export function resolveTheme(choice: ThemeChoice, prefersDark: boolean): 'light' | 'dark' {
  if (choice === 'system') return prefersDark ? 'dark' : 'light';
  return choice;
}
