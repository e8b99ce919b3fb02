/** What the build makes of `scenarios/` (tools/vite/scenarios.ts). */
declare module 'virtual:catalogue' {
  const catalogue: readonly import('./content.ts').CatalogueEntry[];
  export default catalogue;
}
declare module 'virtual:titles' {
  const titles: import('./titles.ts').Titles;
  export default titles;
}
declare module 'virtual:cases' {
  type Load = () => Promise<{ default: import('../format/schema.ts').Scenario }>;
  const cases: Readonly<Record<string, Readonly<Record<import('../format/schema.ts').Language, Load>>>>;
  export default cases;
}
declare module 'virtual:drills' {
  type BySkill = Readonly<Partial<Record<import('../learning/skill.ts').SkillId, readonly string[]>>>;
  const drills: Readonly<Record<string, BySkill>>;
  export default drills;
}
declare module 'virtual:finding' {
  const finding: import('./content.ts').Finding;
  export default finding;
}
declare module 'virtual:map' {
  const map: import('../format/outcome-map.ts').OutcomeMap;
  export default map;
}
declare module 'virtual:knowledge' {
  const knowledge: import('../format/knowledge.ts').Knowledge;
  export default knowledge;
}
declare module 'virtual:cards/da' {
  const cards: readonly import('../format/cards.ts').Card[];
  export default cards;
}
declare module 'virtual:cards/en' {
  const cards: readonly import('../format/cards.ts').Card[];
  export default cards;
}
declare module 'virtual:template/da' {
  const template: string;
  export default template;
}
declare module 'virtual:template/en' {
  const template: string;
  export default template;
}
declare module 'virtual:examples/da' {
  const examples: readonly import('../format/examples.ts').Example[];
  export default examples;
}
declare module 'virtual:examples/en' {
  const examples: readonly import('../format/examples.ts').Example[];
  export default examples;
}
declare module 'virtual:template/da' {
  const template: string;
  export default template;
}
declare module 'virtual:template/en' {
  const template: string;
  export default template;
}
