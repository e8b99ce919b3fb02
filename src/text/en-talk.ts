import type { talk as Words } from './da-talk.ts';

/** Before the door, in the talk, and how sure one is afterwards. */
export const talk: typeof Words = {
  brief: {
    before: 'Before you open the door',
    task: 'Your task',
    options: 'How do you want to practise?',
    practice: 'Practice',
    practiceHelp: 'You can step back, try again and ask for a cue.',
    exam: 'Exam',
    examHelp: 'No cue and no way back. The marks come at the end.',
    ownLine: 'Write my own line first',
    ownLineHelp:
      'You write what you would say before you see the replies. Your text is kept and can be read afterwards.',
    stages: 'The course',
    kind: {
      dialogue: 'Conversation',
      assessment: 'Assessment',
      matching: 'Choice of method',
      plan: 'Treatment plan',
      review: 'Follow-up',
    },
    perhaps: 'Perhaps',
    start: 'Begin the talk',
    resume: 'Continue the one you have begun',
    trains: 'Learning outcomes it trains',
    earlier: 'Your earlier attempts',
    missing: 'There is no such case here.',
    failed:
      'The case could not be fetched. Are you offline, and is this the first time you open it? Try again.',
  },
  sitting: {
    leave: 'Leave the talk',
    leaveCourse: 'Leave the course',
    leaveHelp: 'It is saved; you can go on later.',
    you: 'You',
    replies: 'What do you say?',
    keys: (count) => `Keys 1–${count} choose`,
    back: 'Step back',
    cue: 'Cue',
    thinks: (name) => `${name} thinks`,
    cueFor: {
      change: 'Something is on its way here. What might help it grow?',
      neutral: 'What matters most in what was just said?',
      sustain: 'Something is being held on to here. What is good about how it is?',
    },
    own: 'What would you say?',
    ownHelp: 'Write it as you would say it. Then you see the replies and pick the nearest.',
    ownUnkept: 'The device cannot save what you are writing. Show the replies before you leave the page.',
    showReplies: 'Show the replies',
    skipOwn: 'Skip',
    nearest: 'Pick the reply that is nearest to yours.',
    yourDraft: 'You wrote',
    after: 'Afterwards',
    goOn: (title) => `Go on: ${title}`,
    toDebrief: 'Look back on the talk',
    exam: 'Exam',
    notSaved: {
      full: 'There is no room left to save on this device. The talk goes on, but save it to a file now.',
      refused: 'The browser did not let us save. The talk goes on, but save it to a file now.',
      closed:
        'A newer version of Spejl is open in another tab, so this one cannot save. Save a file, then reload the page.',
      taken: 'The talk has gone on in another tab. Here you see how far it has come.',
      'unknown-attempt':
        'The talk is no longer on this device; it may have been deleted in another tab. Save it to a file now.',
    },
    notMarked: {
      full: 'Every line is saved, but the device has no room for the end and the marks. Make room, and they are saved the next time you open the talk. Or save it to a file now.',
      refused:
        'Every line is saved, but the browser did not let us save the end and the marks. It is tried again the next time you open the talk. Or save it to a file now.',
      closed:
        'A newer version of Spejl is open in another tab, so the end and the marks are not saved. Reload the page and open the talk, and they are.',
    },
    other:
      'The case has changed since you began. You can see what was kept, but not play on in the old edition.',
    gone: 'The case is no longer here. This is what was kept of the attempt.',
    missing: 'That talk is not on this device.',
    faceOf: (name) => `Drawing of ${name}`,
    stage: (n, of) => `${n} of ${of}`,
  },
  rate: {
    title: 'Before you see the marks',
    lead: 'How do you think it went? The guess is for you alone: most is learnt from the gap between your view and Spejl’s.',
    scale: ['not at all', 'a little', 'fairly well', 'well', 'very well'],
    empathy: (name) => `I caught what ${name} meant and gave it back`,
    cultivating: (name) => `I got ${name} to say what could be different`,
    softening: 'I did not push when something was held on to',
    partnership: 'We both steered the talk',
    show: 'Show the debrief',
    skip: 'Skip',
  },
};
