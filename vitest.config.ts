/** Every test in one run: node for the core, jsdom for components, the long ones (rehearsals, browser) last and one file at a time. */
import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

const LONG = ['**/*.rehearsal.test.ts', 'e2e/**/*.test.ts']
const ignored = [...configDefaults.exclude, 'dist/**', '.cache/**', 'data/**']

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A seed that found something becomes a named test of its own.
    provide: { seed: process.env['FUZZ'] === 'new' ? null : 20211122 },
    setupFiles: ['server/testing/seeds.ts', 'server/testing/page-websocket.ts'],
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{server,shared,stage-display,host-console,referee-pad,team-buzzer,scripts,bench}/**/*.test.ts'],
          exclude: [...ignored, ...LONG],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['**/*.test.tsx'],
          exclude: ignored,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: LONG,
          exclude: ignored,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
