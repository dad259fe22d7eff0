import { describe, expect, test } from 'vitest';
import { dayName, fill, speak, timeOfDay } from '../../src/i18n.ts';
import { LANGUAGES } from '../../src/texts.ts';

describe('the language', () => {
  test.each([
    [['es-MX', 'en'], 'es-MX'],
    [['de-DE', 'es'], 'es'],
    [['de', null, undefined], 'en'],
    [['es_MX', '', 'no tag'], 'en'],
    [['constructor'], 'en'],
  ])('of %j is %s', (tags, expected) => {
    expect(speak(tags)).toBe(expected);
  });
});

describe('the texts', () => {
  const names = Object.keys(LANGUAGES.en ?? {});

  test.each(Object.entries(LANGUAGES))('are complete in %s and have the same places to fill', (_, texts) => {
    const places = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();
    for (const name of names as (keyof typeof texts)[]) {
      expect(texts[name], name).toBeTruthy();
      expect(places(texts[name]), name).toEqual(places(LANGUAGES.en?.[name]));
    }
  });

  test('leave a place open that nobody fills', () => {
    expect(fill('{n} of {m}', { n: 1 })).toBe('1 of {m}');
  });
});

describe('days', () => {
  const now = new Date(2026, 0, 31, 12);

  test.each([
    [new Date(2026, 0, 31, 0), 'en', 'Today'],
    [new Date(2026, 0, 30, 23), 'en', 'Yesterday'],
    [new Date(2026, 0, 30, 23), 'es', 'Ayer'],
    [new Date(2026, 0, 5), 'es', 'Lunes, 5 de enero'],
    [new Date(2025, 11, 24), 'es', 'Miércoles, 24 de diciembre de 2025'],
  ])('%s in %s is %s', (day, language, expected) => {
    expect(dayName(day, now, language)).toBe(expected);
  });

  test('have hours as the language writes them', () => {
    const evening = new Date(2026, 0, 31, 20, 5);

    expect([timeOfDay(evening, 'es'), timeOfDay(evening, 'en-GB')]).toEqual(['20:05', '20:05']);
    expect(timeOfDay(evening, 'en-US')).toMatch(/^8:05\sPM$/);
  });
});
