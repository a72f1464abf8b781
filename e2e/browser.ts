/** Launches the Chromium that comes with the project's own packages. */
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

const UNWANTED = ['--single-process', '--disable-web-security']
/** A graphics card played by the processor, in the browser's own process, holds every page up for seconds; plain software drawing does not. */
const PLAYED_CARD = ['--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

/** A headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const without = [...UNWANTED, ...PLAYED_CARD]
  const args = chromium.args.filter((arg) => !without.includes(arg) && !arg.startsWith('--headless'))
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...args, '--disable-gpu'], headless: true })
}
