/** All apps in one build: five pages from one root, split so that a phone does not load the console. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: ['chrome95', 'safari15'],
    cssTarget: ['chrome95', 'safari15'],
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        stage: 'stage-display/index.html',
        watch: 'stage-display/watch.html',
        storyboard: 'stage-display/storyboard.html',
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
