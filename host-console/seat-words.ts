/** Who did something, by the name of the seat: the hub says its id, and after it for whom the operator acted. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { Text } from '#shared/words.ts'

export function useSeatWords(): (by: Text) => string {
  const { t } = useLanguage()
  const seats = useView('devices')?.seats ?? []
  return (by) => t(by).replace(/^[\w-]+/, (id) => t(seats.find(({ seatId }) => seatId === id)?.name ?? id))
}
