import { describe, expect, test } from 'vitest';
import { AA, contrast, parseColor, type Rgb } from '../../src/color.ts';
import { palette, type Scheme } from '../../src/theme.ts';

const SCHEMES: Scheme[] = ['light', 'dark'];
const color = (value: string | undefined) => parseColor(value ?? '') as Rgb;

/** Every eighth step of each channel, and the corners. */
const accents = [0, 51, 102, 153, 204, 255].flatMap((r) =>
  [0, 51, 102, 153, 204, 255].flatMap((g) =>
    [0, 51, 102, 153, 204, 255].map(
      (b) => `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`,
    ),
  ),
);

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  test('texts read on and in every accent', () => {
    for (const accent of accents) {
      const colors = palette(accent, scheme);
      expect(contrast(color(colors['on-accent']), color(colors.accent)), accent).toBeGreaterThanOrEqual(AA);
      for (const background of ['surface', 'bubble', 'raised', 'accent-soft']) {
        expect(
          contrast(color(colors['accent-text']), color(colors[background])),
          `${accent} on ${background}`,
        ).toBeGreaterThanOrEqual(AA);
      }
    }
  });

  test('the neutral texts read on every surface', () => {
    const colors = palette('#2f6bed', scheme);
    for (const text of ['ink', 'muted', 'problem']) {
      for (const background of ['surface', 'bubble', 'raised']) {
        expect(
          contrast(color(colors[text]), color(colors[background])),
          `${text} on ${background}`,
        ).toBeGreaterThanOrEqual(AA);
      }
    }
  });
});

test('a colour that reads is not touched', () => {
  expect(palette('#2860d8', 'light')).toMatchObject({ accent: '#2860d8', 'on-accent': '#ffffff' });
});

test('a bright colour keeps itself and takes dark words', () => {
  expect(palette('#f2b705', 'light')).toMatchObject({ accent: '#f2b705', 'on-accent': '#10151c' });
});

test.each(['', 'red', '#12', '#1234567', 'url(x)', '#2f6bed;} *{'])(
  '%j is no colour: ours is used',
  (accent) => {
    expect(palette(accent, 'light')).toEqual(palette('', 'light'));
  },
);
