/**
 * What a reply can be in cognitive behavioural work. The elements are those of CBT for substance use (Carroll 1998, Marlatt);
 * a conversation's task bears the name of the element it is about.
 */
export const cbtTasks = [
  'model',
  'functional-analysis',
  'high-risk',
  'craving',
  'thought-work',
  'experiment',
  'refusal',
  'homework',
  'lapse-analysis',
  'coping-plan',
] as const;
export type CbtTask = (typeof cbtTasks)[number];

export const elements = [
  'agenda',
  'practice-review',
  ...cbtTasks.filter((task) => task !== 'homework'),
  'coping-skill',
  'homework',
  'feedback',
] as const;
export type Element = (typeof elements)[number];

/**
 * How it was done: the client was asked and found the words, was told, or was led to words put into their mouth; and where
 * something was to be done, it was agreed or handed out.
 */
export const hows = ['asked', 'told', 'led', 'agreed', 'handed-out'] as const;
export type How = (typeof hows)[number];

/** Where in a session an element belongs: review and agenda first, new work, then homework and feedback. */
export type SessionPart = 'opening' | 'work' | 'closing';
export const partOf = (element: Element): SessionPart =>
  element === 'agenda' || element === 'practice-review'
    ? 'opening'
    : element === 'homework' || element === 'feedback'
      ? 'closing'
      : 'work';

/** Techniques ask something of the client; an agenda, a review and a question about the session do not. */
export const isTechnique = (element: Element): boolean =>
  !['agenda', 'practice-review', 'feedback'].includes(element);

export const isCbtTask = (task: string): task is CbtTask => (cbtTasks as readonly string[]).includes(task);

/** How a task for the time between was left: agreed by someone who was ready, agreed with a yes and no more, handed out, or not at all. */
export const homeworks = ['agreed', 'said-yes', 'handed-out', 'none'] as const;
export type Homework = (typeof homeworks)[number];

/** What makes a client need short, concrete and drawn forms. */
export const capacities = ['anxiety', 'attention', 'cognition'] as const;
