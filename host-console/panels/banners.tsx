/** What must not be missed: the hub is out of reach, saving failed, the contest is paused, an opening was cut by a restart. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { LeftOver } from '#shared/ui/left-over.tsx'
import { useTexts } from '../texts.ts'
import { EdgeBanners } from './edge.tsx'
import { LostDevices } from './lost.tsx'

/** As many as a line holds. */
const NAMED = 4
const namesOf = (files: readonly string[]): string => [...files.slice(0, NAMED), ...(files.length > NAMED ? [`… (${String(files.length)})`] : [])].join(' · ')

export function Banners() {
  const text = useTexts()
  const { state } = useLink()
  const { journal, mediaMissing = [] } = useView('devices') ?? {}
  const paused = useView('contest')?.paused === true
  const notices = useView('floor')?.notices ?? []
  const { t } = useLanguage()
  return (
    <div className="banners">
      {journal && (journal.readOnly || !journal.healthy) && (
        <p className="banner bad" role="alert">
          {text.readOnly}
        </p>
      )}
      {journal?.saving === 'full' && (
        <p className="banner bad" role="alert">
          {text.diskFull}
        </p>
      )}
      {(state === 'offline' || state === 'stale') && (
        <p className="banner warn" role="alert">
          {text.lostHub}
        </p>
      )}
      {mediaMissing.length > 0 && (
        <p className="banner warn" role="status">
          {text.mediaMissing(namesOf(mediaMissing))}
        </p>
      )}
      <LeftOver className="banner warn" />
      <LostDevices />
      <EdgeBanners />
      {paused && notices.length === 0 && (
        <p className="banner calm" role="status">
          {text.paused}
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice.seq} className="banner warn" role="status">
          {t(notice.text)}
        </p>
      ))}
    </div>
  )
}
