/** The pages of one seat, kept in the address so that a reload comes back to the same one. */
import { Tabs } from 'radix-ui'
import { useState, type ReactNode } from 'react'

export interface Page {
  id: string
  title: string
  /** Shown on the tab: how many things wait there. */
  waiting?: number
  content: ReactNode
}

export function Pages({ pages }: { pages: readonly [Page, ...Page[]] }) {
  const [wanted, setWanted] = useState(() => window.location.hash.slice(1))
  const shown = pages.find((page) => page.id === wanted) ?? pages[0]
  const open = (id: string) => {
    window.history.replaceState(null, '', `#${id}`)
    setWanted(id)
  }
  return (
    <Tabs.Root className="pages" value={shown.id} onValueChange={open} activationMode="manual">
      <Tabs.List className="page-tabs">
        {pages.map((page) => (
          <Tabs.Trigger key={page.id} value={page.id} className="page-tab">
            {page.title}
            {page.waiting ? <span className="waiting num">{page.waiting}</span> : null}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {pages.map((page) => (
        <Tabs.Content key={page.id} value={page.id} className="page">
          {page.content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
