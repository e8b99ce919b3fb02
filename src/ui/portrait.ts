// The drawn clients: Open Peeps (CC0, Pablo Stanley) by way of DiceBear, made at build time; those of own cases on the device.
// Open Peeps has few restrained faces, so each mood is put together from the brows, eyes and mouths of several.
import { createAvatar } from '@dicebear/core';
import { create, meta, schema, type Options } from '@dicebear/open-peeps';
import type { Mood } from '../format/schema.ts';

/** Head, glasses and beard are open-peeps names; colours are hex without the #. */
export interface Portrait {
  head: string;
  skin: string;
  hair: string;
  clothing: string;
  /** Without it: a plain jersey. */
  garment?: keyof typeof garments;
  /** The disc behind the person: light and muted, so that the dark lines show on every theme. */
  background?: string;
  glasses?: string;
  beard?: string;
  /** A line under the eye, for somebody of middle age. */
  lines?: boolean;
}

/** An open-peeps face, which of its pieces, and how to move them if at all. */
type Part = [face: string, pieces: number[], move?: string];
const ink = '#211c1a';
const nose: Part = ['smile', [1]];
const eyeLine: Part = ['fear', [4], 'translate(33 27) scale(.76)'];
const open: Part = ['smile', [2, 3]];
const aside: Part = ['smile', [2, 3], 'translate(7 -5)'];
const lowered: Part = ['contempt', [4, 5]];
const lidded: Part = ['tired', [2, 3]];
const soft: Part = ['smile', [4, 5]];
const level: Part = ['contempt', [2, 3]];
const troubled: Part = ['tired', [4, 5]];
const anxious: Part = ['concernedFear', [6, 5], 'translate(-3 -8)'];
const looks: Record<Mood, Part[]> = {
  calm: [soft, open, ['contempt', [0]]],
  tired: [troubled, lidded, ['tired', [0]]],
  closed: [level, lowered, ['eyesClosed', [0]]],
  sad: [troubled, lowered, ['solemn', [0], 'translate(58 88) scale(.64)']],
  worried: [anxious, open, ['tired', [0], 'translate(22 28) scale(.88)']],
  annoyed: [
    ['contempt', [2], 'rotate(17 120 90) translate(6 2)'],
    ['contempt', [3], 'rotate(-32 215 85) translate(2 1)'],
    ['blank', [3, 4]],
    ['eyesClosed', [0]],
  ],
  thinking: [['explaining', [9]], ['smile', [5]], aside, ['eyesClosed', [0], 'translate(10 -4)']],
  smiling: [soft, open, ['smile', [0]]],
  hopeful: [['smile', [4, 5], 'translate(5 -10)'], aside, ['driven', [0], 'translate(26 36) scale(.85)']],
  moved: [troubled, ['calm', [2, 3]], ['contempt', [0]]],
};

/** Drawn over the plain jersey of open-peeps: its neckline, and what hangs from it. */
const neckline = 'M214 600C246 676 318 716 391 716C462 716 508 672 530 602';
const garments = {
  hoodie: (colour: string) =>
    `<path d="M356 746l-7 70M430 746l8 70" stroke="${ink}" stroke-width="10" stroke-linecap="round"/>
     <path d="${neckline}" stroke="${ink}" stroke-width="74" stroke-linecap="round"/>
     <path d="${neckline}" stroke="${colour}" stroke-width="52" stroke-linecap="round"/>`,
  cardigan: () =>
    `<path d="M250 600C270 660 330 704 395 704C455 704 510 664 526 606L560 632 424 850 380 850 218 612Z" fill="#f1ebe0" stroke="${ink}" stroke-width="14" stroke-linejoin="round"/>`,
  shirt: (colour: string) =>
    `<path d="M236 590C262 660 320 708 388 714L312 798 196 636ZM534 600C518 660 470 704 396 714L476 798 584 652Z" fill="${colour}" stroke="${ink}" stroke-width="14" stroke-linejoin="round"/>`,
};

/** What stands in an avatar's face group, and its beard's colour. */
const faceGroup =
  /(?<=<g transform="translate\(315 248\)">).*?(?=<\/g><g transform="translate\(279 400\)">)/s;
