/** The audience's phone: what is happening now, then the standings; it holds its last frame when the hub is lost, and never says so in words. */
import { useEffect, useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { AwardsNow } from './awards-now.tsx'
import { Cheers } from './cheers.tsx'
import { Now } from './now.tsx'
import { Standings } from './standings.tsx'
import { watchTexts } from './texts.ts'

/** After so long without the hub the event's still takes the place of old news, where the hub has not said otherwise. */
const HOLD_AFTER_MS = 60_000
const HELP_AFTER_MS = 6_000

function useHeldLong(): boolean {
  const { state } = useLink()
  const holdAfterMs = useView('broadcast')?.holdAfterMs ?? HOLD_AFTER_MS
  const [long, setLong] = useState(false)
  const lost = state !== 'online' && state !== 'connecting'
  useEffect(() => {
    if (!lost) {
      setLong(false)
      return undefined
    }
    const timer = setTimeout(() => setLong(true), holdAfterMs)
    return () => clearTimeout(timer)
  }, [lost, holdAfterMs])
  return lost && long
}

function Head() {
  const { language, setLanguage, t } = useLanguage()
  const words = watchTexts(language)
  const contest = useView('contest')
  if (!contest) return null
  return (
    <header className="watch-head">
      <div>
        <h1>{t(contest.title)}</h1>
        {contest.themeLine !== null && <p>{t(contest.themeLine)}</p>}
      </div>
      <button type="button" aria-label={words.otherLanguageName} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {words.otherLanguage}
      </button>
    </header>
  )
}

/** Nothing has come so far: after a while the page says what may help. WeChat's browser trusts no certificate of a hub's own. */
function NotYet() {
  const { language } = useLanguage()
  const words = watchTexts(language)
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), HELP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <div className="not-yet" role="status">
      <p>{words.notYet}</p>
      <p>{/MicroMessenger/i.test(navigator.userAgent) ? words.inWeChat : words.otherNetwork}</p>
    </div>
  )
}

export function WatchApp() {
  const { state } = useLink()
  const { language } = useLanguage()
  const words = watchTexts(language)
  const contest = useView('contest')
  const quiet = useView('scene')?.quiet === true
  const held = useHeldLong()
  return (
    <div className={`watch ${quiet ? 'hush' : ''}`} data-still={quiet ? '' : undefined}>
      <Head />
      {!contest && <NotYet />}
      {!held && !quiet && (
        <main>
          <AwardsNow />
          <Now />
          <Cheers />
          <Standings />
        </main>
      )}
      {contest && state !== 'online' && <i className="dot" aria-hidden="true" />}
      {contest?.watermark && <div className="watermark">{words[contest.watermark]}</div>}
    </div>
  )
}
