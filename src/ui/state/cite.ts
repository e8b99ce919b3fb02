import type { Knowledge } from '../../format/knowledge.ts';
import { sourceOf } from '../../format/reference.ts';
import type { Language } from '../../format/schema.ts';

/**
 * How a source goes by on a screen, with its year (in full also with who wrote it), and the reference card that says more.
 * It goes by its reference while the sources are not here.
 */
export const citing =
  (knowledge: Knowledge | null, language: Language, form: 'short' | 'full' = 'short') =>
  (reference: string): { readonly name: string; readonly card: string | undefined } => {
    const source = knowledge?.sources[sourceOf(reference).id];
    if (!source) return { name: reference, card: undefined };
    const title = (language === 'da' ? source.da : undefined) ?? source.title;
    const year = String(source.year);
    return {
      name: form === 'full' ? `${title}, ${source.by} ${year}` : `${title} (${year})`,
      card: source.card,
    };
  };
