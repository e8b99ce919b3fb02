import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { skillsOf, type Shown } from '../../../../src/learning/skills.ts';
import { da as text } from '../../../../src/text/da.ts';
import { da as words } from '../../../../src/text/learning/da.ts';
import Skills from '../../../../src/ui/screens/progress/Skills.svelte';

const TODAY = 1_760_000_000_000;
const shown: Shown = { skill: 'affirmation', chances: 12, quality: 0.75, at: TODAY, weight: 1 };

test('a skill says how well it was shown, how sure that is, and what it rests on; the rest are named as not met', async () => {
  const { container } = await render(Skills, { skills: skillsOf([shown], TODAY), today: TODAY, text, words });
  const rows = [...container.querySelectorAll<HTMLElement>('[data-skill]')];
  expect(rows.map(({ dataset }) => [dataset['skill'], dataset['value'], dataset['upper']])).toEqual([
    ['affirmation', '0.563', '0.813'],
  ]);
  expect(rows[0]).toHaveTextContent(words.skill.affirmation);
  expect(rows[0]).toHaveTextContent(/75\s%/);
  expect(rows[0]).toHaveTextContent(/56\s% – 81\s%/);
  expect(rows[0]).toHaveTextContent(words.skills.restsOn(12));
  expect(container.querySelector('[data-unmet]')).toHaveTextContent(words.skill.homework.toLowerCase());
});

test('before anything was shown there is a sentence and no empty table', async () => {
  const { container } = await render(Skills, { skills: skillsOf([], TODAY), today: TODAY, text, words });
  expect(container).toHaveTextContent(words.skills.none);
  expect(container.querySelector('[data-skill]')).toBeNull();
});

test('what was met in drills alone has no figure, and is named as that', async () => {
  const light = { skill: 'plan', chances: 1, quality: 1, at: TODAY, weight: 0.15, light: true } as const;
  const skills = skillsOf([light, { ...light, skill: 'affirmation' }, shown], TODAY);
  const { container } = await render(Skills, { skills, today: TODAY, text, words });
  expect(container.querySelector('[data-skill="plan"]')).toBeNull();
  expect(container.querySelector('[data-drilled]')?.getAttribute('data-drilled')).toBe('plan');
  expect(container.querySelector('[data-skill="affirmation"]')).not.toBeNull();
});
