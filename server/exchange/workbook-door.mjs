/** The first file of a workbook's thread: a thread doesn't take over how the program reads TypeScript, so it is told anew. */
import { tsImport } from 'tsx/esm/api'

await tsImport('./workbook-worker.ts', import.meta.url)
