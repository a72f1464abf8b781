/** The pages of the middle column, on the keys 1 to 7; what needs a look carries its count. */
import { useMemo, useState, type ReactNode } from 'react'
import { Tabs } from 'radix-ui'
import { useView } from '#shared/client/use-view.tsx'
import { ActingProvider, type Acting, type ActingSeat } from '../acting.tsx'
import { useDesk } from '../desk.tsx'
import { useShortcuts } from '../shortcuts.ts'
import { useBroadcastTexts } from '../texts-broadcast.ts'
import { useTexts } from '../texts.ts'
import { ActFor } from './act-for.tsx'
import { Broadcast } from './broadcast.tsx'
import { Buzzers } from './buzzers.tsx'
import { Devices } from './devices.tsx'
import { Entrance } from './entrance.tsx'
import { Live } from './live.tsx'
import { Results } from './results.tsx'

const PAGES = ['live', 'actFor', 'entrance', 'results', 'devices', 'broadcast', 'buzzers'] as const
type Page = (typeof PAGES)[number]
const DRAWN: Record<Page, () => ReactNode> = {
  live: () => <Live />,
  actFor: () => <ActFor />,
  entrance: () => <Entrance />,
  results: () => <Results />,
  devices: () => <Devices />,
  buzzers: () => <Buzzers />,
  broadcast: () => <Broadcast />,
}

export function Pages({ first = 'live' }: { first?: Page }) {
  const text = useTexts()
  const [page, setPage] = useState<Page>(first)
  const [seat, setSeat] = useState<ActingSeat>(null)
  const acting = useMemo<Acting>(
    () => ({
      seat,
      actFor: (wanted) => {
        setSeat(wanted)
        setPage('actFor')
      },
    }),
    [seat],
  )
  const counts = useCounts()
  const stopKey = useStopKey()
  useShortcuts({ ...Object.fromEntries(PAGES.map((name, index) => [`Digit${index + 1}`, () => setPage(name)])), KeyX: stopKey }, 'after')
  return (
    <Tabs.Root className="pages" value={page} onValueChange={(value) => setPage(PAGES.find((name) => name === value) ?? 'live')}>
      <Tabs.List className="page-tabs" aria-label={text.pages}>
        {PAGES.map((name, index) => (
          <Tabs.Trigger key={name} value={name}>
            {text[name]}
            {counts[name] !== undefined && counts[name] > 0 && <b className="count num">{counts[name]}</b>}
            <kbd>{index + 1}</kbd>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <ActingProvider value={acting}>
        {PAGES.map((name) => (
          <Tabs.Content key={name} value={name} className="page">
            {DRAWN[name]()}
          </Tabs.Content>
        ))}
      </ActingProvider>
    </Tabs.Root>
  )
}

function useCounts(): Partial<Record<Page, number>> {
  const result = useView('result')
  const devices = useView('devices')
  const open = (result?.parts ?? [])
    .filter((part) => part.finished)
    .reduce((sum, part) => sum + part.openTies.length + part.openRulings.length + part.openCalls.length + (part.check?.how === 'differs' ? 1 : 0), 0)
  return { results: open, devices: (devices?.seats ?? []).filter((seat) => seat.state === 'stale' || seat.state === 'paired').length }
}

/** One key, from any page, stops votes and cheers; pressed again it takes them. */
function useStopKey(): () => void {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const stopped = useView('broadcast')?.audience === 'stopped'
  return () => void askHub({ type: 'SetAudience', input: stopped ? 'open' : 'stopped' }, stopped ? text.open : text.stop)
}
