import { some } from '../formats.ts';
import type { teaching as Words } from './da-teaching.ts';

/** In the room, and in the hour where a team codes. */
export const teaching: typeof Words = {
  hour: {
    title: (name) => `The leader’s hour: ${name}`,
    step: {
      read: 'Read',
      code: 'Code on your own',
      spread: 'See the spread',
      talk: 'Talk about it',
      published: 'Codes of the case',
    },
    help: {
      read: 'Read about the client, and agree on what the codes mean. Look them up on the card about motivational interviewing.',
      code: 'Give each reply the one code that covers it best. On your own, without talking: each on your own device with this link, or in turn here.',
      spread: 'This is how the codes fell. Nobody is right yet; see where you agree, and where you do not.',
      talk: 'This is where you differed most. Let those who gave different codes say what they heard. Try to agree.',
      published:
        'The codes the case was written with, and why. They are one author’s; somebody else may be right.',
    },
    mixed: 'The conversation you code is neither the best nor the worst. It is the same on every device.',
    timer: (n) => `Set the clock to ${n} min`,
    name: 'Name or initial',
    nameHelp: 'Shown with the spread.',
    nameless: (n) => `Participant ${n}`,
    codeOf: (n) => `Reply ${n}`,
    choose: 'Choose a code',
    done: 'When you have coded',
    coded: (n, of) => `${n} of ${of} replies are coded.`,
    keep: 'Add my codes, and let the next one code',
    own: 'Or send my codes to whoever shows the spread',
    copy: 'Copy my codes',
    fromOthers: 'Fetch codes from the others’ devices',
    paste: 'Codes from the others',
    taken: (n, refused) =>
      refused === 0
        ? `${some(n, 'person', 'people')} added.`
        : `${some(n, 'person', 'people')} added, ${refused} could not be read or are of another conversation.`,
    here: (n) => `${some(n, 'person', 'people')} in`,
    none: 'Nobody has coded yet.',
    agreement: (share) =>
      `Two people of the team, taken at random, gave a reply the same code in ${share} of cases.`,
    kappa: (value) =>
      `Beyond chance: ${value} (Fleiss’ kappa; 0 is chance, 1 full agreement). Trained coders are often at about 0.5 on single replies.`,
    asPublished: (share) => `${share} of the codes are among those the case was written with.`,
    allAgree: 'You gave every reply the same code. Try another case.',
    published: 'Codes of the case',
    kept: 'Nothing is kept: the codes are here until the page is closed or loaded again.',
  },
  teach: {
    title: (name) => `In the room: ${name}`,
    lead: 'Show this page on the projector. The class chooses the replies together, and the client answers. Nothing is kept, and it works without a network.',
    way: 'How do you choose?',
    ways: { vote: 'All vote', speak: 'One speaks' },
    wayHelp: {
      vote: 'Talk in pairs, then raise a hand. Count the hands in.',
      speak: 'One says it aloud before the replies are shown. The class picks the nearest.',
    },
    pairs: 'Time to talk in pairs',
    minutes: (n) => (n === 1 ? 'one minute' : `${n} minutes`),
    begin: 'Begin',
    you: 'You said',
    choose: 'What do you say?',
    voteHelp: 'Raise a hand for one reply. Keys 1–4 add a vote.',
    nearest: 'Which reply is nearest to what was just said? Keys 1–4 choose.',
    speak: (name) => `Say it aloud, as you would say it to ${name}. The others listen.`,
    show: 'Show the replies',
    timer: (n) => `Talk in pairs for ${n} min`,
    stop: 'Stop the clock',
    over: 'Time is up',
    votes: (n) => `Votes for reply ${n}`,
    more: (n) => `One vote more for reply ${n}`,
    less: (n) => `One vote fewer for reply ${n}`,
    play: 'Play what the class chose',
    playOne: 'Play',
    playThis: (n) => `Play reply ${n}`,
    tie: 'As many for each. Talk about it, or play one of them.',
    why: 'What did the reply do?',
    work: (title) => `From here the case goes on to “${title}”, which everyone works at alone.`,
    look: 'Look through the conversation',
    leave: 'Leave the room',
  },
};
