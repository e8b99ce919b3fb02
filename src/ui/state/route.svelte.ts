import { createSubscriber } from 'svelte/reactivity';

export type Screen =
  | 'home'
  | 'library'
  | 'case'
  | 'cards'
  | 'card'
  | 'example'
  | 'attempt'
  | 'progress'
  | 'compare'
  | 'drills'
  | 'map'
  | 'trial'
  | 'settings'
  | 'author'
  | 'classroom'
  | 'class'
  | 'collect'
  | 'assignment'
  | 'teach'
  | 'calibrate'
  | 'unknown';

export interface Place {
  readonly screen: Screen;
  /** What it is of; of two attempts that are compared, both with a space between. */
  readonly id: string;
  /** Where in it one looks; going from one such part to another keeps the screen. */
  readonly part?: string;
}

/** The place that a hash such as `#/case/annette` names. */
export function placeOf(hash: string): Place {
  const [first = '', second = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .replace(/\?.*/, '')
    .split('/');
  const id = decoded(second);
  switch (first) {
    case '':
      return { screen: 'home', id: '' };
    case 'library':
    case 'cards':
    case 'drills':
    case 'map':
    case 'settings':
    case 'author':
    case 'classroom':
      return { screen: first, id: '' };
    case 'progress':
      return second === 'compare'
        ? { screen: 'compare', id: rest.slice(0, 2).map(decoded).join(' ') }
        : { screen: first, id: '' };
    case 'case':
    case 'card':
    case 'example':
    case 'attempt':
    case 'class':
    case 'assignment':
    case 'teach':
    case 'calibrate':
    case 'trial':
      return { screen: first, id };
    case 'collect':
      return { screen: first, id, part: rest.map(decoded).join('/') };
    default:
      return { screen: 'unknown', id: '' };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Where the person is, as the address bar says it. */
export class Route {
  #subscribe = createSubscriber((update) => {
    addEventListener('hashchange', update);
    return () => {
      removeEventListener('hashchange', update);
    };
  });

  get current(): Place {
    this.#subscribe();
    return placeOf(location.hash);
  }
}

export const go = (hash: string): void => {
  location.hash = hash;
};
