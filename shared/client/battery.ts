/** The charge of this device, 0–1, where the browser tells it (https or loopback only). */

interface Battery {
  readonly level: number
}
const canTell = (device: object): device is { getBattery: () => Promise<Battery> } => 'getBattery' in device

let battery: Battery | null = null
if (typeof navigator !== 'undefined' && canTell(navigator)) {
  navigator.getBattery().then(
    (found) => (battery = found),
    () => undefined,
  )
}

export const batteryLevel = (): number | null => battery?.level ?? null
