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
  | 'settings'
  | 'unknown';

export interface Place {
  readonly screen: Screen;
  readonly id: string;
}

/** The place that a hash such as `#/case/annette` names. */
export function placeOf(hash: string): Place {
  const [first = '', second = ''] = hash.replace(/^#?\/?/, '').split(/[/?]/);
  const id = decoded(second);
  switch (first) {
    case '':
      return { screen: 'home', id: '' };
    case 'library':
    case 'cards':
    case 'progress':
    case 'settings':
      return { screen: first, id: '' };
    case 'case':
    case 'card':
    case 'example':
    case 'attempt':
      return { screen: first, id };
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
