/** Finds the scene that fits the view; a new scene is a new file in scenes/, nothing else. */
import type { Scene, StageView } from './scene.ts'
import { scene as still } from './scenes/still.scene.tsx'

const files = import.meta.glob<{ scene: Scene }>('./scenes/*.scene.tsx', { eager: true })
export const scenes: readonly Scene[] = Object.values(files).map((file) => file.scene)

export const fittingScenes = (view: StageView): Scene[] => scenes.filter((scene) => scene.fits(view))

/** The event's still stands in when nothing fits: a public surface never shows nothing. */
export const pickScene = (view: StageView): Scene => fittingScenes(view)[0] ?? still
