/** What to do next after a refusal, for the operator; refusals without a line here explain themselves. */
import type { RefusalCode } from '#shared/refusals.ts'

type Advice = { zh: string; en: string }
const VOTE: Advice = { zh: '如需更改结果，请用“改判”并写明理由。', en: 'To change the result, overrule with a reason.' }
const RESULTS: Advice = { zh: '打开“成绩”页查看缺什么。', en: 'Open Results to see what is missing.' }

export const ADVICE: Partial<Record<RefusalCode, Advice>> = {
  'storage-failed': { zh: '请停止操作，检查磁盘空间，再重新启动主机程序。', en: 'Stop here: check the disk, then restart the hub.' },
  'storage-full': { zh: '请在主机上腾出磁盘空间，然后再操作一次；大屏不受影响。', en: 'Make room on the disk of the hub, then ask again; the screens go on.' },
  'package-failed': { zh: '检查U盘是否插好、有无空间，再写一次。', en: 'Check the stick and its room, then write again.' },
  'one-place': { zh: '请另备一处存放比赛包，或在对话框中勾选。', en: 'Have a second place for the package, or tick the box in the dialog.' },
  'not-delivered': { zh: '连接恢复后先看当前状态，再操作一次。', en: 'When the link is back, look at the state first, then ask again.' },
  'contest-paused': { zh: '先点击右上角“恢复比赛”。', en: 'Resume the contest first (top right).' },
  'clock-paused': { zh: '先点击“继续计时”。', en: 'Run the clock on first.' },
  'protocol-mismatch': { zh: '按 F5 刷新本页。', en: 'Press F5 to reload.' },
  'not-allowed': { zh: '请到“代操作”页选择有权的席位代为操作。', en: 'Act for a seat that may, on the Act for page.' },
  'round-over': { zh: '结束本环节，进入流程的下一项。', en: 'End the round and move on in the rundown.' },
  'slot-open': { zh: '先结束当前题（或作废），再开下一题。', en: 'Close or void the current question first.' },
  'wrong-moment': { zh: '请看“下一步”按钮：它给出现在可做的操作。', en: 'The next-step button shows what can be done now.' },
  'no-questions-left': { zh: '请裁判长决定：结束环节，或作废但不补题。', en: 'Let the chief decide: end the round, or void without a replacement.' },
  'buzzer-closed': { zh: '先开抢，再代为按键。', en: 'Open the buzzer first.' },
  'locked-out': { zh: '如属误判，可由裁判长撤销该次按键。', en: 'If it was a mistake the chief may annul the press.' },
  'already-ruled': VOTE,
  'ruling-changed': VOTE,
  'same-outcome': VOTE,
  'not-on-panel': { zh: '请改由裁判长或裁判助理代录。', en: 'Enter it for the chief or the clerk.' },
  'roster-frozen': { zh: '请选择本队登记的替补。', en: "Choose the team's registered substitute." },
  'part-unfinished': RESULTS,
  'check-differs': { zh: '打开“成绩”页逐笔核对差异。', en: 'Open Results and compare entry by entry.' },
  'not-checked': { zh: '由计分员录入核分，或由裁判长说明理由后跳过。', en: 'Enter the check, or let the chief skip it with a reason.' },
  'open-ties': { zh: '在“成绩”页开始加赛。', en: 'Begin the play-off on the Results page.' },
  'open-rulings': RESULTS,
  'open-calls': { zh: '在“成绩”页逐队处理举手，再签字。', en: 'Settle every hand on the Results page, then sign.' },
  'not-signed': { zh: '请裁判长先在“成绩”页签字。', en: 'The chief signs first, on the Results page.' },
  'result-signed': { zh: '确需更改时，由裁判长重新开启成绩并写明理由。', en: 'If it must change, the chief reopens the result with a reason.' },
  'nominee-missing': { zh: '在“成绩”页补报人选。', en: 'Enter the missing nominee on the Results page.' },
  'no-such-seat': { zh: '请在“设备”页查看席位。', en: 'See the seats on the Devices page.' },
}
