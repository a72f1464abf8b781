/**
 * Tests of the grid for boards and paddles: it stands where rulings are given, for each seat whose word rules on all teams, and for no other.
 * @vitest-environment jsdom
 */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { teamAt } from '#shared/samples/contest-sample.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import type { PanelPart } from '#shared/views/people.ts'
import { pad, press } from './on-a-sample.tsx'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

const panel = padSamples['referee-boards'].view.panel ?? expect.fail()
const by = (method: NonNullable<PanelPart>['method'], more: Partial<NonNullable<PanelPart>> = {}) => ({ view: { panel: { ...panel, method, ...more } } })

describe('boards', () => {
  test.each(['referee-boards', 'clerk-boards', 'chief-boards'] as const)('%s: the grid is sent when every team has its tick', async (seat) => {
    const { asked, container } = pad(seat)
    expect(screen.getByText('题板作答')).toBeDefined()
    expect(container.querySelectorAll('.page[data-state="active"] .ruling, .desk > .ruling')).toHaveLength(1)
    expect(screen.queryByRole('button', { name: '提交判定' })).toBeNull()
    await press('全部错误')
    await press('提交判定')
    expect(asked).toMatchObject([{ type: 'RuleAll', outcomes: { [teamAt(9)]: 'wrong', [teamAt(32)]: 'wrong' } }])
  })
  test('a referee recused for a team is shown it as 回避, and neither rules on it nor waits for it', async () => {
    const attempts = panel.attempts.map((one) => (one.teamId === teamAt(11) ? { ...one, recused: [1] } : one))
    const { asked } = pad('referee-boards', { view: { panel: { ...panel, attempts } } })
    const row = screen.getByText('回避').closest('li')
    expect(row?.querySelectorAll('button')).toHaveLength(0)
    await press('全部错误')
    await press('提交判定')
    const [sent] = asked
    expect(sent?.type === 'RuleAll' && Object.keys(sent.outcomes)).toHaveLength(attempts.length - 1)
    expect(sent).not.toMatchObject({ outcomes: { [teamAt(11)]: 'wrong' } })
  })
  test('one answer at a time, a team to stand back for comes to hand only when it is alone, without a key', () => {
    const [first, second] = panel.attempts
    const waits = (attempts: typeof panel.attempts) => pad('referee-boards', { view: { panel: { ...panel, method: 'majority', attempts } } })
    const mine = { is: 'referee', number: 1, onPanel: true, vote: null } as const
    const recused = second ? [{ ...second, recused: [1] }] : []
    pad('referee-boards', { view: { mine, panel: { ...panel, method: 'majority', attempts: [...(first ? [first] : []), ...recused] } } })
    expect(screen.getByText('请投票')).toBeDefined()
    cleanup()
    waits(recused)
    expect(screen.getByText('您回避本队，不参加裁决')).toBeDefined()
  })
  test('a referee has none where the panel votes, the chief rules or a share is priced; the chief where the round is the chief’s', () => {
    for (const given of [by('majority'), by('chief'), by('one'), by('one', { shareUpTo: 10_000 })]) {
      pad('referee-boards', given)
      expect(screen.queryByText('逐队判定')).toBeNull()
      cleanup()
    }
    pad('chief-boards', by('chief'))
    expect(screen.getByText('逐队判定')).toBeDefined()
  })
  test('where no referee is left for the team the chief’s pad has the keys at once', () => {
    const [first] = panel.attempts
    const view = (more: object) => ({
      view: { answers: null, panel: { ...panel, method: 'majority' as const, attempts: first ? [{ ...first, ...more }] : [] } },
    })
    pad('chief-boards', view({}))
    expect(screen.getByText('由我裁决')).toBeDefined()
    cleanup()
    pad('chief-boards', view({ recused: [1, 2], forChief: true as const }))
    expect(screen.queryByText('由我裁决')).toBeNull()
    expect(screen.getAllByRole('button', { name: /正确/ }).length).toBeGreaterThan(1)
  })
})
