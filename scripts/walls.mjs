/** Runs dependency-cruiser over the house and fails on a broken wall, and also when it read nothing. */
import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const ROOMS = ['server', 'shared', 'stage-display', 'host-console', 'referee-pad', 'team-buzzer', 'scripts', 'bench', 'e2e'].filter((room) => existsSync(room))
const { output } = await cruise(ROOMS, { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
})
const { violations, totalCruised } = output.summary
const read = (room) => output.modules.filter((module) => module.source.startsWith(`${room}/`)).length
const unread = ROOMS.filter((room) => read(room) === 0)

for (const { rule, from, to, cycle } of violations) {
  console.error(`${rule.severity}  ${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`)
}
if (totalCruised === 0 || unread.length > 0) {
  console.error(`walls: nothing was read in ${unread.join(', ') || 'any room'}; the check itself is broken`)
  process.exit(1)
}
console.log(`walls: ${totalCruised} modules read, ${violations.length} broken`)
process.exit(violations.length > 0 ? 1 : 0)
