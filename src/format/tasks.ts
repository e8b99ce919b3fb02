import { cbtTasks } from './cbt.ts';

export { cbtTasks };

/** What a conversation is for. */
export const miTasks = ['engaging', 'focusing', 'evoking', 'planning'] as const;
export const tasks = [...miTasks, ...cbtTasks] as const;
export type Task = (typeof tasks)[number];
