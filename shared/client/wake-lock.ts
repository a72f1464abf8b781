/** Keeps the screen of a pad awake while its page is seen, where the browser can (not on plain http). */

/** Returns how to let go. */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined
  let held: WakeLockSentinel | null = null
  let over = false
  const ask = () => {
    if (over || document.visibilityState !== 'visible') return
    navigator.wakeLock.request('screen').then(
      (sentinel) => {
        if (over) void sentinel.release()
        else held = sentinel
      },
      () => undefined,
    )
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    over = true
    document.removeEventListener('visibilitychange', ask)
    void held?.release()
  }
}
