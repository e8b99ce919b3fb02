/** Numbers and days as a language writes them. */
export function formats(locale: string) {
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wholePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value: number, digits: number): string =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    /** A share 0-1 as a whole percent. */
    percent: (share: number): string => wholePercent.format(share),
    date: (time: number): string => day.format(time),
    /** With its year, for what may lie in the next one. */
    deadline: (time: number): string => whole.format(time),
    shortDay: (time: number): string => short.format(time),
    /** A day such as 2026-11-22, wherever in the world it is read. */
    calendarDay: (iso: string): string =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
    minutes: (count: number): string => `${count} min`,
  };
}

/** One of a thing, or so many. */
export const some = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
