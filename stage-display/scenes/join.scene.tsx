/** 扫码互动: the code that brings a phone to the audience's page, its address to type, and what the file says beside it. */
import { cardState } from '#shared/ui/on-stage.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { QrCode } from '#shared/ui/qr-code.tsx'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './join.css'

/** As it is typed: a browser asks for plain http by itself, so that only https need be said. */
export const typed = (url: string): string => url.replace(/^http:\/\//, '').replace(/\/$/, '')

const Join: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const { contest, broadcast } = view
  if (!contest || !broadcast || broadcast.joinUrl === null) return null
  const { joinUrl, joinNote, joinWarns } = broadcast
  return (
    <div className="safe join">
      <SceneHead kicker={t(contest.title)} title={words.join} />
      <div className={joinNote === null ? 'join-now' : 'join-now noted'}>
        <Enter from="left" className="join-code">
          <QrCode text={joinUrl} alt={words.join} />
        </Enter>
        <Enter order={2} className="join-words">
          <p className="join-how">{words.joinHow}</p>
          <p className="join-for">{words.joinFor}</p>
          <p className="join-or">{words.joinOr}</p>
          <FitBox className="join-address num" max={8} min={4.2} watch={joinUrl}>
            {typed(joinUrl)}
          </FitBox>
          {joinWarns && <p className="join-or">{words.joinWarns}</p>}
          {joinNote !== null && (
            <FitBox className="join-note" max={4.8} min={4.1} watch={t(joinNote)}>
              {t(joinNote)}
            </FitBox>
          )}
        </Enter>
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '扫码互动', en: 'Join by phone' },
  fits: (view) => view.scene?.scene === 'join' && cardState(view) === null,
  keyOf: () => 'join',
  Show: Join,
}
