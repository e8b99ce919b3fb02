/** The number that was pressed to choose by, or null: another key, one held or with a modifier, or one that was typed in a field. */
export function numberKey(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return null;
  return /^[1-9]$/.test(event.key) ? Number(event.key) : null;
}
