/** Spoken answers in turn and performances: whose turn it is, ours in large letters, and what the ruling was. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { QuestionPart } from '#shared/views/play.ts'
import type { TeamMine } from '../race-state.ts'
import { buzzerTexts } from '../texts.ts'
import { lapsedNote, outcomeWord, pointsSentence, rulingSentence, teamOf } from '../words.ts'
import { Waiting } from './waiting.tsx'

export function Turn({ mine, question }: { mine: TeamMine; question: NonNullable<QuestionPart> }) {
  const words = buzzerTexts(useLanguage().language)
  const contest = useView('contest')
  const ruling = useView('ruling')
  const turn = useView('turn')
  const lapsed = lapsedNote(question, ruling, mine.teamId, words)
  const performing = question.mode === 'performance'
  if (mine.outcome !== null && !performing) {
    const good = mine.outcome === 'right' || mine.outcome === 'partial'
    return (
      <Waiting
        word={outcomeWord(mine.outcome, words)}
        note={lapsed ?? (mine.pointsNow === null ? null : pointsSentence(mine.pointsNow, words))}
        mood={good ? 'right' : 'wrong'}
      />
    )
  }
  if (mine.myTurn || turn?.teamId === mine.teamId) {
    if (performing) return <Waiting word={words.perform} note={null} mood="ours" />
    if (turn?.complete === true || question.phase === 'ruling') return <Waiting word={words.waitRuling} note={null} mood="ours" />
    if (question.stem === null) return <Waiting word={words.listen} note={null} mood="ours" />
    const who = turn?.position ? words.yourTurnOf(words.position(turn.position)) : words.yourTurn
    return <Waiting word={who} note={lapsed ?? turn?.playerName ?? null} mood="ours" />
  }
  const team = teamOf(contest, turn?.teamId)
  if (!team) return <Waiting word={words.listen} note={null} />
  return (
    <Waiting
      word={performing ? words.performs(team.table) : words.turnOf(team.table)}
      note={lapsed ?? rulingSentence(ruling, team.id, words) ?? team.shortName}
    />
  )
}
