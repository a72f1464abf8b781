/** Every pad on every sample view: `?sample=NAME` shows one; `&link=stale`, `&refuse=CODE`, `&unsent=2`, `&identify=7`, `&quiet`, `&lang=en` change how it stands. */
import { createRoot } from 'react-dom/client'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { REFUSALS, type RefusalCode } from '#shared/refusals.ts'
import { hushed, sampleLink } from '#shared/samples/given-link.ts'
import { padSamples, type PadSampleName } from '#shared/samples/pad-samples.ts'
import '#shared/ui/pad.css'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

const STATES: readonly string[] = ['connecting', 'online', 'stale', 'offline', 'refused'] satisfies Link['state'][]
const isSample = (name: string): name is PadSampleName => name in padSamples
const isRefusal = (code: string): code is RefusalCode => code in REFUSALS
const isState = (word: string): word is Link['state'] => STATES.includes(word)

function linkOf(name: PadSampleName, asked: URLSearchParams): Link {
  const { view, hello } = padSamples[name]
  const state = asked.get('link') ?? 'online'
  const refuse = asked.get('refuse') ?? ''
  const link = sampleLink(view, {
    hello,
    state: isState(state) ? state : 'online',
    refusal: state === 'refused' ? { code: 'not-paired' } : null,
    unsent: Number(asked.get('unsent') ?? 0),
    identify: asked.get('identify'),
    ...(isRefusal(refuse) ? { send: () => Promise.resolve({ ok: false, refusal: { code: refuse } }) } : {}),
  })
  return asked.has('quiet') ? hushed(link) : link
}

function Contents() {
  return (
    <ul className="card">
      {Object.keys(padSamples).map((name) => (
        <li key={name}>
          <a href={`?sample=${name}`}>{name}</a> <a href={`?sample=${name}&lang=en`}>en</a>
        </li>
      ))}
    </ul>
  )
}

const asked = new URLSearchParams(window.location.search)
const name = asked.get('sample') ?? ''
const root = document.getElementById('root')
document.documentElement.dataset['samples'] = Object.keys(padSamples).join(' ')
if (root)
  createRoot(root).render(
    isSample(name) ? (
      <GivenLink link={linkOf(name, asked)}>
        <App desks={DESKS} />
      </GivenLink>
    ) : (
      <Contents />
    ),
  )
