/** Five real pages play a small final: a buzzer question, an overrule, a simultaneous question; what each screen shows is read. */
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { goOn, sees, seesNo, wordsOn } from './people.ts'

const BUZZER = { stem: '国家对残疾人就业实行集中就业与什么就业相结合的方针？', key: '分散就业' }
const TOGETHER = { stem: '我国促进就业坚持的方针，除“劳动者自主择业、市场调节就业”外，还包括下列哪一项？', why: '政府的角色是创造条件' }
const REASON = '经回看，选手说的是“分散安置”'

describe('five real pages play a final', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await openHall()
  })
  afterAll(async () => hall?.close())
  let stuck = false
  beforeEach(() => {
    if (stuck) throw new Error('the final could not go on: an earlier step failed')
    onTestFailed(() => void (stuck = true))
  })

  test('everyone finds their own page', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    await sees(operator, '五页小决赛', '演示数据', '候场', '裁判 1 / 2', '下一步', '进入：候场')
    await sees(referee, '1号裁判', '等待下一题')
    await sees(alpha, '示例·甲县', '请稍候', '本队总分100', '举手')
    await sees(beta, '示例·乙市', '请稍候', '本队总分100', '举手')
    await sees(stage, '五页小决赛', '演示数据')
  })

  test('a press before the opening is a foul', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    await goOn(operator, '进入：候场')
    await goOn(operator, '进入：群雄逐鹿')
    await goOn(operator, '开始环节：群雄逐鹿')
    await sees(stage, '群雄逐鹿', '抢答题', '犯规')
    await goOn(operator, '开始第1题')
    await sees(operator, BUZZER.stem, BUZZER.key, '待亮题')
    await sees(referee, BUZZER.stem, BUZZER.key)
    expect(await wordsOn(stage)).not.toContain(BUZZER.stem)
    await goOn(operator, '显示题目')
    await sees(stage, BUZZER.stem, '请听题')
    await sees(beta, BUZZER.stem, '请听题')
    await sees(alpha, BUZZER.stem, '请听题', '开抢前按键为抢答犯规')
    await alpha.locator('[data-buzzer]').tap()
    await sees(alpha, '抢答犯规，本题停答', '扣5分', '本队总分95')
    await sees(stage, '1号台抢答犯规，扣5分')
    await sees(operator, '抢答犯规', '−5', '95')
    await sees(referee, '甲县', '抢答犯规')
    expect(await wordsOn(beta)).toContain('请听题')
  })

  test('the first press after the opening has the right, and the referee rules', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    await goOn(operator, '请抢答（开抢）')
    await sees(stage, '请抢答')
    await sees(beta, '请抢答')
    await beta.locator('[data-buzzer]').tap()
    await sees(beta, '抢答成功', '请作答')
    await sees(alpha, '2号台抢答成功')
    await sees(stage, '示例·乙市', '抢答成功，请作答')
    await sees(operator, '乙市', '抢答成功', '2号台回答完毕')
    await sees(referee, '抢答成功', '示例·乙市', '请裁决')
    await referee.getByRole('button', { name: '正确', exact: true }).tap()
    await sees(referee, '已确认', '大屏尚未公布')
    await sees(operator, '公布裁决', '大屏未显示')
    for (const page of [stage, beta, alpha]) expect(await wordsOn(page)).not.toContain('回答正确')
    await goOn(operator, '公布裁决')
    await sees(stage, '回答正确', '加10分', '目前总分110')
    await sees(beta, '回答正确', '加10分', '本队总分110')
    await sees(alpha, '2号台抢答成功', '回答正确 · 加10分', '本队总分95')
    await sees(referee, '大屏已公布')
    await sees(operator, '大屏已显示', '公布答案')
  })

  test('the operator overrules for the chief, with a reason', async () => {
    const { operator, referee, beta, stage } = hall
    await operator.locator('.tools').getByRole('button', { name: '改判' }).click()
    const dialog = operator.getByRole('dialog')
    await dialog.getByLabel('改为').selectOption({ label: '错误' })
    await dialog.getByLabel('理由').fill(REASON)
    await operator.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await sees(operator, '改判', REASON, '已冲销', '乙市90')
    await sees(stage, '经裁判组裁决，改判为', '回答错误', '扣10分', '目前总分90')
    await sees(beta, '回答错误', '扣10分', '本队总分90')
    await sees(referee, '已改判', REASON)
  })

  test('every page reloaded in the middle shows the same again', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    await Promise.all([operator, referee, alpha, beta, stage].map((page) => page.reload()))
    await sees(operator, '改判', REASON, '公布答案', '乙市90')
    await sees(referee, '1号裁判', BUZZER.stem, BUZZER.key, '已改判')
    await sees(alpha, '示例·甲县', BUZZER.stem, '2号台抢答成功', '本队总分95')
    await sees(beta, '示例·乙市', '回答错误', '本队总分90')
    await sees(stage, '回答错误', '目前总分90')
  })

  test('the answer comes on stage with the reveal, not before, then the standings', async () => {
    const { operator, alpha, stage, stageFrames } = hall
    expect(await wordsOn(stage)).not.toContain('正确答案')
    expect(stageFrames.filter((frame) => frame.includes(BUZZER.key))).toEqual([])
    await goOn(operator, '公布答案')
    await sees(stage, '正确答案', BUZZER.key)
    await goOn(operator, '结束本题')
    await sees(stage, '决赛 · 积分榜', '甲县', '95', '乙市', '90', '丙州', '100')
    await sees(alpha, '请稍候', '本队总分95')
    await goOn(operator, '结束环节：群雄逐鹿')
  })

  test('all answer the same question on their tablets; nobody knows who is right before the reveal', async () => {
    const { operator, referee, alpha, beta, stage, stageFrames } = hall
    await goOn(operator, '进入：同题同答')
    await goOn(operator, '开始环节：同题同答')
    await goOn(operator, '开始第1题')
    await sees(referee, TOGETHER.stem, TOGETHER.why, '平板作答，由系统按答案判分')
    await goOn(operator, '显示题目')
    await sees(stage, TOGETHER.stem, '政府促进就业')
    await sees(alpha, TOGETHER.stem, '未作答', '请听题，稍后作答')
    await goOn(operator, '开始作答')
    await sees(stage, '作答中', '已交 0 / 3')
    await alpha.getByRole('radio', { name: '政府促进就业' }).tap()
    await sees(alpha, '已选B，未提交')
    await alpha.getByRole('button', { name: '提交 B' }).tap()
    await sees(alpha, '已提交B', '等待其他队提交')
    await sees(stage, '已交 1 / 3')
    await beta.getByRole('radio', { name: '企业保障就业' }).tap()
    await beta.getByRole('button', { name: '提交 A' }).tap()
    await sees(beta, '已提交A', '等待其他队提交')
    await sees(stage, '已交 2 / 3')
    await sees(operator, '等待代表队作答', '已交 2 / 3')
    await sees(referee, '已交 2 / 3')
    await operator.keyboard.press('KeyC')
    await sees(operator, '请确认', '截止作答')
    await operator.keyboard.press('Enter')
    await sees(operator, '公布答案')
    await sees(stage, '作答截止', '已交')
    for (const page of [stage, alpha, beta]) {
      await seesNo(page, '作答中')
      const words = await wordsOn(page)
      for (const word of ['✓', '✗', '回答正确', '回答错误', '正确答案']) expect(words).not.toContain(word)
    }
    expect(stageFrames.filter((frame) => frame.includes(TOGETHER.why))).toEqual([])
  })

  test('the reveal shows ✓ and ✗, and the totals follow', async () => {
    const { operator, alpha, beta, stage } = hall
    await goOn(operator, '公布答案')
    await sees(stage, '作答结果', '答对 1 / 3', '1 答对 甲县', '2 答错 乙市', '3 未答 丙州')
    for (const [found, team] of [
      ['right', '甲县'],
      ['wrong', '乙市'],
    ] as const) {
      expect(await stage.locator(`.tile.${found}`, { hasText: team }).locator('svg').isVisible()).toBe(true)
    }
    await sees(alpha, '回答正确 · 加20分', '正确答案：B', '本队总分115')
    await sees(beta, '回答错误 · 不加分', '已提交A · 正确答案：B', '本队总分90')
    await goOn(operator, '结束本题')
    await sees(stage, '决赛 · 积分榜', '115', '100', '90')
    await sees(operator, '甲县115', '丙州100', '乙市90')
  })

  test('and no page has asked anything of anybody but the hub', () => {
    expect(hall.foreign()).toEqual([])
  })
})
