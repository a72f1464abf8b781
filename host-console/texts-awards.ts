/** Words of the prize-giving's desk: takes, presenters, the call sheet, the rehearsal. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'
import type { English } from './english.ts'

const zh = {
  names: '下一批名单',
  present: '请嘉宾颁奖',
  photo: '合影',
  page: (n: number, of: number) => `第 ${n} / ${of} 屏`,
  take_announce: '宣布',
  take_present: '颁奖',
  take_photo: '合影',
  presenters: '颁奖嘉宾',
  presentersHint: '每行一位：职务 空格 姓名，按宣读顺序；Shift+回车换行，回车发送。大屏与主持人卡即时更换。',
  presentersBad: '每行须为“职务 姓名”，姓名至多 20 字',
  presentersReason: '更换颁奖嘉宾',
  callSheet: '打印候场单',
  callSheetTitle: '颁奖候场单',
  callSheetNote: '成绩签字后打印，宣布前保密。推荐类奖项的人选在颁奖前不列名。',
  order: '顺序',
  award: '奖项',
  who: '上台代表队（台号）',
  sealed: '人选密封',
  rehearse: '彩排',
  rehearseNote: '用占位名称走一遍：宣布、颁奖、合影。首个环节开始前可用。',
  rehearseEnd: '结束彩排',
}
const en: English<typeof zh> = {
  names: 'Next names',
  present: 'Call the presenters',
  photo: 'Photograph',
  page: (n, of) => `Page ${n} of ${of}`,
  take_announce: 'Announced',
  take_present: 'Presented',
  take_photo: 'Photograph',
  presenters: 'Presenters',
  presentersHint:
    'One a line: title, space, name, in the order they are read; Shift+Enter for the next line, Enter sends. Stage and host’s card change at once.',
  presentersBad: 'Each line is “title name”, the name at most 20 characters',
  presentersReason: 'A presenter changed',
  callSheet: 'Print the call sheet',
  callSheetTitle: 'Call sheet of the prize-giving',
  callSheetNote: 'Printed after the signature, secret until the announcement. Nominees are not named before their award.',
  order: 'No.',
  award: 'Award',
  who: 'Teams on stage (table)',
  sealed: 'sealed',
  rehearse: 'Rehearse',
  rehearseNote: 'With placeholders, through all takes; until the first round begins.',
  rehearseEnd: 'End the rehearsal',
}
export const awardTextsIn = defineTexts({ zh, en })
export const useAwardTexts = () => awardTextsIn(useLanguage().language)
