/** The contest written as packages, for the operator to carry away. */
import { resolve } from 'node:path'
import { headCode } from '#shared/head-code.ts'
import type { DeskAnswer } from '#shared/wire.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot } from './contest/read.ts'
import { PackageRefused, writePackage } from './journal-package.ts'
import type { Library } from './library.ts'
import type { SeatPlan } from './seat-plan.ts'
import type { Seats } from './seats.ts'

export interface KeepingSetting {
  readonly dataDir: string
  /** Where packages are put: named by whoever starts the hub, never over the network. */
  readonly into: readonly string[]
  readonly library: Library
  readonly clock: Clock
  readonly state: () => ContestState
  readonly seats: Seats
  readonly plan: () => SeatPlan
}

/** Copying stops the hub for part of a second: never while a clock runs or a buzzer is open. */
export function isBusy(state: ContestState): boolean {
  const buzzer = liveSlot(state)?.buzzer.is
  return state.clock?.state.is === 'running' || buzzer === 'armed' || buzzer === 'open' || buzzer === 'racing'
}

/** One package a folder, each verified where it was written. */
export function writePackages({ dataDir, into, library, clock, state }: KeepingSetting): DeskAnswer {
  const { contestFile } = library.document
  if (isBusy(state()) || contestFile === null) return { ok: false, refusal: { code: 'wrong-moment' } }
  const wall = clock.wall()
  const packages: { dir: string; code: string }[] = []
  for (const folder of into.length > 0 ? into : [resolve(dataDir, 'packages')]) {
    try {
      const { dir, verified } = writePackage({ dataDir, contestFile, contestId: state().contest.id, wall, into: folder })
      packages.push({ dir, code: headCode(verified.seq, verified.head) })
    } catch (error) {
      const why = error instanceof PackageRefused ? error.text.zh : error instanceof Error && 'code' in error ? String(error.code) : String(error)
      return { ok: false, refusal: { code: 'package-failed', detail: `${folder}：${why}` } }
    }
  }
  return { ok: true, packages }
}
