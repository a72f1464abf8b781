/** A board whose rows change places: each travels from where it was to where it is, moved by the browser alone, so that no frame waits for 24 of them. */
import { Component, createRef, type CSSProperties, type ReactNode } from 'react'
import { RERANK_EASE, RERANK_MS } from '#shared/ui/motion.ts'

interface Props {
  /** Who stands where: rows travel when it changes. */
  order: string
  still: boolean
  className: string
  style?: CSSProperties
  /** Rows say who they are by `data-row`, in whichever column. */
  children: ReactNode
}
type Places = ReadonlyMap<string, DOMRect>

/** A class, since only a class is asked where its rows are before they change. */
export class Rerank extends Component<Props> {
  readonly #box = createRef<HTMLDivElement>()
  #travels: Animation[] = []

  override getSnapshotBeforeUpdate(before: Props): Places | null {
    return this.props.still || before.order === this.props.order ? null : this.#places()
  }

  override componentDidUpdate(_before: Props, _state: unknown, were: Places | null): void {
    if (!were) return
    for (const travel of this.#travels) travel.cancel()
    this.#travels = []
    const are = this.#places()
    for (const row of this.#rows()) {
      const [from, to] = [were.get(row.dataset['row'] ?? ''), are.get(row.dataset['row'] ?? '')]
      if (!from || !to || (from.x === to.x && from.y === to.y)) continue
      const keyframes = { transform: [`translate(${from.x - to.x}px, ${from.y - to.y}px)`, 'none'] }
      this.#travels.push(row.animate(keyframes, { duration: RERANK_MS, easing: RERANK_EASE }))
    }
  }

  #rows(): HTMLElement[] {
    return [...(this.#box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  }
  #places(): Places {
    return new Map(this.#rows().map((row) => [row.dataset['row'] ?? '', row.getBoundingClientRect()]))
  }

  override render(): ReactNode {
    const { className, style, children } = this.props
    return (
      <div ref={this.#box} className={className} style={style}>
        {children}
      </div>
    )
  }
}
