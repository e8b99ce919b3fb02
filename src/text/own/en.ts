import type { OwnWords } from './da.ts';

export const en: OwnWords = {
  title: 'Your own cases',
  lead: 'Write a case for your own class, or bring in one that a colleague has written. It stays on this device. Nobody else gets it until you put it in an assignment or pass the file on.',
  invented: 'The person must be invented. Never write anyone you know from your work into a case.',
  takeIn: 'Bring in a case',
  takeInHelp:
    'One YAML file, or two when the case is in English as well: scenario.yaml and en.yaml. Spejl reads it through before it comes in.',
  drop: 'You can drop the files here too.',
  reading: 'Reading the case through …',
  taken: (name) => `${name} is ready.`,
  here: (name) => `${name} is here already, word for word.`,
  open: 'Open the case',
  refused: (n) =>
    n === 1
      ? 'The case cannot be played yet. There is one thing to put right:'
      : `The case cannot be played yet. There are ${n} things to put right:`,
  refusedMore: (n) => `And ${n} more. Put the first ones right and bring the case in again.`,
  kept: 'Nothing on this device has changed.',
  advice: (n) =>
    n === 1 ? 'It can be played. One tip for the author' : `It can be played. ${n} tips for the author`,
  place: (file, line, column) => `${file}, line ${line}, column ${column}`,
  faults: {
    'no-case': 'None of the files is a case. The file with the case begins with a line that says format: 1.',
    'two-cases': 'There is more than one case in these files. Bring them in one at a time.',
    unreadable: 'The file could not be read. Has it been moved, or is it a folder?',
    'too-large': 'The file is too big to be a case (600 kB at most).',
  },
  none: 'There are none yet. Start from the template: a short case that plays, with every line explained.',
  template: 'Template in Danish',
  templateEnglish: 'Template in English',
  templateFile: 'spejl-skabelon.yaml',
  templateEnglishFile: 'spejl-template.yaml',
  templateHelp: 'A short case that plays as it is. Open it in a text editor and write your own over it.',
  list: 'Your cases',
  edition: (revision, day) => `Edition ${revision}, brought in ${day}`,
  save: 'Save the file',
  look: 'See the tips',
  remove: 'Remove the case',
  sure: (name) => `Remove ${name} from your cases? Attempts and assignments that use it will still open.`,
  yes: 'Remove',
  no: 'Keep',
  removed: (name) => `${name} has been removed.`,
  give: 'Choose the case when you make an assignment, and it goes along with it.',
  toClassroom: 'Go to teaching',
  inLibrary: 'Your own cases',
  inLibraryHelp: 'bring in a case that you or a colleague has written.',
};
