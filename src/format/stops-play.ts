import type { Issue } from './issue.ts';

export const stopsPlay = ({ fault }: Issue): boolean => fault.type !== 'check';
