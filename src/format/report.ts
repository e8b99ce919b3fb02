import type { CheckId, Issue, Path } from './issue.ts';

/** How a check says what it found in scenario.yaml. */
export type Report = (
  check: CheckId,
  path: Path,
  facts?: Readonly<Record<string, string | number>>,
  severity?: 'warning',
) => void;

/** Gathers what checks find. */
export function reporter(): { issues: Issue[]; report: Report } {
  const issues: Issue[] = [];
  return {
    issues,
    report: (check, path, facts = {}, severity) =>
      issues.push({
        file: 'scenario.yaml',
        path,
        ...(severity ? { severity } : {}),
        fault: { type: 'check', check, facts },
      }),
  };
}

export const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
