import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { load } from './load.mjs';

/** `npm run schema`: writes the JSON Schema that editors use for completion and hints in scenario.yaml. */
const { module, close } = await load('/src/format/schema.ts');
const schema = toJsonSchema(module['scenarioSchema'], {
  typeMode: 'input',
  target: 'draft-07',
  errorMode: 'ignore',
});
const text = JSON.stringify({ ...schema, title: 'Spejl scenario, format 1' });
writeFileSync('scenarios/scenario.schema.json', await format(text, { parser: 'json', printWidth: 110 }));
await close();
