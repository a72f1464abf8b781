/** 推荐名单: one person a team for the awards by nomination, sealed until the batch is on stage. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { AwardId, PlayerId, TeamId } from '#shared/words.ts'
import { Choice, Missing } from '../parts/fields.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName, useTeam } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useAsk } from '../use-ask.tsx'

export function NomineesPanel() {
  const awards = useView('result')?.awards.filter((award) => award.by === 'nomination') ?? []
  const texts = useResultTexts()
  const { t } = useLanguage()
  if (awards.length === 0) return <p className="card empty">{texts.nomineesNone}</p>
  return (
    <div className="stack">
      {awards.map((award) => (
        <section key={award.awardId} className="card">
          <header>
            <h2>{t(award.title)}</h2>
            <span className="chip">{texts.nomineesIn(award.nominees.filter((nominee) => nominee.entered).length, award.nominees.length)}</span>
          </header>
          <p className={award.closed ? 'attention' : 'faint'}>{award.closed ? texts.nomineesClosed : texts.nominees}</p>
          <ul className="rows">
            {award.nominees.map(({ teamId, entered }) => (
              <li key={teamId}>
                <TeamName teamId={teamId} short />
                <span className={entered ? 'good' : 'attention'}>{entered ? texts.entered : texts.notEntered}</span>
                {award.closed ? null : (
                  <Sheet title={texts.chooseNominee} opener={entered ? texts.changeNominee : texts.chooseNominee} openerClass={entered ? 'key quiet' : 'key'}>
                    {(close) => <NomineeForm awardId={award.awardId} teamId={teamId} onDone={close} />}
                  </Sheet>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function NomineeForm({ awardId, teamId, onDone }: { awardId: AwardId; teamId: TeamId; onDone: () => void }) {
  const texts = useResultTexts()
  const team = useTeam(teamId)
  const { ask, busy } = useAsk()
  const [playerId, setPlayerId] = useState<PlayerId | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = team?.players.find((player) => player.id === playerId)
  const seal = async () => {
    setTried(true)
    if (playerId !== null && (await ask({ type: 'SealNominee', awardId, teamId, playerId }))) onDone()
  }
  return (
    <>
      <Choice
        label={team?.name ?? ''}
        options={(team?.players ?? []).map((player) => ({ value: player.id, label: player.name }))}
        chosen={playerId}
        onChoose={setPlayerId}
      />
      <Missing sentence={tried && playerId === null ? texts.nomineeMissing : null} />
      <button type="button" className="key main" disabled={busy('SealNominee')} onClick={() => void seal()}>
        {chosen ? texts.sealNominee(chosen.name) : texts.chooseNominee}
      </button>
    </>
  )
}
