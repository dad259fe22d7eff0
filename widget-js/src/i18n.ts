import { LANGUAGES, type Texts } from './texts.ts';

/** The first of these BCP 47 tags whose language we speak, as it stands; English where there is none. */
export function speak(tags: readonly (string | null | undefined)[]): string {
  const known = tags.find((tag) => tag && canonical(tag) && Object.hasOwn(LANGUAGES, language(tag)));
  return known ?? 'en';
}

/** @param tag one that [speak] has chosen */
export function texts(tag: string): Texts {
  return LANGUAGES[language(tag)] as Texts;
}

function language(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] as string;
}

/** Whether it is a tag at all: the browser's own formatting throws at anything else. */
function canonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Puts the values in the places of their names: `fill('{n} left', {n: 3})`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** "Today", "Yesterday", or the date. */
export function dayName(day: Date, now: Date, language: string): string {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const ago = (midnight(now) - midnight(day)) / 86_400_000;
  const name =
    ago === 0 || ago === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day')
      : day.toLocaleDateString(language, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(day.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
        });
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export function timeOfDay(at: Date, language: string): string {
  return at.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
}
