/** A hub that a restore replaces: it ends, and the next starts on the same folder and port, so that every page finds it again. */
import { startHub, type HubOptions, type RunningHub } from './start-hub.ts'

export interface ReplaceableHub {
  /** The one that runs now. */
  readonly hub: () => RunningHub
  readonly stop: () => Promise<void>
}
type Options = Omit<HubOptions, 'onRestored'> & {
  readonly onReplaced?: (hub: RunningHub) => void
  /** The next could not start: nobody serves any more. */
  readonly onFailed: (error: unknown) => void
}

/** Throws `StartRefused` when the first can't start. */
export async function startReplaceable({ onReplaced, onFailed, ...options }: Options): Promise<ReplaceableHub> {
  let isEnding = false
  let turn: Promise<void> = Promise.resolve()
  const onRestored = (): void => {
    turn = turn.then(replace).catch(onFailed)
  }
  let hub = await startHub({ ...options, onRestored })
  const { port } = hub
  /** Its arguments were for the contest that is gone. */
  const again: HubOptions = { ...options, contestFile: null, fresh: false, owner: false, port, onRestored }
  const replace = async (): Promise<void> => {
    if (isEnding) return
    await hub.stop()
    hub = await startHub(again)
    onReplaced?.(hub)
  }
  return {
    hub: () => hub,
    stop: () => {
      isEnding = true
      return turn.then(() => hub.stop())
    },
  }
}
