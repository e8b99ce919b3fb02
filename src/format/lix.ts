/** Words of what is said aloud: stage directions (in round brackets) are taken out. */
export const spoken = (say: string): string =>
  say
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * LIX (Björnsson 1968): words per sentence plus the percentage of words longer than six letters. Up to 30 is easy, spoken
 * language. Zero for no words.
 */
export function lix(text: string): number {
  const words = spoken(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, (spoken(text).match(/[.!?…]+(\s|$)/g) ?? []).length);
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length;
}
