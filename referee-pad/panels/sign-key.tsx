/** Signs a part's result: shows the final ranks first, then asks once more. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { PartStandings, ResultView } from '#shared/views/results.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useTexts } from '../texts.ts'
import { OpenCalls } from './open-calls.tsx'
import { Rank } from './standings.tsx'

/** Whether this role still has to sign, in a part that may be signed. */
export const signatureDue = (part: ResultView, role: 'chief' | 'supervisor'): boolean =>
  part.stage !== 'signed' && part.stage !== 'announced' && part.signers.some((one) => one.role === role && one.by === null)

export function SignKey({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  const { t } = useLanguage()
  const standings = useView('standings')?.find((table) => table.partId === part.partId)
  return (
    <Sheet
      title={texts.signTitle(t(part.title))}
      opener={texts.sign}
      openerClass={part.stage === 'checked' ? 'key main' : 'key'}
      disabled={!part.finished || !standings}
    >
      {(close) => (standings ? <SignForm part={part} standings={standings} onDone={close} /> : null)}
    </Sheet>
  )
}

/** A hand up is settled here, before the signature. */
function Calls({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  if (part.openCalls.length === 0) return null
  return (
    <>
      <OpenCalls part={part} show="settle" />
      <p className="faint">{texts.callsFirst}</p>
    </>
  )
}

function SignForm({ part, standings, onDone }: { part: ResultView; standings: PartStandings; onDone: () => void }) {
  const texts = useTexts()
  const desk = useResultTexts()
  const { t } = useLanguage()
  const [read, setRead] = useState<'ranks' | 'last-question'>('ranks')
  const rows = [...standings.rows, ...standings.rest]
  if (read === 'last-question')
    return (
      <>
        <p className="note">{desk.signAsk(t(part.title), rows.length)}</p>
        <Calls part={part} />
        <div className="key-row apart">
          <button type="button" className="key" onClick={() => setRead('ranks')}>
            {texts.cancel}
          </button>
          <AskKey className="key main" command={{ type: 'SignResult', partId: part.partId }} disabled={part.openCalls.length > 0} onDone={onDone}>
            {desk.signConfirm}
          </AskKey>
        </div>
      </>
    )
  return (
    <>
      <Calls part={part} />
      <p>{desk.signRead}</p>
      <ol className={rows.length > 12 ? 'final-ranks many' : 'final-ranks'}>
        {rows.map((row) => (
          <li key={row.teamId}>
            <span>
              <Rank row={row} />
            </span>
            <TeamName teamId={row.teamId} short />
            <b className="num">{pointsText(row.total, standings.places)}</b>
          </li>
        ))}
      </ol>
      <button type="button" className="key main" disabled={part.openCalls.length > 0} onClick={() => setRead('last-question')}>
        {desk.signNext}
      </button>
    </>
  )
}
