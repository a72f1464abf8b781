/** The hub is killed in the middle of a question and started again on the same data: it goes on where it stood, and every page comes back by itself. */
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { HubProcess } from './hub-process.ts'
import { viewOf, type Parts } from './operator-view.ts'
import { goOn, sees } from './people.ts'

const STEM = '国家对残疾人就业实行集中就业与什么就业相结合的方针？'
/** From the start of the process. */
const SERVING_AGAIN_MS = 3_000
/** What must be the same before and after. */
const kept = ({ question, standings, ledger, rundown, scene, panel, turn }: Parts) => ({ question, standings, ledger, rundown, scene, panel, turn })

describe('a killed hub goes on where it stood', () => {
  let hall: Hall
  let view: () => Parts
  beforeAll(async () => {
    hall = await openHall()
    view = viewOf(hall.operator)
    await hall.operator.reload()
  })
  afterAll(async () => hall?.close())
  let stuck = false
  beforeEach(() => {
    if (stuck) throw new Error('an earlier step failed')
    onTestFailed(() => void (stuck = true))
  })

  /** kill -9, the pages notice, the same command line again. */
  async function killAndStart(): Promise<void> {
    expect((await hall.hub.end('SIGKILL')).signal).toBe('SIGKILL')
    await sees(hall.operator, '连接中断，正在自动重连', '连接中断，恢复后继续')
    await sees(hall.alpha, '连接中断，请举手')
    await hall.stage.locator('.held-dot').waitFor()
    await sees(hall.stage, STEM)
    hall.hub = new HubProcess(['--host', '127.0.0.1', '--port', String(hall.port), '--data', hall.dataDir])
    const started = performance.now()
    await hall.hub.serving()
    expect(performance.now() - started).toBeLessThan(SERVING_AGAIN_MS)
    expect(hall.hub.out).toContain('继续上次的比赛（计时已暂停）')
    await sees(hall.operator, '连接正常')
    await sees(hall.referee, '在线')
    await sees(hall.alpha, '在线')
    await sees(hall.beta, '在线')
    await hall.stage.locator('.held-dot').waitFor({ state: 'detached' })
  }

  test('an open buzzer is interrupted; totals, round and question are as before', async () => {
    const { operator, alpha, beta, stage } = hall
    for (const step of ['进入：候场', '进入：群雄逐鹿', '开始环节：群雄逐鹿', '开始第1题', '显示题目']) await goOn(operator, step)
    await sees(alpha, '请听题')
    await alpha.locator('[data-buzzer]').tap()
    await sees(alpha, '抢答犯规', '本队总分95')
    await goOn(operator, '请抢答（开抢）')
    await sees(beta, '请抢答')
    await sees(operator, '已开抢')
    const before = kept(view())
    expect(before).toMatchObject({ question: { stem: STEM, number: 1 }, standings: [{ partId: 'finals' }] })
    await killAndStart()
    expect(kept(view())).toEqual(before)
    await sees(operator, '主机重启，本次开抢或计时已中断，请重新开始')
    await sees(operator, STEM, '抢答器未开', '甲县95', '待抢（此后按键为犯规）')
    await sees(beta, STEM, '抢答未开始', '本队总分100')
    await sees(alpha, STEM, '抢答犯规', '本队总分95')
    await sees(stage, STEM)
  })

  test('a running clock is paused, and said to be; the paired pages play on', async () => {
    const { operator, referee, beta, stage } = hall
    await goOn(operator, '待抢')
    await goOn(operator, '请抢答（开抢）')
    await sees(beta, '请抢答')
    await beta.locator('[data-buzzer]').tap()
    await sees(beta, '抢答成功', '请作答')
    await sees(operator, '2号台回答完毕')
    const before = kept(view())
    await killAndStart()
    expect(kept(view())).toEqual(before)
    await sees(operator, '计时已暂停：继续计时')
    await sees(stage, '示例·乙市', '抢答成功', '计时暂停')
    await sees(beta, '抢答成功')
    await goOn(operator, '计时已暂停：继续计时')
    await sees(referee, '示例·乙市', '请裁决')
    await referee.getByRole('button', { name: '正确', exact: true }).tap()
    await goOn(operator, '公布裁决')
    await sees(stage, '回答正确', '加10分', '目前总分110')
    await sees(beta, '回答正确', '本队总分110')
  })
})
