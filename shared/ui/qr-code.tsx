/** A text as a QR code, drawn by the page itself: dark on a light ground that no LED wall glares with. */
import QrCodes from 'qrcode'
import { useMemo } from 'react'

/** Free on every side, in modules, as the norm asks. */
const QUIET = 4

/** One stroke a run of dark modules. */
function pathOf(text: string): { side: number; path: string } {
  const { modules } = QrCodes.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const runs: string[] = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!modules.get(y, x)) continue
      const from = x
      while (x + 1 < size && modules.get(y, x + 1)) x++
      runs.push(`M${String(from + QUIET)} ${String(y + QUIET)}h${String(x - from + 1)}v1H${String(from + QUIET)}z`)
    }
  return { side: size + 2 * QUIET, path: runs.join('') }
}

export function QrCode({ text, alt, className = 'qr-code' }: { text: string; alt: string; className?: string }) {
  const { side, path } = useMemo(() => pathOf(text), [text])
  return (
    <svg className={className} role="img" aria-label={alt} viewBox={`0 0 ${String(side)} ${String(side)}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#e6eaf2" />
      <path d={path} fill="#000" />
    </svg>
  )
}
