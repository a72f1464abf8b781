/** A part's result on paper: places and totals up to the last round played, how it was checked, the journal's head, and room for the signatures. */
import { useCallback, useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { placesOf, pointsText } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'
import { PrintedSheet } from '#shared/ui/evidence-slip.tsx'
import { Formula, useTotalTexts } from '#shared/ui/total-made.tsx'
import type { PartStandings, ResultView } from '#shared/views/results.ts'
import { useSeatWords } from '../seat-words.ts'
import { useTeams } from '../teams-known.ts'
import { useKeepingTexts } from '../texts-keeping.ts'
import { useTexts } from '../texts.ts'
import { JournalHead } from './journal-head.tsx'
import { LotsLines } from './lots-lines.tsx'

export function ResultSheetKey({ part }: { part: ResultView }) {
  const text = useKeepingTexts()
  const board = useView('standings')?.find((one) => one.partId === part.partId)
  const [printing, setPrinting] = useState(false)
  const done = useCallback(() => setPrinting(false), [])
  if (!board) return null
  return (
    <>
      <button onClick={() => setPrinting(true)}>{text.sheet}</button>
      {printing && (
        <PrintedSheet onDone={done}>
          <ResultSheet part={part} board={board} />
        </PrintedSheet>
      )}
    </>
  )
}

function ResultSheet({ part, board }: { part: ResultView; board: PartStandings }) {
  const text = useKeepingTexts()
  const { t, language } = useLanguage()
  const marks = useTexts()
  const contest = useView('contest')
  const lots = useView('draws')?.done ?? []
  const last = board.rounds.findLast((_, i) => board.rows.some((row) => (row.rounds[i] ?? 0) !== 0))
  const checked = useCheckLine(part.check)
  const signed = part.stage === 'signed' || part.stage === 'announced'
  return (
    <article className="slip">
      {contest?.watermark && <p className="slip-mark">{marks[contest.watermark]}</p>}
      {contest && <p>{t(contest.title)}</p>}
      <h1>
        {t(part.title)} · {text.sheetTitle}
      </h1>
      <p>
        {last && text.upTo(t(last.shortTitle))}
        {!signed && <b> · {text.provisional}</b>}
        {part.version > 1 && ` · ${text.version(part.version)}`}
      </p>
      <p>
        <b>{checked}</b>
      </p>
      <Formula of={part.formula} />
      <Rows board={board} combined={part.formula !== undefined} />
      <LotsLines lines={lots.filter(({ parts }) => parts.includes(part.partId)).reverse()} />
      <JournalHead />
      <p className="slip-note">{text.headHint}</p>
      <p className="slip-signed">
        {part.signers.map(({ role }) => (
          <span key={role}>
            {text[role]}
            <small>{text.signedOn}</small>
          </span>
        ))}
        <span>{text.printedAt(new Date().toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB'))}</span>
      </p>
    </article>
  )
}

/** Who checked it; an unchecked result says so, and why. */
function useCheckLine(check: ResultView['check']): string {
  const text = useKeepingTexts()
  const named = useSeatWords()
  if (check === null) return text.checkNone
  const by = named(check.by)
  if (check.how === 'skipped') return text.checkSkipped(by, check.reason)
  return check.how === 'equal' ? text.checkEqual(by) : text.checkDiffers(by)
}

function Rows({ board, combined }: { board: PartStandings; combined: boolean }) {
  const text = useKeepingTexts()
  const total = useTotalTexts()
  const { t } = useLanguage()
  const { team } = useTeams()
  const rows = [...board.rows, ...board.rest]
  const besides = rows.some((row) => row.besides !== undefined)
  const terms = combined ? board.terms : []
  /** With as many decimals as its column needs. */
  const aligned = (points: Points | undefined, of: (row: (typeof rows)[number]) => Points | undefined) =>
    pointsText(points ?? 0, placesOf(rows.map((row) => of(row) ?? 0)))
  return (
    <table>
      <thead>
        <tr>
          <th>{text.rank}</th>
          <th>{text.table}</th>
          <th>{text.team}</th>
          {board.rounds.map((round) => (
            <th key={round.roundId} className="points">
              {t(round.shortTitle)}
            </th>
          ))}
          {besides && <th className="points">{text.besides}</th>}
          {terms.map(({ title }, i) => (
            <th key={i} className="points">
              {t(title)}
            </th>
          ))}
          <th className="points">{combined ? total.combined : text.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.teamId}>
            <td>
              {row.left ? text[`left_${row.left}`] : row.rank} {row.tied && text.tied}
            </td>
            <td>{team(row.teamId)?.table}</td>
            <td>{team(row.teamId)?.name}</td>
            {board.rounds.map((round, i) => (
              <td key={round.roundId} className="points">
                {aligned(row.rounds[i], (one) => one.rounds[i])}
              </td>
            ))}
            {besides && <td className="points">{aligned(row.besides, (one) => one.besides)}</td>}
            {terms.map((_, i) => (
              <td key={i} className="points">
                {aligned(row.terms[i], (one) => one.terms[i])}
              </td>
            ))}
            <td className="points">
              <b>{pointsText(row.total, board.places)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
