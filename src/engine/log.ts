import type { Value } from './done.ts';

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
  | { readonly type: 'rate'; readonly ratings: Readonly<Record<string, number>>; readonly at: number }
  /** At worked stages: a way of the assessment taken, a field filled in, the plan shown to the client, the stage handed in. */
  | { readonly type: 'explore'; readonly way: string; readonly at: number }
  | { readonly type: 'set'; readonly field: string; readonly value: Value; readonly at: number }
  | { readonly type: 'show'; readonly at: number }
  | { readonly type: 'hand-in'; readonly at: number };

export type Log = readonly LogEvent[];
