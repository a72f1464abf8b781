/** Pictures and films of the contest's folder `media`: what the file shows of the evening, and of a question only once it is shown; nothing else has an address. */
import { join } from 'node:path'
import { Router } from 'express'
import { MediaFile } from '#shared/look-settings.ts'
import type { ContestState } from './contest/contest-state.ts'
import { slotOnStage } from './contest/on-air.ts'
import { isShown } from './views/suspense.ts'

/** Whether the hall may see this file now. */
export function mayBeSeen(state: ContestState, file: string): boolean {
  const { look, rundown } = state.contest
  if (look?.logo === file || look?.background === file) return true
  if (rundown.some((item) => item.media === file && file !== 'external')) return true
  const slot = slotOnStage(state)
  return slot !== null && isShown(slot) && slot.question?.media?.file === file
}

export function mediaRoutes({ dir, state }: { readonly dir: string; readonly state: () => ContestState }): Router {
  const routes = Router()
  routes.get('/media/:file', (request, response, next) => {
    const file = MediaFile.safeParse(request.params['file'])
    if (!file.success || !mayBeSeen(state(), file.data)) return next()
    response.set('Cache-Control', 'no-store').sendFile(file.data, { root: join(dir, 'media'), dotfiles: 'deny', cacheControl: false }, (error) => {
      if (error && !response.headersSent) next()
    })
  })
  return routes
}
