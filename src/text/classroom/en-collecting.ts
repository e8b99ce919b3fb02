import { some } from '../formats.ts';
import type { collecting as Words } from './da-collecting.ts';

/** What is handed in is taken in, or refused. */
export const collecting: typeof Words = {
  collect: {
    missing: 'That assignment is not on this device.',
    views: {
      overview: 'Overview',
      points: 'Choices',
      discuss: 'Talk about it',
      skills: 'Skills',
      share: 'Share and collect',
    },
    drop: 'Collect',
    dropHelp:
      'Drop all files here, or choose them. A zip of hand-ins is unpacked. The same file twice counts once, and the order does not matter.',
    choose: 'Choose files',
    paste: 'Paste codes',
    pasteHelp: 'One code or several, with an empty line between them.',
    take: 'Take them in',
    local:
      'Everything is opened, replayed and marked here on this device. Names and answers stay in this browser until you delete them, and in a backup if you save one.',
    reading: (n, of) => `Reading ${n} of ${of} …`,
    stop: 'Stop here',
    done: (taken, refused) =>
      refused === 0
        ? `${some(taken, 'hand-in', 'hand-ins')} taken in.`
        : `${some(taken, 'hand-in', 'hand-ins')} taken in, ${refused} not.`,
    inZip: (zip) => `in ${zip}`,
    refused: 'Not taken in',
    refusedMore: (n) => `… and ${n} more`,
    partly: (n) => `Taken in part (${n})`,
    notKept: {
      full: 'The device has no room, so the hand-ins are here only until the tab is closed. Make room, and take them in again.',
      refused: 'The browser did not let us keep them. They are here only until the tab is closed.',
      closed: 'A newer Spejl is open in another tab. Reload the page, and take the files in again.',
      taken: 'Another tab wrote at the same time. Take the files in again.',
      'unknown-attempt': 'Something was deleted in another tab meanwhile. Take the files in again.',
    },
    none: 'Nothing has been handed in here yet.',
    toShare: 'Share the assignment, and collect',
    pasted: (n) => `code ${n}`,
    unreadable: (n) =>
      `${some(n, 'hand-in is', 'hand-ins are')} kept here but cannot be replayed: the case is another edition now.`,
    remove: 'Delete the assignment',
    removeSure: 'The assignment, everything handed in and your comments are deleted here.',
  },
  fault: {
    'not-sealed': 'not a hand-in from Spejl',
    newer: 'made by a newer Spejl than this one',
    'other-key': 'for another class',
    altered: 'not whole, or changed since it was handed in',
    'too-large': 'too large',
    broken: 'not whole',
    'not-a-hand-in': 'opened, but not a hand-in that Spejl knows',
    'other-assignment': 'for another assignment',
    duplicate: 'here already',
    older: 'a later hand-in of the same student is here',
    'zip-broken': 'not a whole zip. Fetch it again from where it came',
    'zip-many':
      'a zip with more files than can be read at once. Unpack it, and take them in a part at a time',
    'zip-locked': 'behind a password. Unpack the zip first',
    'zip-in-zip': 'a zip in a zip. Unpack it first',
    'zip-unknown': 'packed in a way that the browser does not know. Unpack the zip first',
  },
  caseFault: {
    'other-case': (name) => `a case that is not in the assignment (${name})`,
    'other-revision': (name, revision) => `${name} in another edition (${revision}) than was assigned`,
    'does-not-replay': (name, step) => `${name} cannot be replayed from step ${step}: changed or broken`,
    'other-way': (name) => `${name} played otherwise than was asked`,
  },
};
