/** The press timing of the race in hand, what it asks of the referee, and its slip. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { lateEvidenceIn, PressTiming, verdictSentence } from '#shared/ui/press-timing.tsx'
import { SlipKey } from '#shared/ui/slip-key.tsx'
import { useTimingTexts } from '#shared/ui/timing-texts.ts'
import type { RacePart } from '#shared/views/race.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useTimingDeskTexts } from '../texts-timing.ts'
import { useTexts } from '../texts.ts'

type Race = NonNullable<RacePart>

/** In the place of the ruling while the race asks something; `mayAct`: referees and the chief answer, the supervisor looks. */
export function RaceAsked({ race, mayAct }: { race: Race; mayAct?: true }) {
  return (
    <section className="card ruling race-timing" aria-live="polite">
      {race.asks && <Asked race={race} asks={race.asks} mayAct={mayAct === true} />}
      {race.record && <Timing race={race} record={race.record} />}
    </section>
  )
}
/** What the race asks, or nothing. */
export function useRaceAsked(): Race | null {
  const race = useView('race')
  return race?.asks ? race : null
}

/** One line under who has it: how sure that is, and the whole of it behind a key. */
export function RaceLine() {
  const race = useView('race')
  const words = useTimingTexts()
  if (!race?.record || race.asks || race.record.lines.length === 0) return null
  const { record } = race
  const evidence = lateEvidenceIn(record)
  return (
    <div className="race-line">
      {evidence.length > 0 && (
        <p className="banner" role="alert">
          {evidence.map((teamId) => (
            <TeamName key={teamId} teamId={teamId} short />
          ))}{' '}
          {words.lateEvidence}
        </p>
      )}
      <span className={record.verdict?.photo ? 'close' : undefined}>{verdictSentence(record, words)}</span>
      <Sheet title={words.title} opener={words.title} openerClass="key small">
        {() => <Timing race={race} record={record} />}
      </Sheet>
    </div>
  )
}

function Timing({ race, record }: { race: Race; record: NonNullable<Race['record']> }) {
  const words = useTimingTexts()
  const texts = useTexts()
  const { t } = useLanguage()
  const contest = useView('contest')
  const question = useView('question')
  if (!contest) return null
  const mode = record.verdict ? (record.verdict.certified ? 'certified' : 'estimate') : race.mode
  const title = question ? `${t(question.roundTitle)} ${texts.questionOf(question.number, null)}` : ''
  return (
    <div className="race-timing" aria-label={words.title}>
      <header>
        <span className="chip">{mode === 'certified' ? words.modeCertified : words.modeEstimate}</span>
        {record.lines.length > 0 && <SlipKey record={record} teams={contest.teams} contest={t(contest.title)} question={title} mode={mode} />}
      </header>
      <PressTiming record={record} teams={contest.teams} />
    </div>
  )
}

function Asked({ race, asks, mayAct }: { race: Race; asks: NonNullable<Race['asks']>; mayAct: boolean }) {
  const desk = useTimingDeskTexts()
  const { slotId } = race
  return (
    <div className="race-asks" role="alert">
      <p className="banner">{asks.is === 'cue' ? desk.cueGiven : desk.tooClose}</p>
      <p className="faint">{asks.is === 'cue' ? desk.cueNote : desk.closeNote}</p>
      {asks.teamIds.map((teamId) => (
        <div key={teamId} className="race-ask">
          <TeamName teamId={teamId} short />
          {mayAct && asks.is === 'photo' && (
            <AskKey className="key main" command={{ type: 'PickWinner', slotId, teamId }}>
              {desk.pick}
            </AskKey>
          )}
          {mayAct && asks.is === 'cue' && (
            <>
              <AskKey className="key" command={{ type: 'AnswerCue', slotId, teamId, given: true }}>
                {desk.given}
              </AskKey>
              <AskKey className="key" command={{ type: 'AnswerCue', slotId, teamId, given: false }}>
                {desk.notGiven}
              </AskKey>
            </>
          )}
        </div>
      ))}
      {mayAct && (
        <AskKey className="key quiet" command={{ type: 'ReopenBuzzer', slotId }}>
          {desk.reopen}
        </AskKey>
      )}
    </div>
  )
}
