import type { CheckId, Issue } from './issue.ts';

/**
 * The checks without which a conversation may break off, stand still, or say what is not so. All others are about craft:
 * a case in which they find something can be played, and may become better.
 */
const STOPPING: ReadonlySet<CheckId> = new Set(
  (
    [
      // Words without their twin in the other language: the case cannot be read.
      ['S01', 'S02'],
      // Ways that lead nowhere, do not go on or never end; replies of which none, lines of which the wrong one may be met.
      ['S03', 'S07', 'S08', 'S09', 'S10', 'S42'],
      // Two of one name or kind, where a reply, a condition or a mark means one of them.
      ['S04', 'S05', 'S38', 'S57'],
      // Names of what is not there.
      ['S11', 'S39', 'S48', 'C01', 'C02'],
      // Markup, which is shown as it stands.
      ['S12'],
      // Where the client begins, from which every reaction is worked out.
      ['S13', 'S31'],
      // What the learner would be told wrongly: the band of a sum, and a task that was agreed and is forgotten.
      ['S41', 'C06'],
    ] satisfies CheckId[][]
  ).flat(),
);

/** Whether a case with this issue cannot be played as it is; the others are advice to its author. */
export const stopsPlay = ({ fault, severity }: Issue): boolean =>
  severity !== 'warning' && (fault.type !== 'check' || STOPPING.has(fault.check));
