/** The hall of the browser tests: a hub process with its contest, and the five pages that play it. */
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { E2E_CONTEST, HubProcess, makeReady, ownFolder } from './hub-process.ts'
import { codeFor, foreignTo, framesOf, letIn, openDevice, pairByCode, pairByLink, sees, type Device } from './people.ts'

export interface Hall {
  readonly browser: Browser
  readonly dataDir: string
  /** Changes when the hub is started again. */
  hub: HubProcess
  readonly url: string
  readonly port: number
  readonly operator: Page
  readonly referee: Page
  readonly alpha: Page
  readonly beta: Page
  readonly stage: Page
  /** What any page has asked of anybody but the hub. */
  readonly foreign: () => readonly string[]
  /** What the hub has sent to the stage. */
  readonly stageFrames: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts the hub and pairs everyone as on the day: the owner's link, then a code a seat from the console. */
export async function openHall(contest = E2E_CONTEST, ...more: readonly string[]): Promise<Hall> {
  makeReady()
  const folder = ownFolder()
  const hub = new HubProcess(['--host', '127.0.0.1', '--port', '0', '--data', folder.dir, '--contest', contest, ...more])
  const { url, port, ownerLink } = await hub.serving()
  if (ownerLink === null) throw new Error(`no owner link was printed:\n${hub.out}`)
  const browser = await launchBrowser()
  const foreign: (readonly string[])[] = []
  const open = async (device: Device): Promise<Page> => {
    const page = await openDevice(browser, device)
    foreign.push(foreignTo(url, page))
    return page
  }
  const operator = await open('laptop')
  await pairByLink(operator, ownerLink, '/console/operator')
  await sees(operator, '下一步')
  const referee = await open('tablet')
  const refereeCode = await codeFor(operator, '裁判1')
  await Promise.all([pairByCode(referee, url, refereeCode, '/pad/referee-1'), letIn(operator)])
  const alpha = await open('tablet')
  await pairByLink(alpha, `${url}/pair/${await codeFor(operator, '1号台 甲县')}`, '/buzzer/team-alpha')
  const beta = await open('phone')
  await pairByCode(beta, url, await codeFor(operator, '2号台 乙市'), '/buzzer/team-beta')
  const stage = await open('wall')
  const stageFrames = framesOf(stage)
  await stage.goto(`${url}/stage`)
  await operator.keyboard.press('Digit1')
  const hall: Hall = {
    ...{ browser, dataDir: folder.dir, hub, url, port, operator, referee, alpha, beta, stage, stageFrames },
    foreign: () => foreign.flat(),
    close: async () => {
      await browser.close()
      await hall.hub.end('SIGTERM')
      folder.remove()
    },
  }
  return hall
}
