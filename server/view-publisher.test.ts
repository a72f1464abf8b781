/** Views reach everyone once, changed parts only, teams and officials first, the audience not too often. */
import { beforeEach, describe, expect, test } from 'vitest'
import { givenClock, type GivenClock } from './testing/given-clock.ts'
import { ViewPublisher, type Urgency, type ViewerPart } from './view-publisher.ts'

interface State {
  readonly question: string
  readonly points: Readonly<Record<string, number>>
}
interface Viewer {
  readonly name: string
  readonly urgency: Urgency
}
let drawn: string[] = []
let sent: { readonly to: readonly string[]; readonly message: unknown }[] = []
let clock: GivenClock

/** Everyone sees the question; each sees its own points; `all` sees everybody's. */
const partsOf = ({ name }: Viewer): readonly ViewerPart<State, { light: string }>[] => [
  { name: 'question', of: 'public', slices: (state) => [state.question], draw: (state) => note('question', state.question.toUpperCase()) },
  { name: 'mine', of: name, slices: (state) => [state.points[name]], draw: (state) => note(name, state.points[name] ?? 0) },
  { name: 'light', of: 'public', slices: (_, given) => [given.light], draw: (_, given) => note('light', given.light) },
]
function note<T>(what: string, value: T): T {
  drawn.push(what)
  return value
}
const start: State = { question: 'a', points: { one: 1, two: 2 } }
const one: Viewer = { name: 'one', urgency: 'first' }
const two: Viewer = { name: 'two', urgency: 'first' }
const stage: Viewer = { name: 'stage', urgency: 'second' }
const phone: Viewer = { name: 'phone', urgency: 'calm' }

function publisher(more: Partial<ConstructorParameters<typeof ViewPublisher<State, { light: string }, Viewer>>[0]> = {}) {
  const send = (to: readonly string[], message: string) => void sent.push({ to, message: JSON.parse(message) as unknown })
  return new ViewPublisher<State, { light: string }, Viewer>(
    { partsOf, keyOf: (viewer) => viewer.name, urgencyOf: (viewer) => viewer.urgency, send, clock, hubNow: () => 42, ...more },
    { state: start, seq: 7, given: { light: 'on' } },
  )
}
beforeEach(() => {
  drawn = []
  sent = []
  clock = givenClock()
})

describe('on join', () => {
  test('the whole view, each part drawn once for all who see the same', () => {
    const views = publisher()
    expect(JSON.parse(views.join(one))).toEqual({ seq: 7, at: 42, whole: true, parts: { question: 'A', mine: 1, light: 'on' } })
    views.join(two)
    views.join(one)
    expect(drawn).toEqual(['question', 'one', 'light', 'two'])
  })

  test('one who comes later is not sent what the whole view already had', () => {
    const views = publisher()
    views.join(one)
    views.publish({ ...start, question: 'b' }, 8)
    expect(JSON.parse(views.join(two))).toMatchObject({ seq: 8, parts: { question: 'B' } })
    views.publish({ ...start, question: 'b', points: { one: 5, two: 2 } }, 9)
    expect(sent.map(({ to }) => to)).toEqual([['one'], ['one']])
  })
})

