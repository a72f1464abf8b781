/** look */
import { createRoot } from 'react-dom/client'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { stageSamples, SAMPLE_NOW } from '#shared/samples/stage-samples.ts'
import '#shared/ui/pad.css'
import { WatchApp } from './watch-app.tsx'
import './watch.css'
const name = new URLSearchParams(location.search).get('sample') ?? ''
const root = document.getElementById('root')
console.log(Object.keys(stageSamples).join(','))
if (root) createRoot(root).render(<GivenLink link={sampleLink(stageSamples[name] ?? {}, { hubNow: () => SAMPLE_NOW, state: name === 'still' ? 'offline' : 'online' })}><WatchApp /></GivenLink>)
