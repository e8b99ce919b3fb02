import type { Fit, Panel, Reply } from './schema.ts';

const FIT_SHARE: Readonly<Record<Fit, number>> = { best: 1, good: 0.6, partial: 0.3, poor: 0 };

/** How well a reply serves its moment, 0 to 1; a panel's verdicts are averaged. */
export function fitOf(fit: Fit | Panel): number {
  if (typeof fit === 'string') return FIT_SHARE[fit];
  const votes = Object.entries(fit) as [Fit, number][];
  const total = votes.reduce((sum, [, count]) => sum + count, 0);
  return total === 0
    ? 0
    : votes.reduce((sum, [verdict, count]) => sum + count * FIT_SHARE[verdict], 0) / total;
}

/** The verdict that a share 0-1 lies nearest to. */
export function nearestFit(share: number): Fit {
  if (share >= 0.8) return 'best';
  if (share >= 0.45) return 'good';
  return share >= 0.15 ? 'partial' : 'poor';
}

/** The replies that serve a turn best. */
export const bestReplies = (replies: readonly Reply[]): Reply[] => {
  const top = Math.max(...replies.map((reply) => fitOf(reply.fit)));
  return replies.filter((reply) => fitOf(reply.fit) === top);
};
