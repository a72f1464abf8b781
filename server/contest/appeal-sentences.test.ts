/** The rule of appeals read aloud from its settings. */
import { expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { appealSentences, roundAppealSentences } from './appeal-sentences.ts'

const said = (rules: AppealRules) => appealSentences(rules).map((one) => one.zh)

test('what a file leaves out of appeals is told as it is played', () => {
  expect(said({})[0]).toBe('本环节结束前，参加该环节的代表队可以申诉，由本队任一平板提出。')
  expect(said({ allowed: false })).toEqual(['裁决即为终裁，不受理申诉。'])
})
test('every setting of appeals is told', () => {
  const usual = said({})
  const settings: AppealRules[] = [
    { by: 'concerned' },
    { through: 'leader' },
    { window: { minutes: 3 } },
    { ladder: ['host'] },
    { lastWord: 'panel' },
    { stopsClock: true },
    { onlyIfChanges: 'winner' },
    { cost: { deposit: 5000 } },
    { cost: { points: -5000, from: 2 } },
    { derived: 'stands' },
    { makeUp: 'round-end' },
  ]
  for (const rules of settings) expect(said(rules), JSON.stringify(rules)).not.toEqual(usual)
  expect(roundAppealSentences({ allowed: false }).map((one) => one.zh)).toEqual(['裁决即为终裁，不受理申诉。'])
})
