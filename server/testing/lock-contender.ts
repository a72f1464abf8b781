/** A process of its own that tries to take a folder's lock, at the same instant as its rivals: for the lock's test alone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockData, type DataLock } from '../journal-lock.ts'

let lock: DataLock | null = null
/** `dir`: to be tried once there is a file `go` in it. `release`: the round is over. */
process.on('message', (asked: { readonly dir: string } | 'release') => {
  if (asked === 'release') {
    lock?.release()
    lock = null
    process.send?.('released')
    return
  }
  process.send?.('ready')
  const go = join(asked.dir, '..', 'go')
  while (!existsSync(go));
  lock = lockData(asked.dir)
  process.send?.(lock ? 'taken' : 'refused')
})
process.send?.('there')
