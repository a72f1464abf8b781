/** Whether the screen stands upright, as the styles ask it of the surface: what is cut into pages there is cut otherwise. */
import { useSyncExternalStore } from 'react'

const onResize = (changed: () => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
export const useUpright = (): boolean => useSyncExternalStore(onResize, () => innerHeight >= innerWidth)
