/** The evening in order: items of any kind with their state, the live round opened into its slots; a click moves there. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ItemView } from '#shared/views/contest.ts'
import { useDesk } from '../desk.tsx'
import { useTexts } from '../texts.ts'

export function Rundown() {
  const text = useTexts()
  const rundown = useView('rundown')
  const items = rundown?.items ?? []
  const current = items.findIndex((item) => item.state === 'current')
  return (
    <nav className="col rundown" aria-label={text.rundown}>
      <h2>{text.rundown}</h2>
      {items.length === 0 && <p className="empty">{text.noRundown}</p>}
      <ol>
        {items.map((item, index) => (
          <Item key={item.id} item={item} index={index} current={current} spares={rundown?.sparesLeft ?? 0} />
        ))}
      </ol>
    </nav>
  )
}

function Item({ item, index, current, spares }: { item: ItemView; index: number; current: number; spares: number }) {
  const { t } = useLanguage()
  const text = useTexts()
  const { ask } = useDesk()
  const [opened, setOpened] = useState(false)
  const isCurrent = item.state === 'current'
  const hasSlots = item.slots.length > 0
  const jump = index - current - 1
  const label = `${text.moveTo(t(item.title))}${index < current ? ` · ${text.moveBack}` : jump > 0 ? ` · ${text.moveJump(jump)}` : ''}`
  const move = () => {
    if (isCurrent) return
    void ask({ command: { type: 'MoveRundown', to: item.id }, label, asks: index !== current + 1 })
  }
  return (
    <li ref={isCurrent ? intoView : undefined}>
      <div className={`item ${item.state}`}>
        <button className="go-there" aria-current={isCurrent ? 'step' : undefined} onClick={move} title={item.note === null ? undefined : t(item.note)}>
          <span className="name">{t(item.title)}</span>
          <Progress item={item} />
        </button>
        {hasSlots && !isCurrent && (
          <button className="fold" aria-expanded={opened} aria-label={t(item.title)} onClick={() => setOpened(!opened)}>
            {opened ? '▾' : '▸'}
          </button>
        )}
      </div>
      {hasSlots && (isCurrent || opened) && (
        <ul className="slots">
          {item.slots.map((slot) => (
            <li key={slot.number} className={slot.current ? 'now' : undefined} ref={slot.current ? intoView : undefined}>
              <b className="num">{slot.number}</b> <span>{slot.label}</span> <em>{slot.result}</em>
            </li>
          ))}
          {isCurrent && <li className="spares">{text.spares(spares)}</li>}
        </ul>
      )}
    </li>
  )
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView?.({ block: 'nearest' })

function Progress({ item }: { item: ItemView }) {
  const text = useTexts()
  if (item.state === 'done') return <span className="num">{text.done}</span>
  if (item.of !== null)
    return (
      <span className="num">
        {item.done}/{item.of}
      </span>
    )
  if (item.roundId !== null && item.done > 0) return <span className="num">{item.done}</span>
  return item.minutes === null ? null : <span className="num faint">{text.minutes(item.minutes)}</span>
}
