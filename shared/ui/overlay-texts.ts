/** The words of the overlay's keys, on the console and on the director's page. */
import { defineTexts, useLanguage } from '../client/language.tsx'

const texts = defineTexts({
  zh: {
    overlay: '直播字幕',
    on: '播出中',
    off: '未播出',
    strip: '积分条',
    answerer: '作答人名条',
    judge: '评委人名条',
    leader: '领导人名条',
    clock: '计时',
    question: '题目',
    standings: '积分榜',
    award: '获奖卡',
    bug: '角标',
    cheers: '观众喝彩',
    nextPage: '下一页',
    nobody: '未选人',
    who: (element: string) => `${element}：选人`,
    rule: '大卡片同时只出一张：获奖卡、积分榜、题目，先者优先；人名条同时只出一条：领导、评委、作答人。',
  },
  en: {
    overlay: 'Overlay',
    on: 'on air',
    off: 'off',
    strip: 'Score strip',
    answerer: 'Who answers',
    judge: 'Judge',
    leader: 'Leader',
    clock: 'Clock',
    question: 'Question',
    standings: 'Standings',
    award: 'Award card',
    bug: 'Corner bug',
    cheers: 'Cheers',
    nextPage: 'Next page',
    nobody: 'nobody chosen',
    who: (element) => `${element}: whose name`,
    rule: 'One large card at a time: award before standings before question. One name at a time: leader before judge before who answers.',
  },
})
export type OverlayTexts = ReturnType<typeof texts>
export const useOverlayTexts = (): OverlayTexts => texts(useLanguage().language)
