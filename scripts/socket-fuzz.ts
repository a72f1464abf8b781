/** `npm run fuzz -- --messages 1000000 [--floods 100] [--seed 1]`: random messages and floods from every seat against a real hub; one JSON line last. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { socketFuzz } from '../server/rehearsal/socket-fuzz.ts'

const { values } = parseArgs({ options: { messages: { type: 'string' }, floods: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } } })
const [messages, floods, seed] = [Number(values.messages), Number(values.floods), Number(values.seed)]
if (![messages, floods, seed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('用法 usage: npm run fuzz -- --messages 1000000 [--floods 100] [--seed 1]')
  process.exit(2)
}
const { why, ...result } = await socketFuzz({ messages, floods, seed, contestFile: join(import.meta.dirname, '..', 'contests', 'national-2021.json') })
for (const one of why) console.error(one)
console.log(JSON.stringify(result))
process.exit(result.crashes === 0 && result.clean && result.ackP99Ms <= 100 ? 0 : 1)
