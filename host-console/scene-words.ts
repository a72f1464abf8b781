/** What each scene is called on the console. */
import type { SceneName } from '#shared/commands.ts'
import type { Texts } from './texts.ts'

export const SCENE_WORDS = {
  cover: 'sceneCover',
  still: 'sceneStill',
  message: 'sceneMessage',
  teams: 'sceneTeams',
  rules: 'sceneRules',
  'round-title': 'sceneRound',
  question: 'sceneQuestion',
  clock: 'sceneClock',
  tiles: 'sceneTiles',
  answer: 'sceneAnswer',
  scoreboard: 'sceneBoard',
  'challenge-standings': 'sceneChallenge',
  marks: 'sceneMarks',
  'play-off': 'scenePlayOff',
  duel: 'sceneDuel',
  draw: 'sceneDraw',
  awards: 'sceneAwards',
  photo: 'scenePhoto',
  amended: 'sceneAmended',
  countdown: 'sceneCountdown',
  break: 'sceneBreak',
  notice: 'sceneNotice',
  join: 'sceneJoin',
  film: 'sceneFilm',
  external: 'sceneExternal',
  'test-card': 'sceneTestCard',
} as const satisfies Record<SceneName, keyof Texts>
