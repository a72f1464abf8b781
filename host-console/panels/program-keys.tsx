/** The two emergency keys of the program: hold keeps every screen's picture while the play goes on, black takes it away; pressed again, it is live. */
import { useView } from '#shared/client/use-view.tsx'
import type { ProgramState } from '#shared/broadcast.ts'
import { useDesk } from '../desk.tsx'
import { useShortcuts } from '../shortcuts.ts'
import { useScreenTexts } from '../texts-screens.ts'

export function ProgramKeys() {
  const screen = useScreenTexts()
  const { askHub } = useDesk()
  const program = useView('broadcast')?.program ?? 'live'
  const set = (wanted: ProgramState, label: string) => void askHub({ type: 'SetProgram', program: program === wanted ? 'live' : wanted }, label)
  const hold = () => set('hold', screen.hold)
  const black = () => set('black', screen.black)
  useShortcuts({ KeyH: hold, KeyK: black }, 'after')
  return (
    <>
      <button className={program === 'hold' ? 'on' : undefined} aria-pressed={program === 'hold'} onClick={hold}>
        {screen.hold} <kbd>H</kbd>
      </button>
      <button className={program === 'black' ? 'on' : undefined} aria-pressed={program === 'black'} onClick={black}>
        {screen.black} <kbd>K</kbd>
      </button>
    </>
  )
}

/** In red above the program while what the hall sees is not the play. */
export function ProgramMark() {
  const screen = useScreenTexts()
  const program = useView('broadcast')?.program ?? 'live'
  if (program === 'live') return null
  return (
    <em className="tag bad" role="status">
      {program === 'hold' ? screen.holding : screen.isBlack}
    </em>
  )
}
