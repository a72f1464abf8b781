/** Words of the buzzer as a device: what presses it, the roll-call, how its clock stands, the gateway. */
import { defineTexts } from '#shared/client/language.tsx'

export const deviceTexts = defineTexts({
  zh: {
    input: '抢答按键设置',
    inputNote: '全场请用同一种输入方式，否则不予认证。',
    touch: '屏幕',
    touchNote: '按整个屏幕，空格键也可',
    key: '键盘',
    keyNote: '只认下面这个键，手指碰屏幕无效',
    hid: '外接抢答按钮',
    hidNote: '插上即用、会打字的按钮；只认它打出的键',
    learn: '请按一下要用的键或按钮…',
    learnFirst: '设定按键',
    learned: (key: string) => `按键：${key}`,
    anyKey: '空格或回车',
    done: '完成',
    keyAlone: '请按抢答按钮',
    usesKey: (key: string) => `本席位只认按键：${key}`,
    usesButton: '本席位只认抢答按钮，屏幕无效',
  },
  en: {
    input: 'What presses this buzzer',
    inputNote: 'One kind of input for all teams, or there is no certificate.',
    touch: 'The screen',
    touchNote: 'Anywhere on it; the space bar too',
    key: 'A key',
    keyNote: 'This key alone; a finger on the screen does nothing',
    hid: 'A button that types',
    hidNote: 'Plugged in like a keyboard; only the key it types counts',
    learn: 'Press the key or button to use…',
    learnFirst: 'Set the key',
    learned: (key) => `Key: ${key}`,
    anyKey: 'space or enter',
    done: 'Done',
    keyAlone: 'Press your button',
    usesKey: (key) => `This seat takes its key alone: ${key}`,
    usesButton: 'This seat takes its button alone, not the screen',
  },
})
export type DeviceTexts = ReturnType<typeof deviceTexts>
