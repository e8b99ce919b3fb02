import * as v from 'valibot';
import { languages, type Language } from '../format/language.ts';

const themes = ['system', 'light', 'dark'] as const;
const textSizes = ['normal', 'large', 'largest'] as const;

/** What a person has chosen about the app itself; nothing in here belongs to an attempt. */
export interface Settings {
  readonly language: Language;
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly cue: boolean;
  readonly coach: boolean;
  readonly dayForm: boolean;
  readonly ownLine: boolean;
  /** Whether a reply or an answer may be chosen by its number on the keyboard. */
  readonly numberKeys: boolean;
}

export const DEFAULTS: Settings = {
  language: 'da',
  theme: 'system',
  textSize: 'normal',
  cue: true,
  coach: false,
  dayForm: false,
  ownLine: false,
  numberKeys: true,
};

/** The settings in a foreign value; each that is missing or makes no sense is taken from `otherwise`. */
export function readSettings(value: unknown, otherwise: Settings = DEFAULTS): Settings {
  const flag = (chosen: boolean) => v.fallback(v.boolean(), chosen);
  const schema = v.object({
    language: v.fallback(v.picklist(languages), otherwise.language),
    theme: v.fallback(v.picklist(themes), otherwise.theme),
    textSize: v.fallback(v.picklist(textSizes), otherwise.textSize),
    cue: flag(otherwise.cue),
    coach: flag(otherwise.coach),
    dayForm: flag(otherwise.dayForm),
    ownLine: flag(otherwise.ownLine),
    numberKeys: flag(otherwise.numberKeys),
  });
  return v.parse(v.fallback(schema, { ...otherwise }), value);
}

/** Settings as the one row of their table, and back. */
export const settingsRow = {
  id: 'settings',
  of: (settings: Settings) => ({ id: 'settings', chosen: readSettings(settings) }),
} as const;

/** The settings in their row, with the defaults where there is none or it makes no sense. */
export function settingsOf(row: unknown): Settings {
  const parsed = v.safeParse(v.looseObject({ chosen: v.unknown() }), row);
  return readSettings(parsed.success ? parsed.output.chosen : undefined);
}
