/** A penalty or bonus of the contest's catalogue (罚分与奖分): whom, which, the step that comes next, and why. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { SanctionsPart } from '#shared/views/results.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Choice, ReasonField } from '../parts/fields.tsx'
import { signed } from '../parts/numbers.ts'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName, useTeamsInPlay } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'

type Sanction = SanctionsPart['catalogue'][number]
type Step = Sanction['steps'][number]

/** Nothing where the contest has no catalogue. */
export function SanctionKey() {
  const texts = useDeskTexts()
  const sanctions = useView('sanctions')
  if (!sanctions || sanctions.catalogue.length === 0) return null
  return (
    <Sheet title={texts.sanction} opener={texts.sanction} openerClass="key">
      {(close) => <SanctionForm sanctions={sanctions} onDone={close} />}
    </Sheet>
  )
}

/** “−20 分”, “取消参赛资格”, or both. */
function stepSaid({ points, disqualify }: Step, texts: ReturnType<typeof useDeskTexts>): string {
  return [...(points === 0 ? [] : [texts.sanctionPoints(signed(points))]), ...(disqualify ? [texts.sanctionOut] : [])].join(' · ')
}

/** The team's part: the one in play, else the first it is in. */
function usePartOf(teamId: TeamId | null): PartId | null {
  const contest = useView('contest')
  const roundId = useView('question')?.roundId
  const playing = contest?.rounds.find((round) => round.id === roundId)?.parts ?? []
  const having = (contest?.parts ?? []).filter((part) => teamId !== null && part.teamIds.includes(teamId))
  return (having.find((part) => playing.includes(part.id)) ?? having[0])?.id ?? null
}

function SanctionForm({ sanctions: { catalogue, given }, onDone }: { sanctions: SanctionsPart; onDone: () => void }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { t } = useLanguage()
  const teams = useTeamsInPlay()
  const [teamId, setTeamId] = useState<TeamId | null>(null)
  const [which, setWhich] = useState<string | null>(catalogue.length === 1 ? (catalogue[0]?.id ?? null) : null)
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const partId = usePartOf(teamId)
  const sanction = catalogue.find((one) => one.id === which)
  const taken = given.filter((one) => one.teamId === teamId && one.partId === partId && one.sanction === which)
  const step = sanction?.steps[taken.length]
  const why = reason.trim()
  const missing = teamId === null || !sanction ? desk.sanctionMissing : !step ? desk.sanctionSpent : why === '' ? texts.reasonMissing : null
  return (
    <>
      <Choice
        label={desk.sanctionTeam}
        options={teams.map((team) => ({ value: team.id, label: <TeamName teamId={team.id} short /> }))}
        chosen={teamId}
        onChoose={setTeamId}
      />
      <Choice label={desk.sanctionWhich} options={catalogue.map((one) => ({ value: one.id, label: t(one.title) }))} chosen={which} onChoose={setWhich} />
      {taken.length > 0 ? (
        <p className="faint">
          {desk.sanctionGiven}：{taken.map((one) => one.reason).join('；')}
        </p>
      ) : null}
      {teamId !== null && sanction && step ? (
        <p className="note" aria-live="polite">
          {desk.sanctionNext} {desk.sanctionStep(taken.length + 1, sanction.steps.length)}：<b>{stepSaid(step, desk)}</b>
        </p>
      ) : null}
      <ReasonField quick={sanction ? [t(sanction.title)] : []} value={reason} onChange={setReason} />
      {missing !== null || teamId === null || partId === null || !sanction || !step ? (
        <p className="faint" role="status">
          {missing}
        </p>
      ) : step.disqualify && !sure ? (
        <button type="button" className="key danger" onClick={() => setSure(true)}>
          {desk.sanctionConfirm}：{stepSaid(step, desk)}
        </button>
      ) : (
        <AskKey className="key danger" command={{ type: 'ApplySanction', partId, teamId, sanction: sanction.id, reason: why }} onDone={onDone}>
          {step.disqualify ? desk.sanctionOutAsk : `${desk.sanctionConfirm}：${stepSaid(step, desk)}`}
        </AskKey>
      )}
    </>
  )
}
