/** What the stage says of the press timing. */
import { defineTexts } from '#shared/client/language.tsx'

export const raceWordsIn = defineTexts({
  zh: {
    within: (ms: string) => `误差 ±${ms} 毫秒`,
    apart: (ms: string) => `相差 ${ms} 毫秒`,
    after: (ms: string) => `${ms} 毫秒`,
    more: (count: number) => `另有 ${String(count)} 队`,
    estimated: '取中间值靠前者',
    estimate: '估计模式',
    timing: '抢答时序',
  },
  en: {
    within: (ms) => `±${ms} ms`,
    apart: (ms) => `${ms} ms apart`,
    after: (ms) => `${ms} ms`,
    more: (count) => `+${String(count)}`,
    estimated: 'by the earlier middle',
    estimate: 'Estimate',
    timing: 'Press timing',
  },
})
