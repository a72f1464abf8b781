/** 末位并列: persons equal at the last place of an award; the chief says by lot, by name or all of them, with a reason. */
import { useState, type FormEvent } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { CommandOf } from '#shared/commands.ts'
import type { EqualsView, ResultPart } from '#shared/views/results.ts'
import type { PlayerId } from '#shared/words.ts'
import { Choice, Missing, ProofField, ReasonField } from '../parts/fields.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'

type How = CommandOf<'DecideEquals'>['how']
type Line = ResultPart['awards'][number]
interface OfEquals {
  award: Line
  equals: EqualsView
}
type Group = EqualsView['groups'][number]

/** Awards that wait for the chief's word. */
export const equalsWaiting = (awards: readonly Line[]): number => awards.filter(({ equals }) => equals?.again === false).length

export function EqualsPanel() {
  const awards = useView('result')?.awards ?? []
  const open = awards.flatMap((award) => (award.equals ? [{ award, equals: award.equals }] : []))
  return open.length === 0 ? null : (
    <div className="stack">
      {open.map((one) => (
        <EqualsCard key={one.award.awardId} {...one} />
      ))}
    </div>
  )
}

function EqualsCard({ award, equals }: OfEquals) {
  const texts = useResultTexts()
  const { t } = useLanguage()
  const title = texts.equalsOf(t(award.title))
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        {equals.again && <span className="chip">{texts.equalsDecided}</span>}
      </header>
      {equals.groups.map((group) => (
        <GroupLine key={group.players.map(({ playerId }) => playerId).join()} group={group} />
      ))}
      <div className="key-row">
        <Sheet title={title} opener={equals.again ? texts.equalsAnew : texts.equalsDecide} openerClass={equals.again ? 'key quiet' : 'key main'}>
          {(close) => <EqualsForm award={award} equals={equals} onDone={close} />}
        </Sheet>
      </div>
    </section>
  )
}

/** What is equal: how many, for how many places, and who. */
function GroupLine({ group: { players, free } }: { group: Group }) {
  const texts = useResultTexts()
  return (
    <>
      <p>{texts.equalsAre(players.length, free)}</p>
      <ul className="rows">
        {players.map(({ teamId, playerId, playerName }) => (
          <li key={playerId}>
            <TeamName teamId={teamId} short player={playerName} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** By name every group is left alone or has all its places given. */
const areNamed = (groups: readonly Group[], named: readonly PlayerId[]): boolean =>
  named.length > 0 &&
  groups.every(({ players, free }) => {
    const n = players.filter(({ playerId }) => playerId !== null && named.includes(playerId)).length
    return n === 0 || n === free
  })

function EqualsForm({ award, equals, onDone }: OfEquals & { onDone: () => void }) {
  const texts = useTexts()
  const desk = useResultTexts()
  const { ask, busy } = useAsk()
  const [how, setHow] = useState<How | null>(null)
  const [named, setNamed] = useState<readonly PlayerId[]>([])
  const [reason, setReason] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const ways: How[] = ['lot', ...(equals.mayAll ? ['all' as const] : []), 'named']
  const missing =
    how === null
      ? desk.equalsHowMissing
      : how === 'named' && !areNamed(equals.groups, named)
        ? desk.equalsNamesMissing
        : reason.trim() === ''
          ? texts.reasonMissing
          : code.trim() === ''
            ? desk.proofMissing
            : null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing !== null || how === null) return
    const winners = how === 'named' ? { winners: [...named] } : {}
    if (await ask({ type: 'DecideEquals', awardId: award.awardId, how, ...winners, reason: reason.trim() }, code.trim())) onDone()
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <Choice label={desk.equalsHow} options={ways.map((value) => ({ value, label: desk[`equals_${value}`] }))} chosen={how} onChoose={setHow} />
      {how === 'named'
        ? equals.groups.map((group) => <NameKeys key={group.players.map(({ playerId }) => playerId).join()} group={group} named={named} name={setNamed} />)
        : null}
      <ReasonField quick={[desk.equalsByRules, desk.equalsByJury]} value={reason} onChange={setReason} />
      <ProofField value={code} onChange={setCode} />
      <Missing sentence={tried ? missing : null} />
      <button type="submit" className="key danger" disabled={busy('DecideEquals')}>
        {desk.equalsConfirm}
      </button>
    </form>
  )
}

interface NameKeysProps {
  group: Group
  named: readonly PlayerId[]
  name: (named: readonly PlayerId[]) => void
}
function NameKeys({ group: { players, free }, named, name }: NameKeysProps) {
  const desk = useResultTexts()
  const label = desk.equalsNames(free)
  return (
    <div className="ask" role="group" aria-label={label}>
      <div className="ask-label">{label}</div>
      <div className="choices">
        {players.map(({ teamId, playerId, playerName }) => {
          const chosen = playerId !== null && named.includes(playerId)
          const toggle = () => playerId !== null && name(chosen ? named.filter((id) => id !== playerId) : [...named, playerId])
          return (
            <button key={playerId} type="button" className="choice" aria-pressed={chosen} onClick={toggle}>
              <TeamName teamId={teamId} short player={playerName} />
            </button>
          )
        })}
      </div>
    </div>
  )
}
