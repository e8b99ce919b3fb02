import type { CheckId, Fault } from '../../format/issue.ts';
import { caseChecks } from './da-case.ts';
import { cbtChecks } from './da-cbt.ts';
import { courseChecks } from './da-course.ts';
import type { CheckSaid, CheckWords } from './words.ts';

const checks: Readonly<Record<CheckId, CheckSaid>> = { ...caseChecks, ...courseChecks, ...cbtChecks };

/** The words for what is wrong with a case, in Danish. */
export const da: CheckWords = {
  name: (check) => checks[check].name,
  help: (check) => checks[check].help,
  sentence: ({ fault }) => said(fault),
};

function said(fault: Fault): string {
  switch (fault.type) {
    case 'too-large':
      return `Filen er for stor: ${Math.ceil(fault.bytes / 1000)} kB, og der er plads til ${fault.limit / 1000} kB.`;
    case 'too-deep':
      return 'Der er for mange lag inde i hinanden til, at det kan være en sag. Er en parentes ikke lukket?';
    case 'yaml':
      return `Filen kan ikke læses som YAML: ${yamlHint(fault.code)}.`;
    case 'forbidden-name':
      return `"${fault.name}" kan ikke bruges som navn. Vælg et andet.`;
    case 'newer-format':
      return `Sagen er skrevet til en nyere udgave af Spejl (format ${fault.format}; denne kender ${fault.known}). Opdatér Spejl, og åbn sagen igen.`;
    case 'unknown-key':
      return `"${fault.key}" hører ikke til her. Er det stavet rigtigt og rykket rigtigt ind?`;
    case 'missing-key':
      return `"${fault.key}" mangler.`;
    case 'not-allowed':
      return `"${fault.received}" kan ikke stå her. Vælg mellem: ${fault.allowed.join(', ')}.`;
    case 'wrong-shape':
      return `Her skal stå ${expected(fault.expected)}, men der står ${received(fault.received)}.`;
    case 'too-long':
      return `Teksten er for lang: ${fault.length} tegn, og der er plads til ${fault.limit}.`;
    case 'empty':
      return `"${fault.key}" er tom.`;
    case 'bad-id':
      return `"${fault.id}" kan ikke være et id. Brug små bogstaver og tal, med én bindestreg mellem ordene.`;
    case 'missing-file':
      return `Filen ${fault.name} mangler.`;
    case 'check':
      return `${checks[fault.check].name}: ${checks[fault.check].say(fault.facts)}.`;
  }
}

const QUOTES = 'sæt anførselstegn om en tekst med kolon i';
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'den samme nøgle står der to gange',
  BAD_INDENT: 'linjen er ikke rykket rigtigt ind',
  TAB_AS_INDENT: 'linjen er rykket ind med tabulator; brug mellemrum',
  MISSING_CHAR: `der mangler et anførselstegn eller en parentes, eller ${QUOTES}`,
  UNEXPECTED_TOKEN: `der står noget uventet; ${QUOTES} eller et anførselstegn forrest`,
  BLOCK_AS_IMPLICIT_KEY: QUOTES,
  MULTILINE_IMPLICIT_KEY: QUOTES,
  BLOCK_IN_FLOW: 'en parentes er begyndt længere oppe og ikke lukket',
  BAD_SCALAR_START: 'en tekst begynder med et tegn, der betyder noget i YAML; sæt anførselstegn om den',
  BAD_DQ_ESCAPE: 'efter en omvendt skråstreg står noget uventet; skriv to, eller brug enkelte anførselstegn',
  COMMENT_SPACE: 'der skal være et mellemrum før #',
  BAD_COLLECTION_TYPE: 'liste og nøgler er blandet sammen',
  NON_STRING_KEY: 'en nøgle skal være et ord',
  ALIASES: 'der henvises for mange gange med *',
  BAD_ALIAS:
    'en * henviser til et sted, der ikke er mærket med &; sæt anførselstegn om en tekst, der begynder med *',
  MULTIPLE_DOCS: 'en linje med --- begynder et nyt dokument; en sag er kun ét',
};
const yamlHint = (code: string): string =>
  HINTS[code] ?? `noget står anderledes, end YAML tillader (${code})`;

const SHAPES: Readonly<Record<string, string>> = {
  string: 'en tekst',
  text: 'en tekst',
  number: 'et tal',
  'a whole number': 'et helt tal',
  boolean: 'true eller false',
  true: 'true',
  Object: 'nøgler, hver med sin værdi',
  Array: 'en liste',
  null: 'ingenting',
  'something else': 'noget andet',
  'six hex digits in quotes, such as "1f5f58"':
    'seks tegn fra 0-9 og a-f i anførselstegn, for eksempel "1f5f58"',
  'a learning outcome such as OM2-F2': 'et læringsmål, for eksempel OM2-F2',
  'a source such as miti-4.2.1:cr': 'en kilde, for eksempel miti-4.2.1:cr',
};
const shape = (one: string): string => SHAPES[one] ?? one.replace(/^>=/, 'mindst ').replace(/^<=/, 'højst ');
const expected = (shapes: string): string =>
  SHAPES[shapes] ?? (shapes.split(' / ').map(shape).join(' eller ') || 'noget andet');
const received = (what: string): string => SHAPES[what] ?? what;
