/** Words of the operator's tools: acting for a seat, corrections, the clock, dialogs. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'

const zh = {
  tools: '工具', start: '开始计时', pause: '暂停', resume: '继续', minus5: '−5 秒', plus5: '+5 秒', timeLeft: '剩余',
  clock_answer: '答题', clock_press: '抢答', clock_pack: '限时', clock_perform: '展示', clock_choose: '选题', clockPaused: '已暂停', clockEnded: '时间到',
  points: '改分', substitute: '换人', foul: '判犯规', annul: '撤销按键', spare: '换备用题', overrule: '改判', amendKey: '改答案', amendContest: '改比赛文件', pauseContest: '暂停比赛',
  pick: (what: string) => `请选择：${what}`, team: '代表队', part: '分段', amount: '加减分', amountHint: '例如 10 或 −5.5', badAmount: '请输入分数，最多三位小数', reason: '理由', reasonHint: '写进记录，必填', needReason: '请写明理由', send: '提交', close: '关闭',
  outPlayer: '换下', inPlayer: '换上', noSubstitute: '本队没有在场外的登记替补', foulCode: '犯规种类', foulPoints: '扣分（留空按规则）',
  foul_early: '抢答犯规', foul_prompting: '场外提示', foul_wrong: '选手不符', foul_overtime: '超时', foul_conduct: '违反纪律',
  attempt: '作答', outcome: '改为', cause: '原因', replace: '换一道备用题', replaceNo: '不补题', newKey: '正确答案', newKeyHint: '选择题写字母，如 AC；其他题写答案全文',
  cause_misread: '读题有误', cause_key: '答案有误', cause_two: '有两个正确答案', cause_prompting: '提示或泄题', cause_equipment: '设备故障', cause_used: '题目用过', cause_other: '其他',
  path: '位置', pathHint: '例如 teams.3.shortName', value: '新值', valueHint: '文字照写；数字、true、列表按 JSON 写', noAttempts: '本题还没有作答',
  seats: '席位', pickSeat: '选择要代的席位', actingFor: (seat: string) => `正在代：${seat}`, actingNote: '每一步都会记为“代”。', noPowers: '此席位没有可代的操作。', notNow: '现在没有此席位可做的事。',
  press: '代按抢答', pressOpen: '抢答已开', pressClosed: '抢答未开，现在按会按规则处理', raise: '代举手', lower: '放下手', decline: '代弃答', choose: (points: string) => `选 ${points} 分`, submit: '提交答案', chooseFirst: '请先选答案', alreadyIn: '已提交',
  vote: '代投票', rule: '代录裁决', confirmRuling: '确认裁决', confirmAllOpen: '确认', deliberation: '裁判合议', showRuling: '大屏显示裁决', complete: '回答完毕', openBuzzer: '代开抢', voidQuestion: '作废本题', share: '得分', shareHint: '部分正确时给的分',
  mark: '评分', markRange: (max: string, step: string) => `0 至 ${max}，间隔 ${step}`, enterMark: '提交评分', markEntered: (mark: string) => `已提交 ${mark}`, badMark: '评分超出范围或小数位过多',
  grid: '代录各队答案', gridHint: '点字母为“选”，点“交”为提交；提交后不能更改。', submitRow: '交', submitAll: (n: number) => `提交全部已选（${n}）`, noAnswers: '本题不是各队同答。', noOptions: '本题没有选项，请由裁判代录裁决。',
  checkTitle: '代录核分', checkHint: '照纸质计分单逐队录入，不看系统总分。', checkSend: '提交核分', checkMissing: (n: number) => `还差 ${n} 队`, noPartToCheck: '没有等待核分的分段。',
  role_operator: '总控', role_host: '主持人', role_chief: '裁判长', role_referee: '裁判', role_clerk: '裁判助理', role_judge: '评委', role_supervisor: '监督员', role_team: '代表队', role_display: '大屏', role_audience: '观众',
}
const en: { [K in keyof typeof zh]: (typeof zh)[K] extends string ? string : (typeof zh)[K] } = {
  tools: 'Tools', start: 'Start clock', pause: 'Pause', resume: 'Resume', minus5: '−5 s', plus5: '+5 s', timeLeft: 'Left',
  clock_answer: 'Answer', clock_press: 'Press', clock_pack: 'Pack', clock_perform: 'Show', clock_choose: 'Choose', clockPaused: 'Paused', clockEnded: 'Time is up',
  points: 'Points', substitute: 'Substitute', foul: 'Foul', annul: 'Annul press', spare: 'Draw a spare', overrule: 'Overrule', amendKey: 'Amend key', amendContest: 'Amend contest', pauseContest: 'Pause contest',
  pick: (what) => `Choose: ${what}`, team: 'Team', part: 'Part', amount: 'Points to add', amountHint: 'such as 10 or −5.5', badAmount: 'Enter points, at most three decimals', reason: 'Reason', reasonHint: 'Goes on record; required', needReason: 'Write the reason', send: 'Send', close: 'Close',
  outPlayer: 'Out', inPlayer: 'In', noSubstitute: 'The team has no registered substitute outside', foulCode: 'Kind of foul', foulPoints: 'Points (empty: by the rules)',
  foul_early: 'Early-buzz foul', foul_prompting: 'Prompting', foul_wrong: 'Wrong player', foul_overtime: 'Overtime', foul_conduct: 'Conduct',
  attempt: 'Attempt', outcome: 'Becomes', cause: 'Cause', replace: 'Draw a spare question', replaceNo: 'No replacement', newKey: 'Right answer', newKeyHint: 'Letters for a choice, such as AC; otherwise the full wording',
  cause_misread: 'Misread', cause_key: 'Wrong key', cause_two: 'Two right answers', cause_prompting: 'Prompting or leak', cause_equipment: 'Equipment', cause_used: 'Used before', cause_other: 'Other',
  path: 'Path', pathHint: 'such as teams.3.shortName', value: 'New value', valueHint: 'Text as it is; numbers, true, lists as JSON', noAttempts: 'Nobody has answered this question yet',
  seats: 'Seats', pickSeat: 'Choose the seat to act for', actingFor: (seat) => `Acting for ${seat}`, actingNote: 'Every step is recorded as “for”.', noPowers: 'There is nothing to do for this seat.', notNow: 'There is nothing for this seat to do now.',
  press: 'Press the buzzer', pressOpen: 'The buzzer is open', pressClosed: 'The buzzer is closed; a press now is dealt with by the rules', raise: 'Raise hand', lower: 'Lower hand', decline: 'Decline', choose: (points) => `Choose ${points}`, submit: 'Submit answer', chooseFirst: 'Choose first', alreadyIn: 'Submitted',
  vote: 'Cast vote', rule: 'Enter ruling', confirmRuling: 'Confirm ruling', confirmAllOpen: 'Confirm', deliberation: 'Deliberation', showRuling: 'Show ruling on stage', complete: 'Answer complete', openBuzzer: 'Open the buzzer', voidQuestion: 'Void question', share: 'Points', shareHint: 'Given when partly right',
  mark: 'Mark', markRange: (max, step) => `0 to ${max}, steps of ${step}`, enterMark: 'Enter mark', markEntered: (mark) => `Entered ${mark}`, badMark: 'The mark is out of range or too fine',
  grid: 'Answers of all teams', gridHint: 'A letter chooses, “Send” submits; a submitted answer is final.', submitRow: 'Send', submitAll: (n) => `Submit all chosen (${n})`, noAnswers: 'This question is not for all teams at once.', noOptions: 'No options here; enter the rulings instead.',
  checkTitle: 'Score check', checkHint: 'Type each total from the paper sheets, without looking at the system’s.', checkSend: 'Enter check', checkMissing: (n) => `${n} teams missing`, noPartToCheck: 'No part is waiting for its check.',
  role_operator: 'Operator', role_host: 'Host', role_chief: 'Chief referee', role_referee: 'Referee', role_clerk: 'Clerk', role_judge: 'Judge', role_supervisor: 'Supervisor', role_team: 'Team', role_display: 'Display', role_audience: 'Audience',
}
export const toolTextsIn = defineTexts({ zh, en })
export type ToolTexts = ReturnType<typeof toolTextsIn>
export const useToolTexts = (): ToolTexts => toolTextsIn(useLanguage().language)
