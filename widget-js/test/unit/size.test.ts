import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const BUDGET = 15 * 1024;
const SCRIPT = readFileSync(resolve(import.meta.dirname, '../../dist/widget/v1/companero.js'));

test('the script weighs at most 15 KB over the wire', () => {
  const size = gzipSync(SCRIPT, { level: 9 }).length;

  expect(
    size,
    `companero.js is ${size} bytes: make it smaller, or another part of it unnecessary`,
  ).toBeLessThanOrEqual(BUDGET);
});

test('the script needs no leave that a strict policy refuses', () => {
  expect(SCRIPT.toString()).not.toMatch(
    /\beval\(|new Function\(|innerHTML|insertAdjacentHTML|document\.write/,
  );
});
