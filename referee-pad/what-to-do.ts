/** What a person at a pad does after a refusal: one short sentence a code, and one for the rest. */
import type { RefusalCode } from '#shared/refusals.ts'
import type { Text } from '#shared/words.ts'

const REST: Text = {
  zh: '请看当前题目与状态后再试；仍不行请举手叫总控。',
  en: 'Look at the current question and state, then try again; otherwise call the operator.',
}
const OTHER_SEAT: Text = { zh: '请由有权的席位操作，或请总控代为操作。', en: 'Ask the seat that may, or let the operator act for it.' }
const NOTHING_MORE: Text = { zh: '无需再操作；要更改请裁判长改判。', en: 'Nothing more to do; to change it, the chief overrules.' }

const STEPS: Partial<Record<RefusalCode, Text>> = {
  'not-allowed': OTHER_SEAT,
  'not-on-panel': OTHER_SEAT,
  'already-ruled': NOTHING_MORE,
  'ruling-changed': { zh: '请先看现在的裁决，再决定是否改判。', en: 'Look at the ruling as it stands, then decide whether to overrule.' },
  'already-voted': NOTHING_MORE,
  'same-outcome': NOTHING_MORE,
  'already-marked': { zh: '评分已在系统中；要更改请告诉裁判长。', en: 'The mark is in; tell the chief if it must change.' },
  'bad-mark': { zh: '请按满分与最小分度重新输入。', en: 'Enter it again within the maximum and the step.' },
  'nothing-to-undo': { zh: '上一步之后已有他人操作，请改用改判或更正。', en: 'Someone else has acted since; overrule or correct instead.' },
  'storage-failed': { zh: '请立即举手，改用纸笔记录。', en: 'Raise your hand at once and record on paper.' },
  'storage-full': { zh: '请稍候，待总控腾出磁盘空间后再操作一次。', en: 'Wait until the operator has made room on the disk, then ask again.' },
  'contest-paused': { zh: '等比赛恢复后再操作。', en: 'Wait until the contest resumes.' },
  'clock-paused': { zh: '等总控继续计时后再操作。', en: 'Wait until the operator runs the clock on.' },
  'protocol-mismatch': { zh: '请刷新本页。', en: 'Reload this page.' },
  'too-many-requests': { zh: '稍候一两秒再按。', en: 'Wait a second or two, then tap again.' },
  'open-ties': { zh: '请先安排加赛。', en: 'Play off the tie first.' },
  'open-rulings': { zh: '请先到“裁决”页处理。', en: 'Settle them on the rulings page first.' },
  'open-calls': { zh: '请先在“成绩”页逐队处理举手，再签字。', en: 'Settle every hand on the results page, then sign.' },
  'not-checked': { zh: '请裁判助理核分，或由裁判长写明理由跳过。', en: 'Have the clerk check the scores, or skip with a reason.' },
  'check-differs': { zh: '请裁判助理逐笔核对后重新填报。', en: 'The clerk goes through the entries and enters again.' },
  'part-unfinished': { zh: '等该分段全部环节结束。', en: 'Wait until every round of the part is over.' },
  'result-signed': { zh: '请裁判长先重新开启成绩。', en: 'The chief reopens the result first.' },
}

export const whatToDo = (code: RefusalCode): Text => STEPS[code] ?? REST
