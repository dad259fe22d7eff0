const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time, and between half of that and all
 * of it, so that a thousand widgets do not come back in the same instant.
 *
 * @param attempt how many have failed in a row, from 0
 * @param random in [0, 1)
 */
export function backoff(attempt: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return longest * (0.5 + random / 2);
}
