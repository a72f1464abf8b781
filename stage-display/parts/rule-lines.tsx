/** Sentences of a rule, numbered, as large as they fit, coming one after another. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { Text } from '#shared/words.ts'
import { useSurface } from '../surface.tsx'
import { Enter } from './enter.tsx'
import './rule-lines.css'

export function RuleLines({ lines, from = 1, max }: { lines: readonly Text[]; from?: number; max: number }) {
  const { t } = useSurface()
  return (
    <FitBox className="round-rule" max={max} min={3} watch={JSON.stringify(lines)}>
      <ol>
        {lines.map((line, i) => (
          <li key={t(line)}>
            <Enter order={3 + i * 2} className="rule-line">
              <i className="num">{from + i}</i>
              <span>{t(line)}</span>
            </Enter>
          </li>
        ))}
      </ol>
    </FitBox>
  )
}
