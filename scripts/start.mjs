/** npm start: makes ready, then becomes the hub itself, so that ending this process ends the hub. */
import { bundle, ensureBuilt, ensureInstalled } from './ready.mjs'

ensureInstalled()
ensureBuilt()
await import(bundle)
