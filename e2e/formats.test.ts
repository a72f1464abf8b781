/** Two against each other on five real pages: a duel's question won on the buzzer, then the ring, whose challenger misses; what each screen shows is read. */
import { afterAll, beforeAll, beforeEach, describe, onTestFailed, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { FORMATS_CONTEST } from './hub-process.ts'
import { goOn, sees } from './people.ts'

const DUEL = '国家对残疾人就业实行集中就业与什么就业相结合的方针？'
const RING = '公共就业服务机构举办的招聘会，可以按成本向参会的劳动者收取少量入场费。'

describe('duel and ring', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await openHall(FORMATS_CONTEST)
  })
  afterAll(async () => hall?.close())
  let stuck = false
  beforeEach(() => {
    if (stuck) throw new Error('the evening could not go on: an earlier step failed')
    onTestFailed(() => void (stuck = true))
  })

  test('a duel shows the two who meet, and the first press answers', async () => {
    const { operator, alpha, beta, stage } = hall
    await goOn(operator, '进入：候场')
    await goOn(operator, '进入：对战')
    await sees(stage, '对战', '按台号相邻配对')
    await goOn(operator, '开始环节：对战')
    await goOn(operator, '开始第1题')
    await sees(stage, '第1场对阵', '示例·甲县', '示例·乙市')
    await goOn(operator, '显示题目')
    await sees(stage, DUEL, '请听题')
    await sees(beta, DUEL, '请听题')
    await goOn(operator, '请抢答（开抢）')
    await sees(alpha, '请抢答')
    await alpha.locator('[data-buzzer]').tap()
    await sees(alpha, '抢答成功', '请作答')
    await sees(beta, '1号台抢答成功')
  })

  test('right, it wins the duel and what the duel pays', async () => {
    const { operator, referee, alpha, stage } = hall
    await goOn(operator, '1号台回答完毕')
    await referee.getByRole('button', { name: '正确', exact: true }).tap()
    await goOn(operator, '公布裁决')
    await sees(stage, '回答正确', '加10分')
    await goOn(operator, '公布答案')
    await goOn(operator, '结束本题')
    await sees(stage, '第1场对阵', '胜')
    await sees(alpha, '本队总分20')
    await goOn(operator, '结束环节：对战')
  })

  test('in the ring the challenger answers first, and who misses leaves it to the holder', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    await goOn(operator, '进入：擂台')
    await sees(stage, '擂台', '台号最前的代表队为首任擂主')
    await goOn(operator, '开始环节：擂台')
    await goOn(operator, '开始第1题：2号台')
    await goOn(operator, '显示题目')
    await sees(beta, RING, '请作答', '免答')
    await sees(alpha, RING, '请2号台作答')
    await goOn(operator, '请2号台作答，开始计时')
    await goOn(operator, '2号台回答完毕')
    await referee.getByRole('button', { name: '错误', exact: true }).tap()
    await goOn(operator, '公布裁决')
    await sees(stage, '回答错误')
    await goOn(operator, '公布答案')
    await goOn(operator, '结束本题')
    await sees(stage, '第1场对阵', '示例·甲县', '胜', '示例·乙市')
    await sees(operator, '开始第2题：3号台')
  })
})
