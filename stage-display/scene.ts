/** What a scene is: a title, whether it fits what the hub says now, and how it shows that. */
import type { ComponentType } from 'react'
import type { Text } from '#shared/words.ts'
import type { View } from '#shared/views/view.ts'

/** Any part may be missing while a page joins; a scene fits only what it can draw whole. */
export type StageView = Partial<View>

export interface Scene {
  title: Text
  /** Exactly one scene fits any view; the contract test holds them to it. */
  fits: (view: StageView) => boolean
  /** What keeps the scene the same scene: it enters anew when this changes. */
  keyOf: (view: StageView) => string
  /** Nothing lies under it: the screen is given to another signal. */
  bare?: true
  Show: ComponentType<{ view: StageView }>
}
