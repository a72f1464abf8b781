/** The hub's view for React: a provider with a real connection or a given one, and hooks to read it. */
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type JSX, type ReactNode } from 'react'
import type { PartName, View } from '#shared/views/view.ts'
import type { Handshake } from '#shared/wire.ts'
import type { Instant, SeatId } from '#shared/words.ts'
import { Connection } from './connection.ts'
import type { Link, LinkSource } from './link.ts'
import { keepAwake } from './wake-lock.ts'

const Source = createContext<LinkSource | null>(null)

/** Connects for as long as it is on the page. With `seatId` it proves the seat by the token kept in this browser. */
export function LinkProvider(props: { surface: Handshake['surface']; seatId?: SeatId; children: ReactNode }): JSX.Element {
  const { surface, seatId } = props
  const connection = useMemo(() => new Connection({ surface, ...(seatId ? { seatId } : {}) }), [surface, seatId])
  useEffect(() => {
    connection.start()
    return () => connection.stop()
  }, [connection])
  useEffect(() => (surface === 'watch' ? undefined : keepAwake()), [surface])
  return <Source value={connection}>{props.children}</Source>
}

/** For storyboards and tests: the link is what it is given. */
export function GivenLink(props: { link: Link; children: ReactNode }): JSX.Element {
  const { link } = props
  const source = useMemo<LinkSource>(() => ({ current: () => link, subscribe: () => () => undefined }), [link])
  return <Source value={source}>{props.children}</Source>
}

function useSource(): LinkSource {
  const source = useContext(Source)
  if (!source) throw new Error('no link here: put the page inside LinkProvider or GivenLink')
  return source
}

export function useLink(): Link {
  const source = useSource()
  return useSyncExternalStore(source.subscribe, source.current)
}

/** One part of the view; draws again only when that part has changed. Undefined until it was received. */
export function useView<P extends PartName>(part: P): Partial<View>[P] {
  const source = useSource()
  return useSyncExternalStore(source.subscribe, () => source.current().view[part])
}

/** Hub time, drawn again every `everyMs`; it stands still while the hub is not heard, so that no dead clock looks alive. */
export function useNow(everyMs = 100): Instant {
  const { state, hubNow } = useLink()
  const [now, setNow] = useState(hubNow)
  useEffect(() => {
    if (state !== 'online') return undefined
    setNow(hubNow())
    const timer = setInterval(() => setNow(hubNow()), everyMs)
    return () => clearInterval(timer)
  }, [state, hubNow, everyMs])
  return now
}
