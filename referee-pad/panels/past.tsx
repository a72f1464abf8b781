/** 往题: earlier questions, newest first; opening one shows its key and answers, and to the chief every remedy but a spare. */
import { goesByWords, keyWords } from '#shared/key-words.ts'
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { PressTiming } from '#shared/ui/press-timing.tsx'
import { RaceReports } from '#shared/ui/race-report-table.tsx'
import { SlipKey } from '#shared/ui/slip-key.tsx'
import type { PastSlot } from '#shared/views/people.ts'
import { signed } from '../parts/numbers.ts'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTimingDeskTexts } from '../texts-timing.ts'
import { useTexts } from '../texts.ts'
import { AmendKeyForm } from './amend-key-form.tsx'
import { OverruleForm } from './overrule-form.tsx'
import { VoidForm } from './void-form.tsx'

export function PastPanel({ mayAct }: { mayAct?: true }) {
  const texts = useDeskTexts()
  const timing = useTimingDeskTexts()
  const past = useView('past')
  const teams = useView('contest')?.teams ?? []
  const [open, setOpen] = useState<string | null>(null)
  if (!past || past.slots.length === 0) return <p className="card empty">{texts.pastNone}</p>
  return (
    <div className="stack past">
      <p className="faint">{texts.pastShown(past.slots.length, past.count)}</p>
      {past.slots.some((slot) => slot.races) ? (
        <Sheet title={timing.reports} opener={timing.reports} openerClass="key quiet">
          {() => <RaceReports past={past} teams={teams} />}
        </Sheet>
      ) : null}
      {past.slots.map((slot) => {
        const isOpen = slot.slotId === open
        return (
          <details key={slot.slotId} className="card" open={isOpen}>
            <summary
              onClick={(event) => {
                event.preventDefault()
                setOpen(isOpen ? null : slot.slotId)
              }}
            >
              <PastLine slot={slot} />
            </summary>
            {isOpen ? <PastQuestion slot={slot} mayAct={mayAct === true} /> : null}
          </details>
        )
      })}
    </div>
  )
}

/** One line a question: round and number, what was asked, how it went. */
function PastLine({ slot }: { slot: PastSlot }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { t } = useLanguage()
  const [only] = slot.attempts
  const right = slot.attempts.filter((attempt) => attempt.outcome === 'right').length
  return (
    <>
      <b className="past-name">
        {t(slot.roundTitle)} {texts.questionOf(slot.number, null)}
      </b>
      <span className="past-stem">{slot.stem ?? desk.pastNoStem}</span>
      <span className="past-result">
        {slot.voided ? (
          <span className="chip">{desk.pastVoided}</span>
        ) : only && slot.attempts.length === 1 ? (
          <>
            <TeamName teamId={only.teamId} short /> {only.outcome ? <OutcomeWord outcome={only.outcome} /> : texts['status-open']}
          </>
        ) : only ? (
          desk.pastRight(right, slot.attempts.length)
        ) : null}
      </span>
    </>
  )
}

function PastQuestion({ slot, mayAct }: { slot: PastSlot; mayAct: boolean }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { slotId, key, options, type } = slot
  const ruled = slot.attempts.map(({ outcome, ...attempt }) => ({ ...attempt, ruling: outcome })).filter((attempt) => attempt.ruling !== null)
  return (
    <div className="past-question">
      {slot.stem === null ? null : <p className="stem">{slot.stem}</p>}
      {options.length > 0 ? <p>{options.map(({ letter, text }) => (goesByWords(type) ? text : `${letter} ${text}`)).join('　')}</p> : null}
      {key.length > 0 ? (
        <p>
          {desk.keyNow} <b>{keyWords(key, slot).join(options.length > 0 ? '' : ' / ')}</b>
        </p>
      ) : null}
      {mayAct && !slot.voided ? (
        <div className="key-row">
          {ruled.length > 0 ? (
            <Sheet title={desk.overrule} opener={desk.overrule} openerClass="key">
              {(close) => <OverruleForm attempts={ruled} shareUpTo={slot.shareUpTo} onDone={close} />}
            </Sheet>
          ) : null}
          {key.length > 0 ? (
            <Sheet title={desk.amendKey} opener={desk.amendKey} openerClass="key">
              {(close) => <AmendKeyForm of={{ slotId, key, options, type }} onDone={close} />}
            </Sheet>
          ) : null}
          <Sheet title={desk.pastVoid} opener={desk.pastVoid} openerClass="key danger">
            {(close) => <VoidForm slotId={slotId} onDone={close} />}
          </Sheet>
        </div>
      ) : null}
      {slot.voided ? <p className="banner">{texts.voided}</p> : null}
      <PastAttempts slot={slot} />
      <PastRaces slot={slot} />
    </div>
  )
}

/** Each opening with its press timing and its slip. */
function PastRaces({ slot }: { slot: PastSlot }) {
  const texts = useTexts()
  const { t } = useLanguage()
  const contest = useView('contest')
  if (!contest) return null
  const question = `${t(slot.roundTitle)} ${texts.questionOf(slot.number, null)}`
  return (slot.races ?? []).map((record) => (
    <div key={record.openingId}>
      <PressTiming record={record} teams={contest.teams} />
      <SlipKey record={record} teams={contest.teams} contest={t(contest.title)} question={question} />
    </div>
  ))
}

function PastAttempts({ slot }: { slot: PastSlot }) {
  const texts = useTexts()
  return (
    <ul className={slot.attempts.length > 8 ? 'tiles many' : 'tiles'}>
      {slot.attempts.map((attempt) => (
        <li key={attempt.attemptId} className="tile">
          <TeamName teamId={attempt.teamId} short player={attempt.playerName} />
          <span className="tile-answer num">{attempt.answer === null ? '' : keyWords(attempt.answer, slot).join('') || '—'}</span>
          <span className="tile-state">
            {attempt.outcome ? <OutcomeWord outcome={attempt.outcome} /> : texts['status-open']}
            <b className="num"> {signed(attempt.points)}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}
