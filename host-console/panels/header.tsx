/** The top line: what contest this is, where it stands, whether it is saved, who is connected, and the pause. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import type { LinkState } from '#shared/client/link.ts'
import type { DevicesPart } from '#shared/views/people.ts'
import { useDesk } from '../desk.tsx'
import { useTexts, type Texts } from '../texts.ts'
import { useEdgeTexts } from '../texts-edge.ts'
import { PauseContestDialog } from './pause-contest.tsx'

const LINK_WORD = {
  connecting: 'linkConnecting',
  online: 'linkOnline',
  stale: 'linkStale',
  offline: 'linkOffline',
  refused: 'linkRefused',
} as const satisfies Record<LinkState, keyof Texts>

export function Header() {
  const text = useTexts()
  const { t, language, setLanguage } = useLanguage()
  const link = useLink()
  const contest = useView('contest')
  return (
    <header className="bar">
      <h1 className="title" title={contest ? t(contest.title) : text.console}>
        {contest ? t(contest.title) : text.console}
      </h1>
      {contest && (
        <span className={contest.watermark === null ? 'pill official' : 'pill rehearsing'}>
          {contest.watermark === null ? text.official : text[contest.watermark]}
        </span>
      )}
      <Plain />
      <Where />
      <span className="grow" />
      {link.unsent > 0 && (
        <span className="pill warn" role="status">
          {text.unsent(link.unsent)}
        </span>
      )}
      <Counts />
      <span className={`pill link-${link.state}`} role="status">
        <i className="dot" />
        {text[LINK_WORD[link.state]]}
      </span>
      <button className="small" title={text.languageTitle} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {text.language}
      </button>
      <PauseButton />
    </header>
  )
}

/** For as long as other machines reach the hub over plain http. */
function Plain() {
  const edge = useEdgeTexts()
  return useView('devices')?.plain ? (
    <span className="pill warn" role="note" title={edge.plainWhy}>
      {edge.plain}
    </span>
  ) : null
}

/** Round and slot n of all. */
function Where() {
  const { t } = useLanguage()
  const text = useTexts()
  const question = useView('question')
  const rundown = useView('rundown')
  const item = rundown?.items.find((one) => one.state === 'current')
  if (!item) return null
  const number =
    question?.roundId === item.roundId && question
      ? `${question.number}${question.of === null ? '' : ` / ${question.of}`}`
      : item.of === null
        ? ''
        : `${item.done} / ${item.of}`
  return (
    <span className="pill where" title={text.rundown}>
      {t(item.title)} {number && <b className="num">{number}</b>}
    </span>
  )
}

function Counts() {
  const text = useTexts()
  const devices = useView('devices')
  if (!devices) return null
  const crew = devices.seats.filter((seat) => seat.role === 'referee' || seat.role === 'chief')
  const online = (seats: typeof devices.seats) => seats.filter((seat) => seat.state === 'online').length
  const used = devices.seats.filter((seat) => seat.state !== 'empty')
  const tone = (n: number, all: number) => (n === all ? 'pill ok' : 'pill warn')
  return (
    <>
      <span className={tone(online(devices.seats), used.length)}>{text.online(online(devices.seats), used.length)}</span>
      <Saved journal={devices.journal} />
      <span className={tone(online(crew), crew.length)}>{text.referees(online(crew), crew.length)}</span>
    </>
  )
}

/** While the disk takes its time nothing later than this is certain. */
function Saved({ journal }: { journal: DevicesPart['journal'] }) {
  const text = useTexts()
  if (journal.saving === 'slow')
    return (
      <span className="pill warn" role="status">
        {text.saving}
      </span>
    )
  return <span className={journal.readOnly || journal.saving === 'full' ? 'pill bad' : 'pill ok'}>{text.saved(journal.seq)}</span>
}

function PauseButton() {
  const text = useTexts()
  const { ask } = useDesk()
  const contest = useView('contest')
  const [open, setOpen] = useState(false)
  if (!contest) return null
  if (contest.paused)
    return (
      <button className="small primary" onClick={() => void ask({ command: { type: 'ResumeContest' }, label: text.resume })}>
        {text.resume}
      </button>
    )
  return (
    <>
      <button className="small" onClick={() => setOpen(true)}>
        {text.pause}
      </button>
      {open && <PauseContestDialog close={() => setOpen(false)} />}
    </>
  )
}
