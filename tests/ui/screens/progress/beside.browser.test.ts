import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { compareWays } from '../../../../src/learning/compare.ts';
import { da as text } from '../../../../src/text/da.ts';
import { da as words } from '../../../../src/text/learning/da.ts';
import Beside from '../../../../src/ui/screens/progress/Beside.svelte';
import { attempt } from '../../../storage/samples.ts';
import { inRow, replyOf, spoken } from '../../../support/moments.ts';

const way = (...replies: string[]) =>
  inRow(
    replies.map((reply, i) => ({
      ...spoken('neutral', { codes: ['other'] }),
      place: `tur-${i}`,
      line: {
        id: 'linje',
        talk: 'neutral' as const,
        mood: 'calm' as const,
        say: `Linje ${i}.`,
        thinks: 'Nå.',
      },
      reply: replyOf({ codes: ['affirm'], say: `Svar ${reply}.` }, reply),
    })),
  );
const [left, right] = [attempt('a'), attempt('b', [], { startedAt: 1_761_000_000_000 })];

test('what was alike is folded away; where they part both replies stand under the line they answer', async () => {
  const ways = compareWays(way('a', 'b'), way('a', 'c'));
  const { container } = await render(Beside, { ways, name: 'Bo', left, right, text, words });
  expect(container.querySelector('details')).not.toHaveAttribute('open');
  expect(container.querySelector('summary')).toHaveTextContent(words.compare.same(1));
  const parted = container.querySelector('[data-parted]');
  for (const said of ['Linje 1.', 'Svar b.', 'Svar c.', text.date(right.startedAt), text.code.affirm])
    expect(parted).toHaveTextContent(said);
  expect(parted?.textContent.split('Linje 1.')).toHaveLength(2);
});

test('a place that only one came by says so on the other side', async () => {
  const ways = compareWays(way('a', 'b'), way('a'));
  const { container } = await render(Beside, { ways, name: 'Bo', left, right, text, words });
  expect(container.querySelector('[data-parted]')).toHaveTextContent(words.compare.notHere);
});

test('two of the same way say that they are', async () => {
  const ways = compareWays(way('a'), way('a'));
  const { container } = await render(Beside, { ways, name: 'Bo', left, right, text, words });
  expect(container).toHaveTextContent(words.compare.allSame);
});
