/** Awards in the file's order: their state, why one is not ready, the nominees, and showing a batch once it is signed. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultPart } from '#shared/views/results.ts'
import type { AwardId, PlayerId, TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRecordTexts } from '../texts-records.ts'
import { useAwardTexts } from '../texts-awards.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { AwardTakes, Presenters } from './award-takes.tsx'
import { CallSheet } from './call-sheet.tsx'

type Award = ResultPart['awards'][number]

export function AwardsList({ awards }: { awards: readonly Award[] }) {
  const record = useRecordTexts()
  return (
    <section className="card awards" aria-label={record.awards}>
      <div className="card-head">
        <b>{record.awards}</b>
        <span className="grow" />
        <CallSheet awards={awards} />
      </div>
      {awards.length === 0 && <p className="empty">{record.awardsEmpty}</p>}
      <ul>
        {awards.map((award) => (
          <Row key={award.awardId} award={award} />
        ))}
      </ul>
    </section>
  )
}

function Row({ award }: { award: Award }) {
  const record = useRecordTexts()
  const rules = useRuleTexts()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const entered = award.nominees.filter((nominee) => nominee.entered).length
  const signed = useView('result')?.parts.some(({ partId, stage }) => award.parts.includes(partId) && (stage === 'signed' || stage === 'announced')) ?? false
  const mayShow = award.state === 'ready' || award.state === 'shown'
  return (
    <li>
      <p className="line">
        <b>{t(award.title)}</b>
        <em className={award.state === 'blocked' ? 'tag warn' : 'tag ok'}>{record[`award_${award.state}`]}</em>
        {award.by === 'nomination' && <span className="tag">{record.nominees(entered, award.nominees.length)}</span>}
        {award.unranked && <span className="tag">{rules.unranked}</span>}
        <span className="grow" />
        <Presenters award={award} />
        <Rehearsal award={award} />
        <button
          className="small"
          disabled={!mayShow}
          onClick={() =>
            void ask({ command: { type: 'ShowAward', awardId: award.awardId }, label: `${record.show}：${t(award.title)}`, asks: award.state !== 'shown' })
          }
        >
          {record.show}
        </button>
      </p>
      <AwardTakes awardId={award.awardId} />
      {award.why !== null && <p className="hint">{t(award.why)}</p>}
      {award.winners !== null && award.winners.length > 0 && (
        <details>
          <summary>
            {record.winners} <span className="num">{award.winners.length}</span>
          </summary>
          <p className="line wrap">
            {award.winners.map((winner) => (
              <span key={`${winner.teamId}-${winner.playerId ?? ''}`}>
                <TeamTag teamId={winner.teamId} /> {winner.playerName}
              </span>
            ))}
          </p>
        </details>
      )}
      {award.by === 'nomination' && signed && award.state !== 'shown' && <p className="hint">{record.nomineesSigned}</p>}
      {award.by === 'nomination' && !signed && award.state !== 'shown' && (
        <details>
          <summary>{record.nominee}</summary>
          <ul className="nominees">
            {award.nominees.map((nominee) => (
              <Nominee key={nominee.teamId} awardId={award.awardId} teamId={nominee.teamId} entered={nominee.entered} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Until the first round begins. */
function Rehearsal({ award }: { award: Award }) {
  const words = useAwardTexts()
  const { ask } = useDesk()
  const awards = useView('awards')
  const rounds = useView('contest')?.rounds ?? []
  const on = awards?.stage?.rehearsal === true && awards.now === award.awardId
  if (rounds.some((round) => round.stage !== 'waiting')) return null
  const toggle = () => void ask({ command: { type: 'RehearseAward', awardId: on ? null : award.awardId }, label: on ? words.rehearseEnd : words.rehearse })
  return (
    <button className={on ? 'small on' : 'small'} title={words.rehearseNote} onClick={toggle}>
      {on ? words.rehearseEnd : words.rehearse}
    </button>
  )
}

function Nominee({ awardId, teamId, entered }: { awardId: AwardId; teamId: TeamId; entered: boolean }) {
  const record = useRecordTexts()
  const { ask } = useDesk()
  const { team } = useTeams()
  const [playerId, setPlayerId] = useState<PlayerId | null>(null)
  const players = team(teamId)?.players ?? []
  const seal = () => {
    if (playerId !== null) void ask({ command: { type: 'SealNominee', awardId, teamId, playerId }, label: record.seal })
  }
  return (
    <li className="line">
      <TeamTag teamId={teamId} />
      <select
        aria-label={record.choosePlayer}
        value={playerId ?? ''}
        onChange={(event) => setPlayerId(players.find((player) => player.id === event.target.value)?.id ?? null)}
      >
        <option value="">{entered ? record.sealed : record.choosePlayer}</option>
        {players.map((player) => (
          <option key={player.id} value={player.id}>
            {player.name}
          </option>
        ))}
      </select>
      <button className="small" disabled={playerId === null} onClick={seal}>
        {record.seal}
      </button>
      {entered && <em className="tag ok">✓</em>}
    </li>
  )
}
