/** 抽签: what is drawn, and how – entered with a witness as it was drawn by hand, rolling on stage until it is stopped, or by a seed said aloud. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { Command, DrawOf } from '#shared/commands.ts'
import type { DrawsPart } from '#shared/views/draws.ts'
import { useDesk } from '../desk.tsx'
import { Choice, Field, FormDialog } from '../fields.tsx'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts, type RuleTexts } from '../texts-rules.ts'
import { DrawOrder, orderFrom } from './draw-order.tsx'
import { LotsLines } from './lots-lines.tsx'
import type { DialogProps } from './team-dialogs.tsx'

const WAYS = ['hand', 'live', 'seed'] as const
type Way = (typeof WAYS)[number]
const keyOf = (of: DrawOf): string => (of.is === 'order' ? `order ${of.roundId}` : `${of.is} ${of.partId}`)

interface DrawProps extends DialogProps {
  /** What it is opened for; left out: whatever is to be drawn first. */
  of?: DrawOf
}
export function DrawDialog({ close, of }: DrawProps) {
  const text = useRuleTexts()
  const draws = useView('draws') ?? { open: [], rolling: null, done: [] }
  const { ask } = useDesk()
  const stop = async () => void ((await ask({ command: { type: 'StopDraw' }, label: text.drawStop })) !== null && close())
  if (draws.rolling)
    return (
      <FormDialog title={text.draw} close={close} onSend={() => void stop()}>
        <p role="status">{text.drawRolling}</p>
      </FormDialog>
    )
  if (draws.open.length === 0)
    return (
      <FormDialog title={text.draw} close={close}>
        <p className="empty">{text.drawNothing}</p>
        <Done done={draws.done} />
      </FormDialog>
    )
  return <OpenDraw draws={draws} close={close} {...(of ? { of } : {})} />
}

function OpenDraw({ draws, close, of: due }: DrawProps & { draws: DrawsPart }) {
  const text = useRuleTexts()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const { teams } = useTeams()
  const [what, setWhat] = useState(due ? keyOf(due) : '')
  const [way, setWay] = useState<Way>('hand')
  const [typed, setTyped] = useState('')
  const [witness, setWitness] = useState('')
  const [seed, setSeed] = useState('')
  const chosen = draws.open.find((one) => keyOf(one.of) === what) ?? draws.open[0]
  if (!chosen) return null
  const { order, wrong } = orderFrom(
    typed,
    teams.filter((team) => chosen.among.includes(team.id)),
  )
  const { of } = chosen
  const by = witness.trim()
  const commands: Record<Way, Command> = {
    hand: { type: 'EnterDraw', of, order, witness: by },
    live: { type: 'StartDraw', of },
    seed: { type: 'DrawBySeed', of, seed: seed.trim(), ...(by === '' ? {} : { witness: by }) },
  }
  const send = async () => {
    if ((await ask({ command: commands[way], label: `${text.draw}：${t(chosen.title)}` })) !== null) close()
  }
  const missing = missingFor(way, { text, left: chosen.among.length - order.length, wrong, witness: by, seed: seed.trim() })
  return (
    <FormDialog title={text.draw} close={close} onSend={() => void send()} missing={missing}>
      <Choice label={text.drawWhat} value={keyOf(of)} options={draws.open.map((one) => ({ value: keyOf(one.of), label: t(one.title) }))} onChange={setWhat} />
      {chosen.drawn && <p className="hint">{text.drawAgain}</p>}
      <Choice<Way> label={text.drawHow} value={way} options={WAYS.map((one) => ({ value: one, label: text[`draw_${one}`] }))} onChange={setWay} />
      {way === 'hand' && <DrawOrder among={chosen.among} typed={typed} onChange={setTyped} />}
      {way === 'live' && <p className="hint">{text.drawLiveNote}</p>}
      {way === 'seed' && (
        <Field label={text.seed} hint={text.seedHint}>
          <input maxLength={300} value={seed} onChange={(event) => setSeed(event.target.value)} />
        </Field>
      )}
      {way !== 'live' && (
        <Field label={text.witness} hint={text.witnessHint}>
          <input maxLength={300} value={witness} onChange={(event) => setWitness(event.target.value)} />
        </Field>
      )}
      <Done done={draws.done} />
    </FormDialog>
  )
}

function missingFor(way: Way, given: { text: RuleTexts; left: number; wrong: readonly string[]; witness: string; seed: string }): string | null {
  const { text } = given
  if (way === 'live') return null
  if (way === 'seed') return given.seed === '' ? text.needSeed : null
  if (given.wrong.length > 0) return text.drawWrong(given.wrong.join(' '))
  if (given.left > 0) return text.drawMissing(given.left)
  return given.witness === '' ? text.needWitness : null
}

function Done({ done }: Pick<DrawsPart, 'done'>) {
  const text = useRuleTexts()
  if (done.length === 0) return null
  return (
    <details>
      <summary>
        {text.drawDone} <span className="num">{done.length}</span>
      </summary>
      <LotsLines lines={done} />
    </details>
  )
}