describe('a part that can’t be drawn', () => {
  const boom = (): never => {
    throw new Error('no such player')
  }
  test('stays as it was and is told once; the other parts and viewers go on, and it comes back by itself', () => {
    const failed: string[] = []
    const broken = (viewer: Viewer) =>
      partsOf(viewer).map((part) => ({
        ...part,
        draw: (state: State, given: { light: string }) => (part.name === 'mine' && state.question === 'bad' ? boom() : part.draw(state, given)),
      }))
    const views = publisher({ partsOf: (viewer) => (viewer.name === 'one' ? broken(viewer) : partsOf(viewer)), failed: (part) => failed.push(part) })
    views.join(one)
    views.join(two)
    for (const [n, question] of ['bad', 'bad', 'good'].entries()) views.publish({ question, points: { one: n + 5, two: n + 6 } }, 8 + n)
    expect(failed).toEqual(['mine one'])
    expect(sent.filter(({ to }) => to.includes('one')).map(({ message }) => message)).toMatchObject([
      { parts: { question: 'BAD' } },
      { parts: { question: 'GOOD', mine: 7 } },
    ])
    expect(sent.filter(({ to }) => to.includes('two'))).toHaveLength(3)
  })
  test('is nothing to a page that comes meanwhile, which gets the rest', () => {
    const views = publisher({ partsOf: (viewer) => partsOf(viewer).map((part) => (part.name === 'light' ? { ...part, slices: () => boom() } : part)) })
    expect(JSON.parse(views.join(one))).toMatchObject({ parts: { question: 'A', mine: 1, light: null } })
  })
})

describe('on change', () => {
  test('only what changed, drawn only where its slices changed, one message for all with the same change', () => {
    const views = publisher()
    for (const viewer of [one, two, stage]) views.join(viewer)
    drawn = []
    views.publish({ ...start, question: 'b' }, 8)
    expect(drawn).toEqual(['question'])
    expect(sent).toEqual([
      { to: ['one', 'two'], message: { seq: 8, at: 42, whole: false, parts: { question: 'B' } } },
      { to: ['stage'], message: { seq: 8, at: 42, whole: false, parts: { question: 'B' } } },
    ])
  })

  test('a part drawn anew to the same text is not sent', () => {
    const views = publisher()
    views.join(one)
    views.publish({ ...start, question: 'A' }, 8)
    expect(sent).toEqual([])
  })

  test('a viewer who left is neither drawn for nor sent to', () => {
    const views = publisher()
    views.join(one)
    views.join(two)
    views.leave(two)
    drawn = []
    views.publish({ ...start, points: { one: 5, two: 6 } }, 8)
    expect([drawn, sent.map(({ to }) => to)]).toEqual([['one'], [['one']]])
  })

  test('what stands beside the contest reaches its viewers too', () => {
    const views = publisher()
    views.join(one)
    views.give({ light: 'off' })
    expect(sent).toEqual([{ to: ['one'], message: { seq: 7, at: 42, whole: false, parts: { light: 'off' } } }])
  })
})

describe('drawn ahead', () => {
  test('what is prepared is not drawn again, and nobody sees it before it is published', () => {
    const views = publisher()
    views.join(one)
    const next = { ...start, question: 'b' }
    drawn = []
    expect([...views.prepare(next)]).toEqual([])
    expect(JSON.parse(views.join(two))).toMatchObject({ seq: 7, parts: { question: 'A' } })
    expect(sent).toEqual([])
    views.publish(next, 8)
    expect(drawn).toEqual(['question', 'two'])
    expect(sent).toEqual([{ to: ['one', 'two'], message: { seq: 8, at: 42, whole: false, parts: { question: 'B' } } }])
  })

  test('what was prepared and never saved leaves no trace', () => {
    const views = publisher()
    views.join(one)
    expect([...views.prepare({ ...start, question: 'lost' })]).toEqual([])
    views.publish(start, 7)
    expect(sent).toEqual([])
    expect(JSON.parse(views.whole(one))).toMatchObject({ parts: { question: 'A' } })
  })
})

describe('the audience', () => {
  test('is told at most every 250 ms, and then everything since', () => {
    const views = publisher()
    for (const viewer of [one, phone]) views.join(viewer)
    views.publish({ ...start, question: 'b' }, 8)
    clock.pass(200)
    views.publish({ ...start, question: 'b', points: { phone: 3 } }, 9)
    expect(sent.filter(({ to }) => to.includes('phone'))).toEqual([])
    clock.pass(50)
    expect(sent.filter(({ to }) => to.includes('phone'))).toEqual([
      { to: ['phone'], message: { seq: 9, at: 42, whole: false, parts: { question: 'B', mine: 3 } } },
    ])
  })
})
