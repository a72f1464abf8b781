/** Results part by part: stage by stage, the check, open ties and rulings, the chief's signature; and the awards. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultView } from '#shared/views/results.ts'
import { RESULT_STAGES, type SeatId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useSeatWords } from '../seat-words.ts'
import { seatOf } from '../seats.ts'
import { useAskFor } from '../stand-in.ts'
import { useRecordTexts } from '../texts-records.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { AwardsList } from './awards-list.tsx'
import { CheckDifferences } from './check-differences.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { PartKeys } from './result-keys.tsx'
import { ResultSheetKey } from './result-sheet.tsx'

export function Results() {
  const record = useRecordTexts()
  const result = useView('result')
  if (!result || result.parts.length === 0) return <p className="empty">{record.resultsEmpty}</p>
  return (
    <div className="results">
      <div className="result-parts">
        {result.parts.map((part) => (
          <Part key={part.partId} part={part} />
        ))}
      </div>
      <AwardsList awards={result.awards} />
    </div>
  )
}

function Part({ part }: { part: ResultView }) {
  const record = useRecordTexts()
  const named = useSeatWords()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const askFor = useAskFor()
  const announce = () => void ask({ command: { type: 'AnnounceResult', partId: part.partId }, label: record.announce, asks: true })
  return (
    <section className="card" aria-label={t(part.title)}>
      <div className="card-head">
        <b>{t(part.title)}</b>
        {part.version > 1 && <span className="tag">{record.version(part.version)}</span>}
        <span className="grow" />
        <span className="hint">{part.finished ? record.finished : record.unfinished}</span>
      </div>
      <ol className="stages">
        {RESULT_STAGES.map((stage) => (
          <li
            key={stage}
            aria-current={stage === part.stage ? 'step' : undefined}
            className={RESULT_STAGES.indexOf(stage) < RESULT_STAGES.indexOf(part.stage) ? 'past' : undefined}
          >
            {record[`stage_${stage}`]}
          </li>
        ))}
      </ol>
      <Check part={part} />
      <Open part={part} />
      {part.flags.length > 0 && (
        <div className="flags">
          <b>{record.flags}</b>
          {part.flags.map((flag, index) => (
            <p key={index}>{t(flag)}</p>
          ))}
        </div>
      )}
      <div className="act-keys">
        <PartKeys part={part} act={(command, label, how) => void askFor(command, label, how)} />
        {part.stage === 'signed' && (
          <button className="primary" onClick={announce}>
            {record.announce}
          </button>
        )}
        <ResultSheetKey part={part} />
        {part.signedBy !== null && part.signers.length < 2 && <span className="hint">{record.signedBy(named(part.signedBy))}</span>}
      </div>
      {part.signers.length > 1 && <Signers part={part} />}
    </section>
  )
}

/** Where more than one signs: who has, and who is missing. */
function Signers({ part }: { part: ResultView }) {
  const text = useRuleTexts()
  const named = useSeatWords()
  const { ask } = useDesk()
  const supervisor = seatOf(useView('devices'), 'supervisor')
  const due = part.stage === 'checked' && part.signers.some(({ role, by }) => role === 'supervisor' && by === null)
  const sign = (seat: SeatId) => void ask({ command: { type: 'SignResult', partId: part.partId }, label: text.signForSupervisor, for: seat, asks: true })
  return (
    <p className="line wrap">
      <small>{text.signers}</small>
      {part.signers.map(({ role, by }) => (
        <em key={role} className={by === null ? 'tag warn' : 'tag ok'}>
          {by === null ? text.unsigned(text[`role_${role}`]) : `✓ ${text.signed(text[`role_${role}`], named(by))}`}
        </em>
      ))}
      {due && supervisor !== null && (
        <button className="small" onClick={() => sign(supervisor)}>
          {text.signForSupervisor}
        </button>
      )}
    </p>
  )
}

function Check({ part }: { part: ResultView }) {
  const record = useRecordTexts()
  const named = useSeatWords()
  if (part.check === null)
    return (
      <p className="line">
        <em className="tag warn">{record.checkNone}</em>
      </p>
    )
  if (part.check.how === 'equal')
    return (
      <p className="line">
        <em className="tag ok">✓ {record.checkEqual(named(part.check.by))}</em>
      </p>
    )
  if (part.check.how === 'skipped')
    return (
      <p className="line">
        <em className="tag warn">{record.checkSkipped(named(part.check.by))}</em> {part.check.reason}
      </p>
    )
  return <CheckDifferences rows={part.check.rows} />
}

function Open({ part }: { part: ResultView }) {
  const record = useRecordTexts()
  const text = useRuleTexts()
  const { ask } = useDesk()
  const [drawing, setDrawing] = useState(false)
  if (part.openTies.length === 0 && part.openRulings.length === 0 && part.openCalls.length === 0) return <p className="hint">{record.noneOpen}</p>
  return (
    <>
      {drawing && <DrawDialog close={() => setDrawing(false)} />}
      {part.openTies.map((tie) => (
        <p key={tie.teamIds.join()} className="line">
          <em className="tag warn">
            {record.openTies} · {record.tiePlaces(tie.places.join('–'))}
          </em>
          {tie.teamIds.map((teamId) => (
            <TeamTag key={teamId} teamId={teamId} />
          ))}
          {tie.by === 'draw' ? (
            <button className="small primary" onClick={() => setDrawing(true)}>
              {text.drawTie}…
            </button>
          ) : (
            <button
              className="small primary"
              onClick={() => void ask({ command: { type: 'BeginPlayOff', partId: part.partId }, label: record.playOff, asks: true })}
            >
              {record.playOff}
            </button>
          )}
        </p>
      ))}
      {part.openCalls.length > 0 && (
        <p className="line wrap">
          <em className="tag warn">{record.openCalls}</em>
          {part.openCalls.map((teamId) => (
            <button key={teamId} className="small" onClick={() => void ask({ command: { type: 'LowerHand', teamId }, label: record.callSettled })}>
              <TeamTag teamId={teamId} /> {record.callSettled}
            </button>
          ))}
        </p>
      )}
      {part.openRulings.length > 0 && (
        <p className="line">
          <em className="tag warn">{record.openRulings}</em>
          {part.openRulings.map((one) => (
            <span key={`${one.slotId}-${one.teamId}`}>
              <TeamTag teamId={one.teamId} /> <small>{one.slotId}</small>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
