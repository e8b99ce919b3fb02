type Facts = Readonly<Record<string, string | number>>;

/** What of a fill does not fit its sheet. */
const unfit: Readonly<Record<string, (f: Facts) => string>> = {
  id: (f) => `the id "${f['id']}"`,
  field: (f) => `the field "${f['id']}"`,
  'no-row': () => 'no row',
  row: () => 'a row',
  'no-point': () => 'no minute or strength',
  point: () => 'a minute or strength',
};

/** The checks of sheets and of cognitive behavioural talks. */
export const CBT_CHECKS = {
  C01: {
    name: 'Unknown sheet',
    help: 'A fill and a guard name a sheet that stands under `tools`.',
    say: (f: Facts) => `there is no sheet called "${f['tool']}"`,
  },
  C02: {
    name: 'No such place on the sheet',
    help: 'Fields, rows and points are those of the kind (src/format/tools.ts): rows in rows, minute and strength at points; ids once in a line.',
    say: (f: Facts) => `${unfit[String(f['what'])]?.(f) ?? f['what']} does not fit this sheet`,
  },
  C03: {
    name: 'Sheet that stays empty',
    help: 'Every sheet is filled in by some line.',
    say: (f: Facts) => `no line writes on "${f['tool']}"`,
  },
  C04: {
    name: 'Only the counsellor’s words',
    help: 'Every field can be filled in the client’s own words, by a question that does not lead.',
    say: (f: Facts) => `"${f['place']}" is filled in the counsellor’s words alone`,
  },
  C05: {
    name: 'Task without its elements',
    help: 'A talk with a CBT task offers its own element, and from eight turns on an agenda, homework and feedback, each by a reply with `well` 2 or 3.',
    say: (f: Facts) => `the task ${f['task']} never offers ${f['element']}`,
  },
  C06: {
    name: 'Agreed or handed out?',
    help: 'A reply with the element homework says `how: agreed` or `how: handed-out`.',
    say: () => 'it is not said how the homework was left',
  },
  C07: {
    name: 'Leading is not discovery',
    help: 'What leads or is handed out has `well` 0 or 1.',
    say: (f: Facts) => `\`how: ${f['how']}\` with \`well: ${f['well']}\``,
  },
  C08: {
    name: 'Homework without an after',
    help: 'In a later talk a line depends on `homework`, so that agreed and handed out lead to different sessions.',
    say: (f: Facts) => `no later line asks how the homework of "${f['stage']}" went`,
  },
  C09: {
    name: 'Nothing to tell apart',
    help: 'A talk with a CBT task also offers what tells or leads, so that asking is a choice.',
    say: (f: Facts) => `no reply in "${f['stage']}" tells or leads`,
  },
};
