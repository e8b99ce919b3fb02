import type { settings as Words } from './da-settings.ts';

/** Settings, and what is kept on the device. */
export const settings: typeof Words = {
  title: 'Settings',
  language: 'Language',
  languages: { da: 'Dansk', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  practice: 'When you practise',
  cue: 'Cue on request',
  cueHelp: 'A button shows what the client is thinking, and a line to go on.',
  coach: 'A word after each reply',
  coachHelp: 'The reason is shown at once rather than in the debrief.',
  dayForm: 'Day form',
  dayFormHelp: 'The client’s reactions swing from time to time, as people do. Always off in exams.',
  ownLine: 'Write my own line first',
  ownLineHelp: 'Suggested when you begin a case.',
  numberKeys: 'Choose replies with keys 1-4',
  numberKeysHelp: 'In talks and drills. Turn it off if you speak to your device or easily hit a key.',
  keeping: 'What you have saved',
  keepingHelp:
    'Everything is in this browser on this device. Clearing the browser’s data clears it too; keep a backup.',
  persisted: 'The browser has promised not to clear it by itself.',
  notPersisted: 'The browser may clear it if the device runs out of room.',
  persist: 'Ask the browser to look after it',
  persistRefused: 'The browser would not promise it. Install Spejl on the device, or keep a backup.',
  backup: 'Save a backup',
  restore: 'Open a backup',
  restored: (added, same) => `Restored: ${added} new attempts, ${same} were here already.`,
  setAside: (n) =>
    n === 1
      ? '1 record could not be read and is set aside.'
      : `${n} records could not be read and are set aside.`,
  setAsideHelp: 'They are not deleted. They are not part of the backup, but can be saved as a file.',
  saveSetAside: 'Save them as a file',
  faults: {
    'not-a-backup': 'The file is not a backup from Spejl. Choose a file that was saved here.',
    newer: 'The backup was made with a newer version of Spejl. Update Spejl here and try again.',
    'too-large': 'The file is too large to be a backup from Spejl.',
    refused: 'The browser did not let us save. Try an ordinary window instead of a private one.',
    full: 'There is no room left on the device. Free some and try again.',
    closed: 'A newer version of Spejl is open in another tab. Reload the page.',
    taken: 'Another tab wrote at the same time. Try again.',
    'unknown-attempt': 'The attempt no longer exists.',
  },
  erase: 'Erase everything',
  eraseHelp: 'All attempts and settings on this device.',
  eraseSure: 'Are you sure? Everything will be erased and cannot be brought back without a backup.',
  eraseYes: 'Yes, erase everything',
  cancel: 'Cancel',
  erased: 'Everything is erased.',
  offline: 'Spejl is ready to use offline.',
  about: 'About Spejl',
  aboutText:
    'Spejl is for practising, not for judging people. The persons are invented, the figures are estimates, and legal and medical information must always be checked before use.',
  credits:
    'Drawings: Open Peeps by Pablo Stanley (CC0), via DiceBear. Typefaces: Source Sans 3 and Source Serif 4 (OFL).',
};
