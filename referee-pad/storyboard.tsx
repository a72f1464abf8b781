/** Every pad on every sample view: `?sample=NAME` shows one, `&link=stale|offline`, `&refuse=CODE`, `&unsent=2`, `&lang=en` change how it stands. */
import { createRoot } from 'react-dom/client'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { REFUSALS, type RefusalCode } from '#shared/refusals.ts'
import { padSamples, type PadSampleName } from '#shared/samples/pad-samples.ts'
import '#shared/ui/pad.css'
import { App } from './app.tsx'

const isSample = (name: string): name is PadSampleName => name in padSamples
const isRefusal = (code: string): code is RefusalCode => code in REFUSALS
const isState = (word: string): word is Link['state'] => ['connecting', 'online', 'stale', 'offline', 'refused'].includes(word)

function linkOf(name: PadSampleName, asked: URLSearchParams): Link {
  const sample = padSamples[name]
  const state = asked.get('link') ?? 'online'
  const refuse = asked.get('refuse') ?? ''
  return {
    state: isState(state) ? state : 'online',
    refusal: state === 'refused' ? { code: 'not-paired' } : null,
    hello: sample.hello,
    view: sample.view,
    seq: 1,
    hubNow: () => 60_000,
    send: async () => (isRefusal(refuse) ? { ok: false, refusal: { code: refuse } } : { ok: true, seq: 2 }),
    desk: async () => ({ ok: true }),
    unsent: Number(asked.get('unsent') ?? 0),
    identify: asked.get('identify'),
  }
}

function Contents() {
  return (
    <main className="stack">
      <h1>裁判席样张 · Pads</h1>
      <ul className="rows">
        {Object.keys(padSamples).map((name) => (
          <li key={name}>
            <a href={`?sample=${name}`}>{name}</a> <a href={`?sample=${name}&lang=en`}>en</a> <a href={`?sample=${name}&link=stale`}>stale</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const asked = new URLSearchParams(window.location.search)
const name = asked.get('sample') ?? ''
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    isSample(name) ? (
      <GivenLink link={linkOf(name, asked)}>
        <App />
      </GivenLink>
    ) : (
      <Contents />
    ),
  )
