/** The words of the director's page. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'

const texts = defineTexts({
  zh: {
    onAir: '作答',
    nobody: '现在无人作答',
    buzz: '抢答成功',
    turn: '作答',
    performance: '展示',
    buzzerOpen: '抢答开放中',
    buzzerArmed: '即将开抢',
    player: (position: number | null) => (position === null ? '选手' : `${position}号选手`),
    next: '下一步',
    waits: '等待',
    nextTeam: '下一队',
    ahead: '之后',
    minutes: (n: number) => `${n} 分钟`,
    refused: '未能执行',
  },
  en: {
    onAir: 'Answering',
    nobody: 'Nobody answers now',
    buzz: 'won the buzz',
    turn: 'answers',
    performance: 'performs',
    buzzerOpen: 'The buzzer is open',
    buzzerArmed: 'The buzzer is about to open',
    player: (position) => (position === null ? 'Player' : `Player ${position}`),
    next: 'Next step',
    waits: 'Waiting for',
    nextTeam: 'Next team',
    ahead: 'After that',
    minutes: (n) => `${n} min`,
    refused: 'Not done',
  },
})
export const useDirectorTexts = () => texts(useLanguage().language)
