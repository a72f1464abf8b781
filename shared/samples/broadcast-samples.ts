/** Named views of the overlay with its elements shown: people, question, boards, awards, cheers; made up throughout. */
import { ELEMENTS, type ElementName } from '../broadcast.ts'
import type { BroadcastDeskPart, BroadcastPart } from '../views/broadcast.ts'
import type { View } from '../views/view.ts'

export const broadcastSample: BroadcastPart = {
  shown: ['strip', 'answerer', 'clock'],
  people: {
    judge: { name: '上官试评', title: '示例大学公共管理学院 教授' },
    leader: { name: '栾试安', title: { zh: '示例单位 党组书记、主任', en: 'Director, the sample office' } },
  },
  pages: { standings: 0 },
  bug: null,
  corners: { left: { width: 14, height: 12 }, right: { width: 14, height: 12 } },
  sound: { screen: 'none', volume: 0.7, test: 0 },
  playing: null,
  audience: 'open',
  phrases: ['加油！', '精彩！', '答得好！', '为你点赞！'],
  program: 'live',
  displays: {},
  holdAfterMs: 60_000,
  joinUrl: 'http://192.168.1.10:4100/watch',
  joinNote: null,
}
export const broadcastDeskSample: BroadcastDeskPart = {
  people: [
    { id: 'judge-one', is: 'judge', name: '上官试评', title: '示例大学公共管理学院 教授', chosen: true },
    { id: 'leader-one', is: 'leader', name: '栾试安', title: { zh: '示例单位 党组书记、主任', en: 'Director, the sample office' }, chosen: true },
  ],
  cues: [
    { on: 'open', method: 'POST', url: 'http://192.168.1.30:8000/api/location/1/0/1/press' },
    { on: 'right', method: 'GET', url: 'http://192.168.1.31/cue/7/go' },
  ],
  hasToken: true,
}
/** What the director's page has beside the hall's own parts. */
export const directorSample: Pick<View, 'broadcast' | 'broadcastDesk' | 'onDeck'> = {
  broadcast: broadcastSample,
  broadcastDesk: broadcastDeskSample,
  onDeck: {
    where: { zh: '群雄逐鹿 第14题', en: 'Buzzer round, question 14' },
    step: { zh: '等待裁决', en: 'A ruling is awaited' },
    waitingFor: { zh: '裁判', en: 'the referees' },
    next: null,
    ahead: [
      { title: '专家点评', minutes: 6 },
      { title: '挑战环节（第二段）', minutes: null },
      { title: '观众互动', minutes: 5 },
    ],
  },
}
type Sample = Partial<View>
const showing = (from: Sample | undefined, shown: readonly ElementName[], more: Sample = {}): Sample => ({
  ...from,
  broadcast: { ...broadcastSample, shown: [...shown] },
  ...more,
})

/** `stage`: the stage's own samples by name. */
export const broadcastSamples = (stage: Readonly<Record<string, Sample>>): Record<string, Sample> => ({
  'overlay-answerer': showing(stage['who-has-it'], ['strip', 'answerer', 'clock', 'bug']),
  'overlay-people': showing(stage['who-has-it'], ['judge', 'leader', 'bug']),
  'overlay-question': showing(stage['answer'], ['question', 'strip', 'answerer', 'clock', 'bug']),
  'overlay-question-long': showing(stage['answer-long'], ['question', 'strip', 'answerer', 'clock', 'bug']),
  'overlay-question-case': showing(stage['question-long'], ['question', 'strip', 'answerer', 'clock', 'bug']),
  'overlay-question-options': showing(stage['answer-options'], ['question', 'strip', 'bug']),
  'overlay-question-picture': showing(stage['question-picture'], ['question', 'strip', 'answerer', 'clock', 'bug']),
  'overlay-question-pictured-long': showing(stage['question-picture-long'], ['question', 'strip', 'bug']),
  'overlay-question-film': showing(stage['question-film'], ['question', 'strip', 'bug']),
  'overlay-standings': showing(stage['challenge-standings'], ['standings', 'bug']),
  'overlay-board': showing(stage['scoreboard'], ['standings', 'strip', 'bug']),
  'overlay-award': showing(stage['awards-merit'], ['award', 'bug']),
  'overlay-award-persons': showing(stage['awards-persons'], ['award', 'bug']),
  'overlay-award-roll': showing(stage['awards-roll'], ['award', 'strip', 'leader', 'clock', 'bug']),
  'overlay-award-longest': showing(stage['longest-awards-roll'], ['award', 'strip', 'leader', 'clock', 'bug']),
  'overlay-award-among': showing(stage['longest-awards-among'], ['award', 'strip', 'leader', 'clock', 'bug']),
  'overlay-award-merit': showing(stage['awards-merit'], ['award', 'strip', 'leader', 'bug']),
  'overlay-award-rehearsal': showing(stage['awards-rehearsal'], ['award', 'bug']),
  'overlay-everything': showing(stage['who-has-it'], ELEMENTS, { cheers: { totals: [812, 433, 90, 7], lately: [42, 17, 3, 0] } }),
  'overlay-nothing': showing(stage['who-has-it'], []),
})
