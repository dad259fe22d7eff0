import { AA, contrast, formatColor, mix, parseColor, type Rgb, readable } from './color.ts';

export type Scheme = 'light' | 'dark';

const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];
const INK: Rgb = [0.063, 0.082, 0.11];
const ACCENT: Rgb = [0.176, 0.42, 0.929];

/** Below this, a white text would need so much darkening that the creator would not know the colour again. */
const NEARLY_READABLE = 3;

const NEUTRALS = {
  light: {
    surface: '#ffffff',
    bubble: '#eef2f8',
    raised: '#ffffff',
    ink: '#141a24',
    muted: '#586273',
    line: '#dfe4ec',
    control: '#828c9c',
    problem: '#b3261e',
  },
  dark: {
    surface: '#141a22',
    bubble: '#222d3c',
    raised: '#1b232e',
    ink: '#e8edf4',
    muted: '#a3aebd',
    line: '#2b3543',
    control: '#75808f',
    problem: '#ff9d94',
  },
};

/**
 * The colours of the widget by their name in the stylesheet. Texts on the accent, and the accent as text, read at AA
 * whatever colour the creator chose: the accent moves as little as that takes.
 */
export function palette(accent: string, scheme: Scheme): Readonly<Record<string, string>> {
  const neutrals = NEUTRALS[scheme];
  const chosen = parseColor(accent) ?? ACCENT;
  const onWhite = contrast(chosen, WHITE);
  const white = onWhite >= NEARLY_READABLE;
  const fill = white ? readable(chosen, BLACK, [WHITE]) : chosen;
  const surfaces = [neutrals.surface, neutrals.bubble, neutrals.raised].map(
    (name) => parseColor(name) ?? WHITE,
  );
  const soft = mix(surfaces[0] as Rgb, chosen, 0.1);
  const text = readable(chosen, scheme === 'light' ? BLACK : WHITE, [...surfaces, soft]);
  return {
    ...neutrals,
    accent: formatColor(fill),
    'on-accent': formatColor(white || contrast(fill, INK) < AA ? WHITE : INK),
    'accent-text': formatColor(text),
    'accent-soft': formatColor(soft),
  };
}

/** The palette as a rule for the shadow host. */
export function paletteRule(accent: string, scheme: Scheme): string {
  const colors = Object.entries(palette(accent, scheme)).map(([name, value]) => `--${name}:${value}`);
  return `:host{color-scheme:${scheme};${colors.join(';')}}`;
}
