import type { Language } from '../format/schema.ts';

/** A table as text that a spreadsheet of the language opens by itself: Danish ones expect semicolons and decimal commas. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[], language: Language): string {
  const [separator, point] = language === 'da' ? [';', ','] : [',', '.'];
  const cell = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', point);
    const safe = unformulated(value);
    return /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = rows.map((row) => row.map(cell).join(separator));
  // Without the mark Excel takes UTF-8 for something older.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A spreadsheet takes a text that begins like this for a formula and runs it. */
const unformulated = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
