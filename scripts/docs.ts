/** `npm run docs`: brings the generated tables of docs/ up to date with the schemas. */
import { writeFileSync } from 'node:fs'
import { MANUALS, manualText, unexplained } from './manual.ts'

for (const file of MANUALS) writeFileSync(`docs/${file}`, manualText(file))
for (const silent of unexplained()) console.error(`no meaning: ${silent}`)
console.log(`docs/${MANUALS.join(', docs/')} written`)
