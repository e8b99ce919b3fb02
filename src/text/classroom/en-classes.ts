import { some } from '../formats.ts';
import type { classes as Words } from './da-classes.ts';

/** Classes and their keys. */
export const classes: typeof Words = {
  hub: {
    lead: 'Set an assignment, collect what is handed in, see where the class is divided, and talk about it. No account, no server.',
    classes: 'Your classes',
    none: 'When you make a class, a key is made too, here on this device. Only that key opens what the class hands in.',
    className: 'Name of the class',
    make: 'Make the class',
    restore: 'Fetch a class from a key file',
    restoreHelp: 'When the class was made on another device, or the browser has been cleared.',
    phrase: 'Pass phrase',
    open: 'Open the key file',
    inRoom: 'In the room',
    inRoomHelp: 'A case on the projector, where the class chooses the replies together. Nothing is kept.',
    hour: 'The leader’s hour',
    hourHelp: 'An hour in which a team codes the same conversation and sees where it agrees.',
    student: 'Were you given an assignment yourself?',
    studentLink: 'Open it here',
    own: 'Need a case made for your class?',
    ownLink: 'Bring in one you have written',
    assignments: (n) => some(n, 'assignment', 'assignments'),
    insecure:
      'The browser cannot make keys here: the page did not come over https. Open Spejl from an address that begins with https.',
    restored: (name) => `${name} is here now, with its key.`,
    faults: {
      'not-sealed': 'The file is not a key file from Spejl.',
      newer: 'The key file was made by a newer Spejl. Update Spejl here.',
      'other-key': 'The file is not a key file of Spejl.',
      altered:
        'The file could not be opened. Either the pass phrase is another one, or the file is not whole. Without the phrase nobody can open it.',
      'too-large': 'The file is too large to be a key file.',
      broken: 'The file is not whole.',
    },
  },
  keys: {
    title: 'The key of the class',
    here: 'The key is in this browser alone. If it is lost, nobody can open what the class hands in. Save it as a file.',
    saved: (day) => `The key was saved as a file on ${day}.`,
    phrase: 'Pass phrase for the file',
    phraseHelp:
      'At least 12 characters, four random words for instance. If you forget it, nobody can open the file, not even us.',
    save: 'Save the key file',
    again: 'Save it again, with a new phrase',
    working: 'Locking the file …',
    missing:
      'The key of this class is not on this device, so what is handed in cannot be opened here. Fetch the class from its key file.',
    file: 'spejl-key',
  },
  class: {
    missing: 'That class is not on this device.',
    assignments: 'Assignments',
    none: 'This class has no assignments yet.',
    newAssignment: 'Set an assignment',
    due: (day) => `due ${day}`,
    noDue: 'no deadline',
    handIns: (n) => some(n, 'hand-in', 'hand-ins'),
    remove: 'Delete the class',
    removeSure:
      'The class, its key, assignments, hand-ins and comments are deleted here. Files you saved elsewhere are yours to delete.',
    removeYes: 'Yes, delete it all',
    cancel: 'Keep it',
  },
};
