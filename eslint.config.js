/** Lint and walls: who may import what, which words the pure rooms may not say, how long a file may be. */
import tseslint from 'typescript-eslint'

const APPS = ['stage-display', 'host-console', 'referee-pad', 'team-buzzer']
const CODE = ['**/*.ts', '**/*.tsx']
const TESTS = ['**/*.test.ts', '**/*.test.tsx']
const PURE = ['server/contest/**', 'server/formats/**', 'server/views/**', 'server/season/**', 'server/handbook/**']

const time = ['Date', 'performance']
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'requestAnimationFrame']
const banGlobals = (names, message) => ['error', ...names.map((name) => ({ name, message }))]
const chance = { object: 'Math', property: 'random', message: 'Chance enters as an argument.' }
const environment = { object: 'process', property: 'env', message: 'Only server/settings.ts reads the environment.' }
const skipped = ['test', 'it', 'describe'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'No test is skipped or left alone.' })),
)
const banImports = (...patterns) => ['error', { patterns: patterns.map(([what, message]) => ({ [Array.isArray(what) ? 'group' : 'regex']: what, message })) }]

const NODE = [['node:*'], 'A pure room knows no disk, no network, no process.']
const WORLD = [['express', 'socket.io', 'socket.io-client', 'lowdb', 'lowdb/*', 'pino', 'helmet'], 'Only root files of server/ touch the world.']
const FULL_ZOD = ['^zod$', 'Browsers take zod/mini.']
const UP_TO_SHARED = [['**/shared/**', '!#shared/**'], 'Say #shared/…']
const HUB_ROOMS = [['**/server/**', '#server/**'], 'Apps ask the hub; they never import it.']
const OTHER_APPS = (own) => [APPS.filter((app) => app !== own).map((app) => `**/${app}/**`), 'An app imports #shared/* and itself.']

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'data/**', 'screenshots/**', '.cache/**', 'node_modules/**'] },
  {
    files: CODE,
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A schema and its type bear one name.
      '@typescript-eslint/no-redeclare': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-properties': ['error', ...skipped],
    },
  },
  { files: TESTS, rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' } },

  // shared/ speaks; it decides nothing and knows neither side.
  {
    files: ['shared/**'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': banImports(NODE, WORLD, FULL_ZOD, HUB_ROOMS, OTHER_APPS('')) },
  },
  ...APPS.map((app) => ({
    files: [`${app}/**`],
    rules: { 'no-restricted-imports': banImports(NODE, WORLD, FULL_ZOD, HUB_ROOMS, UP_TO_SHARED, OTHER_APPS(app)) },
  })),

  // The hub: time by clock.ts, the environment by settings.ts. A rehearsal's bots are people: they have watches of their own.
  {
    files: ['server/**'],
    ignores: ['server/clock.ts', 'server/testing/given-clock.ts', 'server/rehearsal/**', ...TESTS],
    rules: { 'no-restricted-globals': banGlobals(time, 'Only server/clock.ts reads time.') },
  },
  { files: ['server/**'], ignores: ['server/settings.ts', ...TESTS], rules: { 'no-restricted-properties': ['error', environment, ...skipped] } },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': banGlobals(
        [...time, ...timers, 'console', 'process', 'crypto', 'fetch', 'Buffer', 'window', 'document'],
        'A pure room is given time, chance and identity.',
      ),
      'no-restricted-properties': ['error', chance, ...skipped],
      'no-restricted-imports': banImports(NODE, WORLD),
    },
  },
)
