import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plain, render } from '../../src/markdown.ts';

const ALLOWED = new Set(['P', 'UL', 'OL', 'LI', 'BR', 'STRONG', 'EM', 'A']);
const NAUGHTY = resolve(import.meta.dirname, '../../../../shared/data/strings/blns.json');

/** Used where the public collection is not at hand. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x](//evil.example)',
  '[x](https://a.example" onclick="alert(1))',
  '**<b onmouseover=alert(1)>**',
  '&lt;script&gt;',
  '\u202Etxt.exe',
  '\u0000\uFFFF',
];

function html(text: string): string {
  const box = document.createElement('div');
  box.append(render(text));
  return box.innerHTML;
}

function nodes(text: string): Element[] {
  const box = document.createElement('div');
  box.append(render(text));
  return [...box.querySelectorAll('*')];
}

describe('the marks', () => {
  test.each([
    ['Hello', '<p dir="auto">Hello</p>'],
    ['one\ntwo', '<p dir="auto">one<br>two</p>'],
    ['one\r\n\r\n\r\ntwo', '<p dir="auto">one</p><p dir="auto">two</p>'],
    [
      'so **bold** and *soft* and _soft_',
      '<p dir="auto">so <strong>bold</strong> and <em>soft</em> and <em>soft</em></p>',
    ],
    ['**_both_**', '<p dir="auto"><strong><em>both</em></strong></p>'],
    ['- a\n- b', '<ul dir="auto"><li>a</li><li>b</li></ul>'],
    ['2. a\n3. b', '<ol dir="auto" start="2"><li>a</li><li>b</li></ol>'],
    ['Do:\n* a', '<p dir="auto">Do:</p><ul dir="auto"><li>a</li></ul>'],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    '2 * 3 * 4',
    'snake_case_name',
    '**',
    '****',
    '*',
    '_ _',
    '-5 degrees',
    '[x]',
    '[x]()',
    '1.5 litres',
  ])('%j is only text', (text) => {
    expect(html(text)).toBe(`<p dir="auto">${text}</p>`);
  });
});

describe('links', () => {
  test.each([
    ['[the guide](https://a.example/x?y=1)', 'https://a.example/x?y=1', 'the guide'],
    ['[mail](mailto:me@a.example)', 'mailto:me@a.example', 'mail'],
    ['See https://a.example/x_y.', 'https://a.example/x_y', 'https://a.example/x_y'],
    ['(http://a.example)', 'http://a.example/', 'http://a.example'],
  ])('%j', (text, href, words) => {
    const [link] = nodes(text).filter((node) => node.localName === 'a') as HTMLAnchorElement[];

    expect(link?.href).toBe(href);
    expect(link?.textContent).toBe(words);
    expect(link?.rel).toContain('noopener');
    expect(link?.target).toBe('_blank');
  });
});

describe('hostile text', () => {
  const collected: string[] = existsSync(NAUGHTY) ? JSON.parse(readFileSync(NAUGHTY, 'utf8')) : [];

  test.each([...HOSTILE, ...collected].map((text) => [text]))('%j stays harmless', (text) => {
    for (const wrapped of [text, `**${text}**`, `[${text}](${text})`, `- ${text}`]) {
      for (const node of nodes(wrapped)) {
        expect(ALLOWED).toContain(node.tagName);
        expect(['dir', 'start', 'href', 'rel', 'target']).toEqual(
          expect.arrayContaining(node.getAttributeNames()),
        );
        if (node instanceof HTMLAnchorElement) {
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(node.href).protocol);
        }
      }
    }
  });

  test.each(['*', '_', '**a', '[', '[a](', '<', 'https://', '- '])(
    'twenty thousand characters of %j are fast',
    (piece) => {
      const begin = performance.now();

      render(piece.repeat(20_000 / piece.length));

      expect(performance.now() - begin).toBeLessThan(1_000);
    },
  );
});

test('read aloud, the marks are gone', () => {
  expect(plain('**Two** things:\n- a\n- b')).toBe('Two things: a b');
});
