/** What the race in hand asks of a referee. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'

const timingDeskTexts = defineTexts({
  zh: {
    cueGiven: '主持人是否已发令？',
    cueNote: '该队在开抢键之前一点按下。大屏此时不显示任何结果。',
    given: '已发令',
    notGiven: '未发令（犯规）',
    tooClose: '先后难分，请裁判选定',
    closeNote: '误差区间重叠。大屏等待裁判；也可以重新开抢。',
    pick: '选定该队',
    reopen: '重新开抢',
    reports: '抢答报表',
  },
  en: {
    cueGiven: 'Had the host given the word?',
    cueNote: 'This team pressed shortly before the key. Nothing is on stage meanwhile.',
    given: 'Yes, given',
    notGiven: 'No: a foul',
    tooClose: 'Too close to call: your pick',
    closeNote: 'The stretches overlap. The stage waits for you; you may also open again.',
    pick: 'This team',
    reopen: 'Open again',
    reports: 'Buzzer reports',
  },
})
export const useTimingDeskTexts = () => timingDeskTexts(useLanguage().language)
