/** The command line: what each option does, and what a person is told when the hub can't start. */
import { createServer, type Server } from 'node:http'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { E2E_CONTEST, HubProcess, makeReady, ownFolder, ROOT, type Ended } from './hub-process.ts'

const THIN = join(ROOT, 'contests', 'thin.json')
let folder: ReturnType<typeof ownFolder>
let data: string
const started: HubProcess[] = []

beforeAll(makeReady)
beforeEach(() => {
  folder = ownFolder()
  data = join(folder.dir, 'data')
})
afterEach(async () => {
  for (const hub of started.splice(0)) await hub.end('SIGKILL')
  folder.remove()
})

/** A quiet hub on this computer alone; later options win. */
function start(...args: string[]): HubProcess {
  const hub = new HubProcess(['--host', '127.0.0.1', '--port', '0', '--data', data, ...args])
  started.push(hub)
  return hub
}
/** Not started, said why in both languages, and wrote nothing but that. */
async function refused(hub: HubProcess, ...words: readonly (string | RegExp)[]): Promise<Ended> {
  const ended = await hub.ended()
  expect(ended.code).toBe(1)
  for (const word of words) expect(ended.err).toMatch(word)
  expect(ended.err).not.toMatch(/\n\s+at /)
  return ended
}
const busyServer = async (): Promise<{ server: Server; port: number }> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

test('a start serves the contest, prints the owner link and every address, and Ctrl-C ends it with 0', async () => {
  const hub = start('--contest', E2E_CONTEST)
  const { url, ownerLink } = await hub.serving()
  expect(hub.out).toContain('五页小决赛')
  for (const page of ['stage', 'overlay', 'watch']) {
    expect(hub.out).toContain(`${url}/${page}`)
    expect((await fetch(`${url}/${page}`)).status).toBe(200)
  }
  expect(ownerLink).toMatch(/\/pair\/[\w-]{20,}$/)
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ok: true })
  expect(await hub.end('SIGINT')).toMatchObject({ code: 0, signal: null, err: '' })
})

test('fault D9: a log that finds no room is dropped; the hub serves on and ends', async () => {
  mkdirSync(data)
  symlinkSync('/dev/full', join(data, 'hub.log'))
  const hub = start('--contest', E2E_CONTEST)
  const { url } = await hub.serving()
  const wrong = { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: '{"code":"AAAAAAAA"}' }
  for (let tried = 0; tried < 3; tried++) expect((await fetch(`${url}/api/pair`, wrong)).status).toBe(404)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect(await hub.end('SIGINT')).toMatchObject({ code: 0, signal: null })
})
test("on every page the styles all apps build on come before the app's own", async () => {
  const { url } = await start('--contest', E2E_CONTEST).serving()
  for (const path of ['/stage', '/watch', '/console/operator', '/pad/chief', '/buzzer/team-alpha', '/pair/']) {
    const styles = [...(await (await fetch(`${url}${path}`)).text()).matchAll(/href="\/assets\/([\w-]+)-[\w-]{8}\.css"/g)].map(([, name]) => name)
    const ground = styles.findIndex((name) => ['pad', 'tokens', 'ground'].includes(name ?? ''))
    expect({ path, styles, ground }).toMatchObject({ ground: 0 })
    expect(styles.length).toBeGreaterThan(1)
  }
})

test('--host and --port say where it listens, --data where the contest lies', async () => {
  const { server, port } = await busyServer()
  server.close()
  await once(server, 'close')
  const { url } = await start('--host', 'localhost', '--port', String(port), '--contest', E2E_CONTEST).serving()
  expect(url).toBe(`http://localhost:${port}`)
  expect(readdirSync(data)).toEqual(expect.arrayContaining(['journal.jsonl']))
})

test('without --contest the national final is served', async () => {
  const hub = start()
  await hub.serving()
  expect(hub.out).toContain('2021年度全国人社窗口单位业务技能练兵比武活动')
  expect(hub.out).not.toContain('五页小决赛')
})

test('the contest in the folder goes on without being named', async () => {
  const first = start('--contest', E2E_CONTEST)
  await first.serving()
  await first.end('SIGINT')
  const again = start()
  await again.serving()
  expect(again.out).toContain('五页小决赛')
  expect(again.out).toContain('继续上次的比赛')
})

test('another contest in the same folder is refused with the way out; --new moves the old one aside', async () => {
  const first = start('--contest', E2E_CONTEST)
  await first.serving()
  await first.end('SIGINT')
  await refused(start('--contest', THIN), '里是另一场比赛「五页小决赛」', '加 --new', 'holds another contest, “A final on five pages”', 'add --new', data)
  const anew = start('--contest', THIN, '--new')
  await anew.serving()
  expect(anew.out).toContain('示例小决赛')
  const moved = /the old contest is now in: (\S+)/.exec(anew.out)?.[1] ?? ''
  expect(existsSync(moved)).toBe(true)
  expect(readdirSync(moved).length).toBeGreaterThan(0)
})

test('a port in use is named, with another to take', async () => {
  const { server, port } = await busyServer()
  await refused(start('--port', String(port), '--contest', E2E_CONTEST), `端口 ${port} 已被占用`, `Port ${port} is in use`, `--port ${port + 1}`)
  server.close()
})

test('a data folder that can not be written is named', async () => {
  writeFileSync(data, 'a file in the way')
  await refused(start(), `数据文件夹无法写入：${data}`, `The data folder can't be written: ${data}`, '--data')
  expect(readFileSync(data, 'utf8')).toBe('a file in the way')
})

test('a second hub on the same folder is refused', async () => {
  await start('--contest', E2E_CONTEST).serving()
  await refused(start('--contest', E2E_CONTEST), '正在使用数据文件夹', 'is using the data folder', data)
})

test('every mistake of a contest file is told with its place, what was found and what is wanted', async () => {
  const file = join(folder.dir, 'bad.json')
  const text = readFileSync(E2E_CONTEST, 'utf8')
    .replaceAll('../contests/', join(ROOT, 'contests/'))
    .replace('"table": 2', '"table": 0')
    .replace('"format": "buzzer"', '"format": "buzer"')
  writeFileSync(file, text)
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  const { err } = await refused(start('--contest', file), /比赛文件有 \d+ 处错误/, /The contest file has \d+ mistakes/, '现为', '应为', 'found', 'wanted')
  expect(err).toContain(`bad.json:${lineOf('"table": 0')}`)
  expect(err).toContain(`bad.json:${lineOf('"format": "buzer"')}`)
})

test('a contest file that is no JSON, or not there, is told with its place', async () => {
  const file = join(folder.dir, 'broken.json')
  writeFileSync(file, '{ "version": 1,\n  "id": }')
  await refused(start('--contest', file), '比赛文件有', /broken\.json:2/, 'The contest file has')
  await refused(start('--contest', join(folder.dir, 'missing.json')), '比赛文件有', 'missing.json', 'The contest file has')
})

test('arguments that are not understood are named', async () => {
  await refused(start('--port', 'eighty'), '端口「eighty」无效', '--port eighty')
  await refused(start('--colour', 'blue'), '启动参数有误', '--colour', 'These arguments are not understood')
})
