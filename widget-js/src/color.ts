/** Colour arithmetic after WCAG 2: channels and luminance from 0 to 1, contrast from 1 to 21. */

export type Rgb = readonly [number, number, number];

export const AA = 4.5;

/** @param text `#rgb` or `#rrggbb` */
export function parseColor(text: string): Rgb | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex === undefined) {
    return null;
  }
  const size = hex.length / 3;
  const channel = (index: number) =>
    Number.parseInt(hex.slice(index * size, (index + 1) * size).padStart(2, hex[index]), 16) / 255;
  return [channel(0), channel(1), channel(2)];
}

export function formatColor(color: Rgb): string {
  return `#${color
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to this one, on the way to `goal`, that reads on all the backgrounds; `goal` where none does. */
export function readable(color: Rgb, goal: Rgb, backgrounds: readonly Rgb[]): Rgb {
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = mix(color, goal, part);
    if (backgrounds.every((background) => contrast(rounded(mixed), background) >= AA)) {
      return mixed;
    }
  }
  return goal;
}

export function mix(a: Rgb, b: Rgb, part: number): Rgb {
  const channel = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * part;
  return [channel(0), channel(1), channel(2)];
}

/** As it will be on the screen. */
function rounded([r, g, b]: Rgb): Rgb {
  const channel = (value: number) => Math.round(value * 255) / 255;
  return [channel(r), channel(g), channel(b)];
}

function luminance([r, g, b]: Rgb): number {
  const linear = (channel: number) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
