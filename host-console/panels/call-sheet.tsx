/** 候场单: who comes on stage for which award and who hands it over; printed for the floor manager once results are signed, never before. */
import { useCallback, useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { PrintedSheet } from '#shared/ui/evidence-slip.tsx'
import type { ResultPart } from '#shared/views/results.ts'
import { useTeams } from '../teams-known.ts'
import { useAwardTexts } from '../texts-awards.ts'

type Award = ResultPart['awards'][number]

export function CallSheet({ awards }: { awards: readonly Award[] }) {
  const words = useAwardTexts()
  const [printing, setPrinting] = useState(false)
  const done = useCallback(() => setPrinting(false), [])
  const known = awards.filter(isKnown)
  return (
    <>
      <button className="small" disabled={known.length === 0} onClick={() => setPrinting(true)}>
        {words.callSheet}
      </button>
      {printing && (
        <PrintedSheet onDone={done}>
          <Sheet awards={known} />
        </PrintedSheet>
      )}
    </>
  )
}

/** Signed: the winners are known, or only the delegations where the persons are sealed. */
const isKnown = ({ state, winners }: Award): boolean => winners !== null || state === 'ready'

function Sheet({ awards }: { awards: readonly Award[] }) {
  const words = useAwardTexts()
  const { t } = useLanguage()
  const { team } = useTeams()
  const contest = useView('contest')
  const rundown = useView('rundown')?.items ?? []
  const people = ({ winners, nominees }: Award): string[] =>
    (winners ?? nominees.map(({ teamId }) => ({ teamId, playerName: null, playerId: null }))).map(({ teamId, playerName }) =>
      [String(team(teamId)?.table ?? ''), team(teamId)?.name ?? teamId, playerName ?? ''].filter(Boolean).join(' '),
    )
  return (
    <article>
      <h1>{words.callSheetTitle}</h1>
      <p>{contest && t(contest.title)}</p>
      <p>
        {rundown
          .filter((item) => item.kind === 'awards')
          .map((item) => t(item.title))
          .join(' → ')}
      </p>
      <table>
        <thead>
          <tr>
            {[words.order, words.award, words.presenters, words.who].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {awards.map((award, i) => (
            <tr key={award.awardId}>
              <td>{i + 1}</td>
              <td>{t(award.title)}</td>
              <td>{(award.presenters ?? []).map((one) => `${one.title} ${one.name}`).join('、') || '—'}</td>
              <td>
                {award.winners === null && `（${words.sealed}）`}
                {people(award).join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="slip-note">{words.callSheetNote}</p>
    </article>
  )
}
