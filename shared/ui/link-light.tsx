/** Says in a shape and in words how the connection stands, how old the view is, and what was not delivered. */
import { useEffect, useState } from 'react'
import { defineTexts, useLanguage } from '../client/language.tsx'
import type { LinkState } from '../client/link.ts'
import { useLink } from '../client/use-view.tsx'

const texts = defineTexts({
  zh: {
    connecting: '正在连接',
    online: '在线',
    stale: (seconds: number) => `连接不稳 ${seconds} 秒`,
    offline: (seconds: number) => `连接中断 ${seconds} 秒`,
    refused: '席位已失效',
    unsent: (count: number) => (count > 1 ? `未送达 ${count}` : '未送达'),
  },
  en: {
    connecting: 'Connecting',
    online: 'Online',
    stale: (seconds) => `No word for ${seconds} s`,
    offline: (seconds) => `Offline ${seconds} s`,
    refused: 'Seat revoked',
    unsent: (count) => (count > 1 ? `${count} not delivered` : 'Not delivered'),
  },
})

/** A link is silent for 3 s before it is called stale. */
const SILENT_BEFORE_S = 3
/** An answer usually takes a few milliseconds: only what waits longer is called 未送达. */
const UNSENT_AFTER_MS = 700

/** Whole seconds since the hub was last heard; 0 while it is. */
function useSilentSeconds(state: LinkState): number {
  const [seconds, setSeconds] = useState(0)
  const silent = state === 'stale' || state === 'offline'
  useEffect(() => {
    setSeconds(silent ? SILENT_BEFORE_S : 0)
    if (!silent) return undefined
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(timer)
  }, [silent])
  return seconds
}

function useWaitsLong(unsent: number): boolean {
  const [long, setLong] = useState(false)
  const waiting = unsent > 0
  useEffect(() => {
    if (!waiting) {
      setLong(false)
      return undefined
    }
    const timer = setTimeout(() => setLong(true), UNSENT_AFTER_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return waiting && long
}

export function LinkLight() {
  const { state, unsent } = useLink()
  const words = texts(useLanguage().language)
  const seconds = useSilentSeconds(state)
  const waitsLong = useWaitsLong(unsent)
  const word = state === 'stale' || state === 'offline' ? words[state](seconds) : words[state]
  return (
    <span className={`link-light ${state}`} role="status">
      <i aria-hidden="true" />
      <span>{word}</span>
      {waitsLong && <b>{words.unsent(unsent)}</b>}
    </span>
  )
}
