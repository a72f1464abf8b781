/** A titled card, the console's one container. */
import type { ReactNode } from 'react'

export function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <b>{title}</b>
        {aside}
      </div>
      {children}
    </section>
  )
}
