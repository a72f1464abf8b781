/** All apps in one build: five pages from one root, split so that a phone does not load the console. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Styles the apps build on, lowest first; an app's own come after them. */
const GROUND = ['tokens', 'pad', 'ground']
const STYLE = /\s*<link rel="stylesheet"[^>]*>/g

const heightOf = (link: string): number => {
  const at = GROUND.findIndex((name) => link.includes(`/${name}-`))
  return at < 0 ? GROUND.length : at
}
/** A build links what several pages share last, where it would win over an app's own styles; in development the imports' order holds. */
const groundFirst: Plugin = {
  name: 'ground-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const links = [...(html.match(STYLE) ?? [])].sort((a, b) => heightOf(a) - heightOf(b))
      return html.replace(STYLE, () => links.shift() ?? '')
    },
  },
}

/** What every page of ours needs, in one file: a phone asks once, and it packs better than in ten. */
const GROUND_CODE =
  /node_modules\/(react|react-dom|scheduler)\/|shared\/(points|ui\/(contest-clock|outcome-mark|team-plate|rebound)|client\/(battery|connection|hub-clock|hub-socket|language|link|merge-view|phone-id|random-id|seat-token|unsent|use-view|wake-lock))\.tsx?$/

export default defineConfig({
  plugins: [react(), groundFirst],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: ['chrome95', 'safari15'],
    cssTarget: ['chrome95', 'safari15'],
    sourcemap: false,
    // The preloading of older browsers would cost every phone more than it saves one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      output: { codeSplitting: { groups: [{ name: 'ground', test: GROUND_CODE }] } },
      input: {
        stage: 'stage-display/index.html',
        miniature: 'stage-display/miniature.html',
        watch: 'stage-display/watch.html',
        storyboard: 'stage-display/storyboard.html',
        phones: 'stage-display/phones.html',
        console: 'host-console/index.html',
        consoles: 'host-console/storyboard.html',
        pad: 'referee-pad/index.html',
        pads: 'referee-pad/storyboard.html',
        buzzer: 'team-buzzer/index.html',
        pair: 'team-buzzer/pair.html',
        buzzers: 'team-buzzer/storyboard.html',
      },
    },
  },
})
