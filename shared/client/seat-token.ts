/** The token that proves a seat, kept in this browser; several seats can live side by side. */

const place = (seatId: string): string => `leitai:seat:${seatId}`

/** null where the browser keeps nothing (private windows may throw). */
export function seatToken(seatId: string): string | null {
  try {
    return localStorage.getItem(place(seatId))
  } catch {
    return null
  }
}

/** false when the browser would not keep it. */
export function keepSeatToken(seatId: string, token: string): boolean {
  try {
    localStorage.setItem(place(seatId), token)
    return true
  } catch {
    return false
  }
}

/** Removes the token, but not a newer one that another tab has paired meanwhile. */
export function dropSeatToken(seatId: string, token: string): void {
  try {
    if (localStorage.getItem(place(seatId)) === token) localStorage.removeItem(place(seatId))
  } catch {
    return
  }
}

/** Calls back when another tab pairs this seat; returns how to stop. */
export function onSeatPaired(seatId: string, paired: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === place(seatId) && event.newValue !== null) paired()
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