const beardFill = /(?<=<g transform="translate\(279 400\)">[^<]*(<g[^>]*>)?<path[^>]*)fill="#211c1a"/;

function avatar(options: Partial<Options>): string {
  return createAvatar(
    { create, meta, schema },
    {
      seed: 'spejl',
      facialHairProbability: 0,
      accessoriesProbability: 0,
      maskProbability: 0,
      ...options,
    },
  )
    .toString()
    .replaceAll('#000', ink);
}

/** A face's strokes one by one, each starting at an absolute point. */
function strokes(face: string): string[] {
  const group = faceGroup.exec(avatar({ face: [face as never] }))?.[0] ?? '';
  return [...group.matchAll(/ d="([^"]+)"/g)].flatMap(([, path = '']) => {
    let [x, y] = [0, 0];
    return path.split(/(?=m)/i).map((stroke) => {
      const [, move, dx, dy, rest = ''] = /^(m)\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)(.*)/is.exec(stroke) ?? [];
      [x, y] = move === 'm' ? [x + Number(dx), y + Number(dy)] : [Number(dx), Number(dy)];
      return `M${x} ${y}${/^\s*[a-z]/i.test(rest) ? '' : move === 'm' ? 'l' : 'L'}${rest}`;
    });
  });
}

function draw([face, pieces, move]: Part): string {
  const all = strokes(face);
  const path = `<path fill="${ink}" d="${pieces.map((piece) => all[piece]).join('')}"/>`;
  return move ? `<g transform="${move}">${path}</g>` : path;
}

type Group = 'head' | 'facialHair' | 'accessories';
const namesOf = (group: Group): readonly string[] =>
  (schema.properties?.[group] as { items: { enum: string[] } }).items.enum;

/** An unknown name would silently give a person without a head. */
function known<Value>(group: Group, name: string): Value[] {
  if (!namesOf(group).includes(name)) throw new Error(`A portrait asks for "${name}", which is no ${group}.`);
  return [name as Value];
}

/** The names in a portrait that nothing can be drawn by, each with those that can. */
export function unknownNames({ head, glasses, beard }: Portrait): {
  readonly key: string;
  readonly received: string;
  readonly allowed: readonly string[];
}[] {
  const asked = [
    ['head', 'head', head],
    ['glasses', 'accessories', glasses],
    ['beard', 'facialHair', beard],
  ] as const;
  return asked.flatMap(([key, group, received]) => {
    const allowed = namesOf(group);
    return received === undefined || allowed.includes(received) ? [] : [{ key, received, allowed }];
  });
}

/** A client in a mood as an SVG; throws on a name or colour that is none. */
export function drawPortrait(portrait: Portrait, mood: Mood): string {
  const { head, skin, hair, clothing, background = 'd9d4cb', garment, glasses, beard, lines } = portrait;
  for (const colour of [skin, hair, clothing, background])
    if (!/^[\da-f]{6}$/i.test(colour))
      throw new Error(`A portrait's colour is not six hex digits: ${colour}`);
  const face = [...looks[mood], nose, ...(lines ? [eyeLine] : [])].map(draw).join('');
  const person = avatar({
    head: known('head', head),
    face: [],
    skinColor: [skin],
    headContrastColor: [hair],
    clothingColor: [clothing],
    ...(beard && { facialHair: known('facialHair', beard), facialHairProbability: 100 }),
    ...(glasses && { accessories: known('accessories', glasses), accessoriesProbability: 100 }),
  })
    .replace(/^.*?(?=<g fill-rule)|<\/g><\/svg>$/gs, '')
    .replace(faceGroup, face)
    .replace(beardFill, `fill="#${hair}" stroke="${ink}" stroke-width="9"`)
    .replace('<g transform="matrix', `${garment ? garments[garment](`#${clothing}`) : ''}$&`);
  const disc = '<circle cx="368" cy="404" r="390"';
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none" viewBox="-22 14 780 780"><clipPath id="d">${disc}/></clipPath>${disc} fill="#${background}"/><g clip-path="url(#d)">${person}</g></svg>`;
}
