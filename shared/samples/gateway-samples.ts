/** What a gateway's page, and a team's page in the operator's roll-call, may meet. */
import type { GatewayKey } from '../views/race.ts'
import type { MinePart } from '../views/people.ts'
import type { BuzzerPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import { SeatId } from '../words.ts'
import { buzzerSample, SAMPLE_NONCE, SAMPLE_OPENING, type BuzzerSample } from './buzzer-samples.ts'
import { contestSample, teamAt } from './contest-sample.ts'
import { SAMPLE_NOW, sampleLink } from './given-link.ts'

const keys = (heard: number): GatewayKey[] => Array.from({ length: 8 }, (_, i) => ({ key: `Digit${i + 1}`, teamId: teamAt(i + 1), heard: i < heard }))
const mine = (heard: number, rollCall?: 'press'): MinePart => ({ is: 'gateway', keys: keys(heard), ...(rollCall ? { rollCall } : {}) })
const open: BuzzerPart = {
  ...{ state: 'open', openingId: SAMPLE_OPENING, nonce: SAMPLE_NONCE, opensAt: SAMPLE_NOW - 200, out: [], fouls: [], order: [], verdict: null },
  eligible: contestSample.teams.slice(0, 8).map((team) => team.id),
}
const hello = { protocol: 1, seatId: SeatId.parse('gateway-1'), role: 'team', hubNow: SAMPLE_NOW, epoch: 1 } as const
const sample = (name: string, view: Partial<View>): BuzzerSample => ({ name, link: sampleLink({ contest: contestSample, ...view }, { hello }) })

export const gatewaySamples: readonly BuzzerSample[] = [
  sample('gateway-empty', { mine: { is: 'gateway', keys: [] }, buzzer: null }),
  sample('gateway-call', { mine: mine(3, 'press'), buzzer: null }),
  sample('gateway-open', { mine: mine(8), buzzer: open }),
  sample('gateway-taken', {
    mine: mine(8),
    buzzer: {
      ...open,
      state: 'taken',
      verdict: { winner: teamAt(3), method: 'estimate', certain: true, photo: false, certified: true, leadMs: 14, bandMs: 2 },
    },
  }),
  { name: 'roll-call', link: { ...buzzerSample('waiting').link, rollCall: 'press' } },
  { name: 'roll-call-heard', link: { ...buzzerSample('waiting').link, rollCall: 'heard' } },
]
