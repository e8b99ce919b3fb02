import type { Language } from '../format/schema.ts';

/** What a person has chosen about the app itself; nothing in here belongs to an attempt. */
export interface Settings {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly cue: boolean;
  readonly coach: boolean;
  readonly dayForm: boolean;
  readonly ownLine: boolean;
}

export const DEFAULTS: Settings = {
  language: 'da',
  theme: 'system',
  textSize: 'normal',
  cue: true,
  coach: false,
  dayForm: false,
  ownLine: false,
};
