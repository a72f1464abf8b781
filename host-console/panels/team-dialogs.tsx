/** Corrections to a team: points with a reason, a substitution, a foul, an annulled press. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { FOUL_CODES, type Command } from '#shared/commands.ts'
import { toPoints } from '#shared/points.ts'
import type { PartId, PlayerId, TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { Choice, Field, FormDialog, ReasonField, TeamChoice } from '../fields.tsx'
import { seatOf } from '../seats.ts'
import { useAskFor } from '../stand-in.ts'
import { useTeams } from '../teams-known.ts'
import { useToolTexts, type ToolTexts } from '../texts-tools.ts'

export interface DialogProps {
  close: () => void
}
const FOUL_WORDS = {
  'early-buzz': 'foul_early',
  prompting: 'foul_prompting',
  'wrong-player': 'foul_wrong',
  overtime: 'foul_overtime',
  conduct: 'foul_conduct',
  'not-restated': 'foul_restate',
  blurt: 'foul_blurt',
} as const satisfies Record<(typeof FOUL_CODES)[number], keyof ToolTexts>

export function PointsDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const { t } = useLanguage()
  const askFor = useAskFor()
  const parts = useView('contest')?.parts ?? []
  const [teamId, setTeamId] = useState<TeamId | ''>('')
  const [chosenPart, setPart] = useState<PartId | null>(null)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const having = parts.filter((part) => teamId !== '' && part.teamIds.includes(teamId))
  const part = having.find((one) => one.id === chosenPart) ?? having[0]
  const points = toPoints(amount)
  const send = async () => {
    if (teamId === '' || !part || points === null) return
    if ((await askFor({ type: 'CorrectPoints', partId: part.id, teamId, points, reason }, tool.points)) !== null) close()
  }
  const missing = !part ? tool.pick(tool.team) : points === null || points === 0 ? tool.badAmount : reason.trim() === '' ? tool.needReason : null
  return (
    <FormDialog title={tool.points} close={close} onSend={() => void send()} missing={missing}>
      <TeamChoice value={teamId} onChange={setTeamId} />
      {having.length > 1 && (
        <Choice<PartId> label={tool.part} value={part?.id ?? ''} options={having.map((one) => ({ value: one.id, label: t(one.title) }))} onChange={setPart} />
      )}
      <Field label={tool.amount} hint={tool.amountHint}>
        <input className="num" inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </Field>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

const WHY = ['other', 'injury'] as const
const CONSENT = ['operator', 'chief'] as const

export function SubstituteDialog({ close, teamId: given, out: givenOut }: DialogProps & { teamId?: TeamId; out?: PlayerId }) {
  const tool = useToolTexts()
  const { ask } = useDesk()
  const devices = useView('devices')
  const { team } = useTeams()
  const [teamId, setTeamId] = useState<TeamId | ''>(given ?? '')
  const [out, setOut] = useState<PlayerId | ''>(givenOut ?? '')
  const [chosenIn, setIn] = useState<PlayerId | ''>('')
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState<(typeof WHY)[number]>('other')
  const [consent, setConsent] = useState<(typeof CONSENT)[number]>('operator')
  const players = teamId === '' ? [] : (team(teamId)?.players ?? [])
  const playing = players.filter((player) => player.position !== null)
  const waiting = players.filter((player) => player.position === null)
  const coming = chosenIn !== '' ? chosenIn : (waiting[0]?.id ?? '')
  const send = async () => {
    if (teamId === '' || out === '' || coming === '') return
    const command: Command = { type: 'SubstitutePlayer', teamId, out, in: coming, reason, ...(why === 'injury' ? { injury: true } : {}) }
    const chief = consent === 'chief' ? seatOf(devices, 'chief') : null
    if ((await ask({ command, label: tool.substitute, asks: false, ...(chief === null ? {} : { for: chief }) })) !== null) close()
  }
  const pickTeam = (id: TeamId) => {
    setTeamId(id)
    setOut('')
    setIn('')
  }
  const missing =
    teamId === ''
      ? tool.pick(tool.team)
      : waiting.length === 0
        ? tool.noSubstitute
        : out === ''
          ? tool.pick(tool.outPlayer)
          : reason.trim() === ''
            ? tool.needReason
            : null
  const named = (player: (typeof players)[number]) => ({ value: player.id, label: `${player.position ?? '—'} ${player.name}` })
  return (
    <FormDialog title={tool.substitute} close={close} onSend={() => void send()} missing={missing}>
      <TeamChoice value={teamId} onChange={pickTeam} />
      <Choice<PlayerId> label={tool.outPlayer} value={out} options={playing.map(named)} onChange={setOut} />
      <Choice<PlayerId> label={tool.inPlayer} value={coming} options={waiting.map(named)} onChange={setIn} />
      <Choice label={tool.why} value={why} options={WHY.map((one) => ({ value: one, label: tool[`why_${one}`] }))} onChange={setWhy} />
      <Choice label={tool.consent} value={consent} options={CONSENT.map((one) => ({ value: one, label: tool[`consent_${one}`] }))} onChange={setConsent} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function FoulDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const turn = useView('turn')
  const [teamId, setTeamId] = useState<TeamId | ''>(turn?.teamId ?? '')
  const [code, setCode] = useState<(typeof FOUL_CODES)[number]>('prompting')
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const points = amount.trim() === '' ? undefined : toPoints(amount)
  const send = async () => {
    if (teamId === '' || points === null) return
    const words = reason.trim()
    if (
      (await askFor({ type: 'CallFoul', teamId, code, ...(points === undefined ? {} : { points }), ...(words === '' ? {} : { reason: words }) }, tool.foul)) !==
      null
    )
      close()
  }
  return (
    <FormDialog
      title={tool.foul}
      close={close}
      onSend={() => void send()}
      missing={teamId === '' ? tool.pick(tool.team) : points === null ? tool.badAmount : points !== undefined && reason.trim() === '' ? tool.needReason : null}
    >
      <TeamChoice value={teamId} onChange={setTeamId} />
      <Choice label={tool.foulCode} value={code} options={FOUL_CODES.map((one) => ({ value: one, label: tool[FOUL_WORDS[one]] }))} onChange={setCode} />
      <Field label={tool.foulPoints} hint={tool.amountHint}>
        <input className="num" inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </Field>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function AnnulDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const question = useView('question')
  const buzzer = useView('buzzer')
  const pressed = [...new Set([...(buzzer?.order ?? []).map((press) => press.teamId), ...(buzzer?.fouls ?? []).map((foul) => foul.teamId)])]
  const [teamId, setTeamId] = useState<TeamId | ''>(pressed[0] ?? '')
  const [reason, setReason] = useState('')
  const send = async () => {
    if (teamId === '' || !question) return
    if ((await askFor({ type: 'AnnulPress', slotId: question.slotId, teamId, reason }, tool.annul)) !== null) close()
  }
  return (
    <FormDialog
      title={tool.annul}
      close={close}
      onSend={() => void send()}
      missing={teamId === '' ? tool.pick(tool.team) : reason.trim() === '' ? tool.needReason : null}
    >
      <TeamChoice value={teamId} onChange={setTeamId} among={pressed} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
