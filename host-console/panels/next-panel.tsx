/** One recommended step, large and on the space bar; grey while there is only waiting. Beside it whatever else makes sense now. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink } from '#shared/client/use-view.tsx'
import type { NextPart } from '#shared/views/people.ts'
import { useNextStep, type NextStep } from '../next-step.ts'
import { capOf, useShortcuts, type Strokes } from '../shortcuts.ts'
import { useTexts } from '../texts.ts'
import { isTimed, useTimedKey } from '../timed-key.ts'
import { TimeLeft } from './clock.tsx'

export function NextPanel() {
  const text = useTexts()
  const step = useNextStep()
  const online = useLink().state === 'online'
  useShortcuts(strokesOf(step, online), 'first')
  return (
    <section className="next" aria-label={text.next}>
      <Go step={step} online={online} />
      <Others step={step} online={online} />
      <Undo step={step} online={online} />
    </section>
  )
}

function strokesOf(step: NextStep, online: boolean): Strokes {
  if (!online) return { Space: () => undefined }
  const strokes: Record<string, () => void> = { 'Ctrl+KeyZ': step.undo }
  step.next?.others.forEach((other, index) => {
    if (other.key !== null) strokes[other.key] = () => step.goOther(index)
  })
  return { ...strokes, Space: step.go }
}

function Go({ step, online }: { step: NextStep; online: boolean }) {
  const text = useTexts()
  const { t } = useLanguage()
  const { next, busy } = step
  const ready = online && next !== undefined && next.command !== null
  const keys = useTimedKey(isTimed(next?.command), (clicks) => void (ready && clicks < 2 && step.go()))
  const waits = !online ? text.offlineNext : next?.waitingFor == null ? null : t(next.waitingFor)
  return (
    <button className={ready ? 'go' : 'go waits'} aria-disabled={!ready || busy} {...keys}>
      <span className="what">
        <small>{ready ? (busy ? text.sending : text.next) : text.waiting}</small>
        <span>{next ? t(next.label) : text.waitingFirst}</span>
        {waits !== null && <em>{waits}</em>}
      </span>
      <TimeLeft />
      {ready && <kbd>{text.space}</kbd>}
    </button>
  )
}

function Others({ step, online }: { step: NextStep; online: boolean }) {
  const text = useTexts()
  const others = step.next?.others ?? []
  return (
    <div className="others" role="group" aria-label={text.others}>
      {others.length === 0 && <p className="empty">{text.nothingElse}</p>}
      {others.map((other, index) => (
        <OtherKey key={`${index}-${other.command.type}`} other={other} online={online} go={() => step.goOther(index)} />
      ))}
    </div>
  )
}

function OtherKey({ other, online, go }: { other: NextPart['others'][number]; online: boolean; go: () => void }) {
  const { t } = useLanguage()
  const asks = other.asks || other.needs !== undefined
  return (
    <button disabled={!online} className={asks ? 'asks' : undefined} {...useTimedKey(isTimed(other.command), go)}>
      <span>
        {t(other.label)}
        {other.needs !== undefined && '…'}
      </span>
      {other.key !== null && <kbd>{capOf(other.key)}</kbd>}
    </button>
  )
}

function Undo({ step, online }: { step: NextStep; online: boolean }) {
  const text = useTexts()
  const { t } = useLanguage()
  const undo = step.next?.undo ?? null
  return (
    <button className="undo" disabled={undo === null || !online} onClick={step.undo}>
      <span>{undo === null ? text.undoNothing : `${text.undo}：${t(undo)}`}</span>
      <kbd>Ctrl Z</kbd>
    </button>
  )
}
