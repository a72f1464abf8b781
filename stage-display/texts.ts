/** Every phrase a public surface says of itself, in Chinese and English; titles and names come from the contest. */
import { pointsText } from '#shared/points.ts'
import { defineTexts } from '#shared/client/language.tsx'
import type { Outcome, Points, ResultStage } from '#shared/words.ts'

const size = (points: Points) => pointsText(Math.abs(points))
const paysZh = (points: Points) => (points > 0 ? `加${size(points)}分` : points < 0 ? `扣${size(points)}分` : '不得分')
const paysEn = (points: Points) => (points > 0 ? `+${size(points)}` : points < 0 ? `−${size(points)}` : 'no points')

const OUTCOMES_ZH: Record<Outcome, string> = { right: '回答正确', wrong: '回答错误', partial: '回答不完整', blank: '未作答', late: '时间到', foul: '抢答犯规' }
const OUTCOMES_EN: Record<Outcome, string> = { right: 'Correct', wrong: 'Wrong', partial: 'Partly correct', blank: 'No answer', late: 'Time is up', foul: 'Early buzz' }
const STAGES_ZH: Record<ResultStage, string> = { provisional: '暂定', checked: '已核分', signed: '已签字', announced: '已宣布' }
const STAGES_EN: Record<ResultStage, string> = { provisional: 'Provisional', checked: 'Checked', signed: 'Signed', announced: 'Announced' }

