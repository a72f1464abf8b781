/** Pictures and films of the contest's folder `media`: what the file shows of the evening, and of a question only once it is shown; nothing else has an address. */
import { join } from 'node:path'
import { Router, type NextFunction, type Response } from 'express'
import { MediaFile } from '#shared/look-settings.ts'
import type { ContestState } from './contest/contest-state.ts'
import { slotOnStage } from './contest/on-air.ts'
import { mediaSource } from './views/media-source.ts'
import { isShown } from './views/suspense.ts'

/** What of the evening itself the hall may see. */
function isOfTheEvening({ contest: { look, rundown } }: ContestState, file: string): boolean {
  return look?.logo === file || look?.background === file || rundown.some((item) => item.media === file && file !== 'external')
}
/** The file of the question on stage, once it is shown and under its own address alone. */
function fileOfQuestion(state: ContestState, path: string): string | null {
  const slot = slotOnStage(state)
  return slot && isShown(slot) && path === mediaSource(state, slot) ? (slot.question?.media?.file ?? null) : null
}

export function mediaRoutes({ dir, state }: { readonly dir: string; readonly state: () => ContestState }): Router {
  const routes = Router()
  const send = (file: string, response: Response, next: NextFunction) =>
    response.set('Cache-Control', 'no-store').sendFile(file, { root: join(dir, 'media'), dotfiles: 'deny', cacheControl: false }, (error) => {
      if (error && !response.headersSent) next()
    })
  routes.get('/media/:file', (request, response, next) => {
    const file = MediaFile.safeParse(request.params['file'])
    if (!file.success || !isOfTheEvening(state(), file.data)) return next()
    send(file.data, response, next)
  })
  routes.get('/media/question/:slot/:draw', (request, response, next) => {
    const file = fileOfQuestion(state(), request.path)
    if (file === null) return next()
    send(file, response, next)
  })
  return routes
}
