/** 往题 for the chief: earlier questions, newest first, each with its remedies; nothing of them changes without a reason. */
import { keyWords } from '#shared/key-words.ts'
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { PastSlot } from '#shared/views/people.ts'
import { TeamTag } from '../plate.tsx'
import { useToolTexts } from '../texts-tools.ts'
import { useTexts } from '../texts.ts'
import { AmendKeyDialog } from './amend-dialogs.tsx'
import { PressLog } from './press-log.tsx'
import { OverruleDialog, VoidDialog } from './ruling-dialogs.tsx'

export function ActPast() {
  const tool = useToolTexts()
  const past = useView('past')
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="past" aria-label={tool.past}>
      <h3>
        {tool.past} <small>{past && past.slots.length > 0 ? tool.pastShown(past.slots.length, past.count) : tool.pastNone}</small>
      </h3>
      <ol>
        {(past?.slots ?? []).map((slot) => (
          <li key={slot.slotId}>
            <button className="past-line" aria-expanded={open === slot.slotId} onClick={() => setOpen(open === slot.slotId ? null : slot.slotId)}>
              <PastLine slot={slot} />
            </button>
            {open === slot.slotId && slot.presses && <PressLog presses={slot.presses} />}
            {open === slot.slotId && <Remedies slot={slot} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function PastLine({ slot }: { slot: PastSlot }) {
  const tool = useToolTexts()
  const text = useTexts()
  const { t } = useLanguage()
  const [only] = slot.attempts
  const right = slot.attempts.filter((attempt) => attempt.outcome === 'right').length
  return (
    <>
      <b>
        {t(slot.roundTitle)} <span className="num">{slot.number}</span>
      </b>
      <span className="past-stem">{slot.stem ?? tool.pastNoStem}</span>
      {slot.voided ? (
        <em className="tag warn">{tool.pastVoided}</em>
      ) : only && slot.attempts.length === 1 ? (
        <span>
          <TeamTag teamId={only.teamId} /> {only.outcome ? text[`outcome_${only.outcome}`] : text.open}
        </span>
      ) : (
        only && <span>{tool.pastRight(right, slot.attempts.length)}</span>
      )}
    </>
  )
}

function Remedies({ slot }: { slot: PastSlot }) {
  const tool = useToolTexts()
  const [dialog, setDialog] = useState<'overrule' | 'amend' | 'void' | null>(null)
  const close = () => setDialog(null)
  if (slot.voided) return <p className="hint">{tool.pastVoided}</p>
  return (
    <div className="act-keys">
      <span className="hint">
        {tool.newKey}：{keyWords(slot.key, slot).join(slot.options.length > 0 ? '' : '；') || '—'}
      </span>
      <button disabled={!slot.attempts.some((attempt) => attempt.outcome !== null)} onClick={() => setDialog('overrule')}>
        {tool.overrule}…
      </button>
      <button disabled={slot.key.length === 0} onClick={() => setDialog('amend')}>
        {tool.amendKey}…
      </button>
      <button onClick={() => setDialog('void')}>{tool.voidQuestion}…</button>
      {dialog === 'overrule' && <OverruleDialog close={close} past={slot} />}
      {dialog === 'amend' && <AmendKeyDialog close={close} past={slot} />}
      {dialog === 'void' && <VoidDialog close={close} past={slot} />}
    </div>
  )
}