export const wordsIn = defineTexts({
  zh: {
    demo: '演示数据', rehearsal: '彩排', paused: '比赛暂停，请稍候',
    hosts: '主办', organisers: '承办', coOrganisers: '协办',
    table: (n: number) => `${n}号台`,
    question: (n: number) => `第 ${n} 题`,
    performance: (n: number) => `第 ${n} 队`,
    ofQuestions: (n: number) => `共 ${n} 题`,
    ofTeams: (n: number) => `共 ${n} 队`,
    worth: (right: Points, wrong: Points) => (wrong === 0 ? `答对${paysZh(right)}，答错不扣分` : `答对${paysZh(right)}，答错${paysZh(wrong)}`),
    listen: '请听题', press: '请抢答', armed: '主持人宣布后方可按键',
    buzzed: '抢答成功，请作答', yourTurn: '请作答', onStage: '正在展示', next: '准备作答', answerComplete: '回答完毕', timeUp: '时间到',
    player: (position: number | null, name: string | null) => [position === null ? '' : `${position} 号选手`, name ?? ''].filter(Boolean).join('　'),
    secondsLeft: '秒', clockPaused: '计时暂停',
    byArrival: '按到达先后', certain: '先后明确', tooClose: '先后难分', byReferee: '经裁判组裁决', byDraw: '抽签决定',
    lead: (seconds: string) => `领先 ${seconds} 秒`,
    foul: (table: number, points: Points) => `${table}号台抢答犯规${points === 0 ? '' : `，${paysZh(points)}`}`,
    foulShort: '犯规',
    deliberation: '裁判合议', deliberating: '裁判组正在合议，请稍候',
    outcome: (outcome: Outcome) => OUTCOMES_ZH[outcome],
    pays: paysZh, amended: '经裁判组裁决，改判为', totalNow: '目前总分', points: '分',
    voided: '本题作废', voidedNote: '本题不计分', nobody: '无人抢答，本题作废',
    choose: '请选择分值', chosen: '已选择', left: (n: number) => `余 ${n} 题`, spent: '已选完',
    rightAnswer: '正确答案', asOf: (date: string) => `法规文本截至 ${date}`,
    answering: '作答中', closed: '作答截止', result: '作答结果', none: '未答', submitted: '已交', tileRight: '答对', tileWrong: '答错', blank: '未答', late: '超时',
    submittedOf: (n: number, of: number) => `已交 ${n} / ${of}`, rightOf: (n: number, of: number) => `答对 ${n} / ${of}`,
    standings: '积分榜', total: '总分', combined: '综合', score: '得分', tied: '并列', stage: (stage: ResultStage) => STAGES_ZH[stage],
    firstPlaces: (n: number) => `当前前 ${n} 名`, others: '其他代表队（按行政区划排列）', teamCount: (n: number) => `${n} 支代表队`,
    marks: '评委评分', judge: (n: number) => `评委 ${n}`, marked: '已评分', marking: '评分中', droppedHigh: '去掉最高分', droppedLow: '去掉最低分', mean: '最后得分', meanOf: (high: number, low: number) => (high + low === 0 ? '取平均分' : `去掉 ${high} 个最高分、${low} 个最低分，取平均分`), fullMark: (points: Points) => `满分 ${size(points)} 分`,
    playOff: '加赛', playOffNote: '加赛不计入总分', placesAt: (places: number[]) => (places.length > 1 ? `第 ${places[0]}—${places.at(-1)} 名` : `第 ${places[0]} 名`), placed: (n: number) => `第 ${n} 名`,
    awards: '颁奖', teams: '代表队亮相', ruleTitle: '规则', audio: '请听录音', video: '请看短片',
  },
  en: {
    demo: 'Demo data', rehearsal: 'Rehearsal', paused: 'The contest is paused',
    hosts: 'Host', organisers: 'Organiser', coOrganisers: 'Co-organiser',
    table: (n: number) => `Table ${n}`,
    question: (n: number) => `Question ${n}`,
    performance: (n: number) => `Team ${n}`,
    ofQuestions: (n: number) => `of ${n}`,
    ofTeams: (n: number) => `of ${n}`,
    worth: (right: Points, wrong: Points) => `Right ${paysEn(right)}, wrong ${paysEn(wrong)}`,
    listen: 'Listen', press: 'Buzz now', armed: 'Wait for the host’s call',
    buzzed: 'First to buzz, please answer', yourTurn: 'Please answer', onStage: 'On stage', next: 'Get ready', answerComplete: 'Answer complete', timeUp: 'Time is up',
    player: (position: number | null, name: string | null) => [position === null ? '' : `Player ${position}`, name ?? ''].filter(Boolean).join('  '),
    secondsLeft: 'seconds', clockPaused: 'Clock paused',
    byArrival: 'By arrival', certain: 'Order certain', tooClose: 'Too close to call', byReferee: 'Decided by the referees', byDraw: 'Decided by draw',
    lead: (seconds: string) => `Ahead by ${seconds} s`,
    foul: (table: number, points: Points) => `Table ${table}: early buzz${points === 0 ? '' : `, ${paysEn(points)}`}`,
    foulShort: 'Foul',
    deliberation: 'Deliberation', deliberating: 'The referees are deliberating',
    outcome: (outcome: Outcome) => OUTCOMES_EN[outcome],
    pays: paysEn, amended: 'Amended ruling', totalNow: 'Total now', points: 'points',
    voided: 'Question void', voidedNote: 'This question does not count', nobody: 'Nobody buzzed, question void',
    choose: 'Choose a value', chosen: 'Chosen', left: (n: number) => `${n} left`, spent: 'None left',
    rightAnswer: 'Answer', asOf: (date: string) => `Law as of ${date}`,
    answering: 'Answering', closed: 'Answers closed', result: 'Results', none: 'None', submitted: 'In', tileRight: 'Right', tileWrong: 'Wrong', blank: 'None', late: 'Late',
    submittedOf: (n: number, of: number) => `${n} of ${of} in`, rightOf: (n: number, of: number) => `${n} of ${of} right`,
    standings: 'Standings', total: 'Total', combined: 'Combined', score: 'Score', tied: 'tied', stage: (stage: ResultStage) => STAGES_EN[stage],
    firstPlaces: (n: number) => `First ${n} now`, others: 'Other teams, by region', teamCount: (n: number) => `${n} teams`,
    marks: 'Judges’ marks', judge: (n: number) => `Judge ${n}`, marked: 'In', marking: 'Marking', droppedHigh: 'High dropped', droppedLow: 'Low dropped', mean: 'Result', meanOf: (high: number, low: number) => (high + low === 0 ? 'Mean' : `Mean without ${high} high, ${low} low`), fullMark: (points: Points) => `Full mark ${size(points)}`,
    playOff: 'Play-off', playOffNote: 'Not counted in the totals', placesAt: (places: number[]) => (places.length > 1 ? `Places ${places[0]}–${places.at(-1)}` : `Place ${places[0]}`), placed: (n: number) => `Place ${n}`,
    awards: 'Prize-giving', teams: 'The teams', ruleTitle: 'Rule', audio: 'Listen', video: 'Watch',
  },
})
export type Words = ReturnType<typeof wordsIn>
