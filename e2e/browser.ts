/** Launches the Chromium that comes with the project's own packages. */
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

const UNWANTED = ['--single-process', '--disable-web-security']

/** A headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const args = chromium.args.filter((arg) => !UNWANTED.includes(arg) && !arg.startsWith('--headless'))
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
}
