/**
 * An attempt is a log of what the learner did, in order and with times. Nothing else of a conversation is kept: moments,
 * meters and marks are worked out from scenario and log. A step back is an event too.
 */
export type LogEvent =
  | { readonly type: 'reply'; readonly reply: string; readonly at: number }
  | { readonly type: 'continue'; readonly at: number }
  | { readonly type: 'back'; readonly at: number }
  | { readonly type: 'draft'; readonly text: string; readonly at: number }
  | { readonly type: 'cue'; readonly at: number }
  | { readonly type: 'rate'; readonly ratings: Readonly<Record<string, number>>; readonly at: number };

export type Log = readonly LogEvent[];

/** What the log amounts to: the replies that stand, and what was noted at each place along them. */
export interface FinalPath {
  readonly steps: readonly Extract<LogEvent, { type: 'reply' | 'continue' }>[];
  /** Notes by place; place n is the moment after n steps. */
  readonly notes: ReadonlyMap<number, { readonly draft?: string; readonly cue?: true }>;
  readonly back: number;
  readonly ratings: Readonly<Record<string, number>> | null;
}

/** Folds the steps back in. A step back with nothing to take back is named by its index in the log. */
export function finalPath(log: Log): FinalPath | { readonly nothingToTakeBack: number } {
  const steps: Extract<LogEvent, { type: 'reply' | 'continue' }>[] = [];
  const notes = new Map<number, { draft?: string; cue?: true }>();
  let back = 0;
  let ratings: Readonly<Record<string, number>> | null = null;
  for (const [index, event] of log.entries()) {
    switch (event.type) {
      case 'reply':
      case 'continue':
        steps.push(event);
        break;
      case 'back':
        if (steps.length === 0) return { nothingToTakeBack: index };
        notes.delete(steps.length);
        steps.pop();
        back += 1;
        ratings = null;
        break;
      case 'draft':
        notes.set(steps.length, { ...notes.get(steps.length), draft: event.text });
        break;
      case 'cue':
        notes.set(steps.length, { ...notes.get(steps.length), cue: true });
        break;
      case 'rate':
        ratings = event.ratings;
    }
  }
  return { steps, notes, back, ratings };
}
