import { timeAtWork } from '../../classroom/cohort.ts';
import type { Scored } from '../../classroom/collect.ts';
import { fitOf, nearestFit } from '../../format/fit.ts';
import type { PartId } from '../../scoring/course.ts';
import { COURSE } from '../../scoring/weights.ts';
import type { ClassroomWords } from '../../text/classroom/index.ts';
import type { Text } from '../../text/index.ts';
import type { Cohort } from './cohort.svelte.ts';

type Cell = string | number | null;

interface Said {
  readonly text: Text;
  readonly words: ClassroomWords;
  readonly nameOf: (scenario: string) => string;
}

const parts = Object.keys(COURSE) as PartId[];

/** Every attempt of a class as a table, its heading first; shares are numbers 0-1. */
export function attemptRows({ all }: Cohort, { text, words, nameOf }: Said): Cell[][] {
  const said = words.csv;
  const marks = [...new Set(all.flatMap(({ scored }) => scored.flatMap((one) => one.marks.talk.marks)))];
  const talkIds = [...new Set(marks.map(({ id }) => id))];
  const heading = [
    ...Object.values(said.attempt),
    ...parts.map((id) => words.part[id]),
    ...talkIds.map((id) => text.debrief.mark[id]),
  ];
  const rows = all.flatMap(({ handIn, scored }) =>
    scored.map((one): Cell[] => [
      handIn.student.name,
      handIn.student.id,
      new Date(handIn.handedInAt).toISOString(),
      nameOf(one.attempt.scenario),
      one.attempt.revision,
      kindOf(one, words),
      text.mode[one.attempt.mode],
      new Date(one.attempt.startedAt).toISOString(),
      Math.round(timeAtWork(one.attempt) / 1000),
      one.complete ? said.yes : said.no,
      one.overall,
      one.marks.stops.length,
      one.sitting.stepsBack,
      one.attempt.log.filter(({ type }) => type === 'draft').length,
      text.ending[one.sitting.now.ending?.class ?? ''] ?? null,
      ...parts.map((id) => one.marks.parts[id]),
      ...talkIds.map((id) => one.marks.talk.marks.find((mark) => mark.id === id)?.value ?? null),
    ]),
  );
  return [heading, ...rows];
}

/** Every reply that anybody in a class gave, in order, as a table. */
export function replyRows({ all }: Cohort, { text, words, nameOf }: Said): Cell[][] {
  const rows = all.flatMap(({ handIn, scored }) =>
    scored.flatMap((one) =>
      one.sitting.moments.flatMap((moment): Cell[][] => {
        const { reply } = moment;
        if (!reply) return [];
        return [
          [
            handIn.student.name,
            handIn.student.id,
            nameOf(one.attempt.scenario),
            kindOf(one, words),
            moment.index + 1,
            moment.stage,
            moment.place,
            moment.line.say,
            moment.draft,
            reply.id,
            reply.say,
            reply.codes.map((code) => text.code[code]).join(', '),
            text.fit[nearestFit(fitOf(reply.fit))],
            moment.at === null ? null : new Date(moment.at).toISOString(),
          ],
        ];
      }),
    ),
  );
  return [Object.values(words.csv.reply), ...rows];
}

const kindOf = (one: Scored, { student }: ClassroomWords): string =>
  one.attempt.origin ? student.fromHere : one.first ? student.first : student.again;
