/** Part of a page that is fetched later: tried until it is there, since a browser may remember a try that failed. */

const AGAIN_MS = 1000

/** A failed try is remembered by some browsers for as long as the page lives: then only loading the page again helps, which is done once. */
const mayReload = (): boolean => performance.getEntriesByType('navigation').every((entry) => !('type' in entry) || entry.type !== 'reload')
const hubAnswers = (): Promise<boolean> =>
  fetch(location.href, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

export async function untilThere<T>(fetchIt: () => Promise<T>): Promise<T> {
  for (let hubWasThere = false; ; hubWasThere = await hubAnswers()) {
    try {
      return await fetchIt()
    } catch {
      if (hubWasThere && mayReload()) location.reload()
    }
    await new Promise((over) => setTimeout(over, AGAIN_MS))
  }
}
