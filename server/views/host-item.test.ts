/** The host has something to say at every item of the rundown, and the rules to read sentence by sentence. */
import { describe, expect, test } from 'vitest'
import { ITEM_KINDS, ItemFile } from '#shared/contest-file.ts'
import { inLanguage } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { operator, play, prepared } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { itemSaid } from './host-item.ts'
import { partOf } from './index.ts'

const item = (kind: string, more: object = {}) => ItemFile.parse({ id: 'item', kind, title: '某某项', ...more })
const zh = (kind: string, more?: object) => inLanguage(itemSaid(item(kind, more)).say, 'zh')
const rules = { questions: 3, buzzer: {} }
const at = (kind: string, more: object = {}, steps = [operator.asks({ type: 'MoveRundown', to: 'item' as never })]) => {
  const start = prepared({ ...smallContest({ format: 'buzzer', rules }), rundown: [item(kind, more)] })
  return partOf('hostCard', play(start, ...steps).state, { role: 'host' }, { formatOf })
}

describe('the host’s sentence', () => {
  test.each(ITEM_KINDS)('at %s is a sentence, more than the title of the item, in both languages', (kind) => {
    const { say } = itemSaid(item(kind))
    for (const language of ['zh', 'en'] as const) expect(inLanguage(say, language).length).toBeGreaterThan('某某项。'.length)
  })
  test('names who speaks, and is the organiser’s own where the file gives one', () => {
    expect(zh('speech', { note: '李局长' })).toBe('请李局长致辞。')
    expect(zh('anthem')).toBe('请全体起立，奏唱国歌。')
    expect(zh('waiting')).toBe('各位来宾请就座，比赛即将开始。')
    expect(zh('waiting', { say: '欢迎来到某市。' })).toBe('欢迎来到某市。')
  })
  test('calls the teams in table order at the parade', () => {
    expect(at('parade')?.reading?.[0]?.lines.slice(0, 2)).toEqual([
      { zh: '1号台，第1队！', en: 'Table 1: 第1队!' },
      { zh: '2号台，第2队！', en: 'Table 2: 第2队!' },
    ])
  })
  test('has every round’s rule at 规则宣读, and the round’s own at its title', () => {
    const all = at('rules')?.reading ?? []
    const [first] = all
    expect(first?.lines).toContainEqual({ zh: '抢答题共3题。', en: '3 questions on the buzzer.' })
    expect(all.at(-1)?.title).toEqual({ zh: '换人与申诉', en: 'Substitution and appeals' })
    const begun = at('rules', {}, [operator.asks({ type: 'BeginRound', roundId: 'round' as never })])
    expect(begun?.reading).toEqual([{ title: null, lines: first?.lines }])
  })
})
