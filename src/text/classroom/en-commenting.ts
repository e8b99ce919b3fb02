import { some } from '../formats.ts';
import type { commenting as Words } from './da-commenting.ts';

/** Comments are written, given back and read. */
export const commenting: typeof Words = {
  student: {
    back: 'All',
    note: 'Message',
    refused: 'Left out',
    profile: 'Marks, one by one',
    adjust: 'Change the mark',
    value: 'New figure (0–100)',
    reason: 'Reason',
    reasonHelp: 'The student sees it.',
    save: 'Save',
    cancel: 'Cancel',
    undo: 'Take the change back',
    adjusted: (was, reason) => `Changed from ${was}: ${reason}`,
    notRated: 'not rated',
    first: 'First attempt',
    later: (n) => `Attempt ${n}`,
    again: 'Later attempt',
    fromHere: 'Played on from a place',
    comment: 'Change the comment',
    commentWhole: 'Comment on all of it',
    commentHere: 'Comment here',
    written: 'Written in their own words',
    transcript: 'The conversation',
    giveBack: 'Hand the comments back',
    backHelp:
      'A file without a lock does not hold the student’s name, but whoever gets it can read what you write. Send it where you send other feedback.',
    backLocked: 'The file is locked to the device that the student handed in from, and opens only there.',
    noKey: 'The hand-in was made by an older Spejl and has no key to lock to. So the file is not locked.',
    badKey:
      'The key in the hand-in is not whole, so the comments cannot be locked. Ask the student to hand in again, or save them without a lock.',
    otherDevice: 'Is the student on another device now?',
    otherDeviceHelp:
      'Then the locked file cannot be opened. Before the deadline the student can hand in again from the new device. Otherwise you may save the comments without a lock.',
    saveOpen: 'Save them without a lock',
    saveComments: 'Save the comments as a file',
    fileComments: 'spejl-comments',
    nothing: 'You have not written anything yet.',
    remove: 'Delete the student',
    removeSure:
      'The hand-in and your comments are deleted on this device. The file you took in, and tables you saved, are yours to delete; if you take the file in again, the student is here again.',
    removeYes: 'Yes, delete',
    print: 'Print',
    missing: 'The student is not here (any more).',
  },
  returned: {
    title: 'From your teacher',
    open: 'Fetch comments from a file',
    help: 'If your teacher has sent a file with comments, open it here, on the device you handed in from.',
    taken: (n) => `${some(n, 'comment', 'comments')} fetched. They stand beside your attempts.`,
    faults: {
      'not-comments': 'This is not a file with comments from Spejl.',
      newer: 'The file was made by a newer Spejl. Update Spejl here.',
      other: 'The comments are for another assignment or another student.',
      'too-large': 'The file is too large.',
      'not-sealed': 'This is not a file with comments from Spejl.',
      'other-key':
        'The comments are locked to another device: the one you handed in from, or somebody else’s. Open them there. If you cannot, hand in from here, and ask your teacher for the comments again. If the deadline has passed, ask for them without a lock.',
      altered: 'The file is not whole, or was changed. Ask your teacher for it again.',
      broken: 'The file is not whole. Ask your teacher for it again.',
      older: 'Newer comments are here already.',
    },
    at: (n) => `Line ${n}`,
    whole: 'On all of it',
    adjusted: (part, value, reason) => `${part} is set to ${value}: ${reason}`,
    see: 'Look back at the attempt',
  },
};
