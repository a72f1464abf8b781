/**
 * An award that goes by role names the delegations as they are called, not the unit whose team plays for them.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { AwardCard } from './overlay/award-card.tsx'
import { scene } from './scenes/awards.scene.tsx'
import { NowProvider, Surface } from './surface.tsx'

afterEach(cleanup)

test.each([
  ['stage', scene.Show],
  ['overlay', AwardCard],
] as const)('fault: 特别贡献奖 went to a city on the %s, not to its province', (kind, Show) => {
  const view = stageSamples['awards-first'] ?? expect.fail()
  const { awards } = view
  const team = view.contest?.teams.find((one) => one.id === awards?.shown.find((award) => award.awardId === awards.now)?.winners[0]?.teamId)
  if (!awards || !team) return expect.fail()
  expect(team.calledName).not.toBe(team.name)
  const drawn = (called: boolean) =>
    render(
      <NowProvider value={SAMPLE_NOW}>
        <Surface language="zh" still kind={kind}>
          <Show view={{ ...view, awards: { ...awards, shown: awards.shown.map((award) => (called ? { ...award, called: true } : award)) } }} />
        </Surface>
      </NowProvider>,
    ).container.textContent
  expect(drawn(true)).toContain(team.calledName)
  expect(drawn(false)).not.toContain(team.calledName)
})
