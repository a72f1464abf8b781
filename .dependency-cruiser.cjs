/** The walls between rooms, checked on every import, types included. */
const APPS = 'stage-display|host-console|referee-pad|team-buzzer'
const TEST = '\\.(test|fuzz|contract|rehearsal)\\.|^server/(testing|rehearsal)/'
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    wall('no-cycles', 'Two files that need each other are one file, or a third is missing.', {}, { circular: true }),
    wall('no-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '\\?' }),
    wall('apps-ask', 'Apps import #shared/* and themselves.', { path: `^(${APPS})/` }, { path: '^(server|scripts|bench|e2e|contests)/' }),
    wall('no-other-app', 'An app never imports another app.', { path: `^(${APPS})/` }, { path: `^(${APPS})/`, pathNot: '^$1/' }),
    wall('shared-is-ground', 'shared/ knows neither side.', { path: '^shared/' }, { path: `^(server|scripts|bench|e2e|${APPS})/` }),
    wall(
      'browser-stays-in-browser',
      'What only a browser has is not for the hub.',
      { path: '^server/', pathNot: TEST },
      { path: '^shared/(client|ui|samples)/' },
    ),
    wall(
      'contest-knows-the-contract',
      'The rules know the format contract, not the formats.',
      { path: '^server/contest/', pathNot: TEST },
      { path: '^server/formats/', pathNot: '^server/formats/round-format\\.ts$' },
    ),
    wall(
      'formats-read-contest',
      'Formats read the contest, never a view or a file.',
      { path: '^server/formats/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/(formats|contest)/' },
    ),
    wall(
      'contest-stands-alone',
      'The rules import only themselves, the format contract and shared/.',
      { path: '^server/contest/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/(contest/|formats/round-format\\.ts$)' },
    ),
    wall(
      'views-read-only',
      'A view reads contest and formats, no root file.',
      { path: '^server/views/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/(views|contest|formats)/' },
    ),
    wall(
      'season-reads-contest',
      'A season reads the contest, never a format, a view or a file.',
      { path: '^server/season/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/(season|contest)/' },
    ),
    wall(
      'handbook-reads-rules',
      'The handbook is made from contest and formats, as a view is.',
      { path: '^server/handbook/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/(handbook|contest|formats)/' },
    ),
    wall(
      'pure-rooms',
      'contest, formats, views, season and handbook touch no world.',
      { path: '^server/(contest|formats|views|season|handbook)/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'pure-packages',
      'contest, formats, views, season and handbook know only zod/mini.',
      { path: '^server/(contest|formats|views|season|handbook)/', pathNot: TEST },
      { path: 'node_modules', pathNot: 'node_modules/zod/' },
    ),
    wall(
      'hub-knows-sockets',
      'Only hub*.ts knows Socket.IO.',
      { path: '^server/', pathNot: `^server/hub[^/]*\\.ts$|${TEST}` },
      { path: 'node_modules/socket\\.io/' },
    ),
    wall(
      'disk',
      'Only journal, library, exchange, settings, web and who opens the data folder read or write the disk.',
      { path: '^server/', pathNot: `^server/(journal|library|settings|web|data-folder|open-contest)[^/]*\\.ts$|^server/exchange/|${TEST}` },
      { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    ),
    wall(
      'tests-stay-tests',
      'Nothing that runs on the night imports a test, a rehearsal or a builder.',
      { path: '^(server|shared)/', pathNot: TEST },
      { path: TEST },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data|screenshots|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
