/** What was drawn, a line each: what for, how, before whom, and the order in which the lots fell. */
import { useLanguage } from '#shared/client/language.tsx'
import type { DrawsPart } from '#shared/views/draws.ts'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts, type RuleTexts } from '../texts-rules.ts'

type Line = DrawsPart['done'][number]

/** 手工，见证：公证员 */
function howOf({ how, witness, seed }: Line, text: RuleTexts): string {
  const said =
    how === 'seeded' ? text.lots_seeded(seed ?? '') : { 'by-hand': text.lots_byhand, stopped: text.lots_stopped, 'by-chance': text.lots_bychance }[how]
  return witness === null ? said : text.lots_seen(said, witness)
}

export function LotsLines({ lines }: { lines: readonly Line[] }) {
  const text = useRuleTexts()
  const { t } = useLanguage()
  const { label } = useTeams()
  return lines.map((line, i) => (
    <p key={i} className="hint">
      {t(line.title)}（{howOf(line, text)}）：{line.order.map(label).join('、')}
    </p>
  ))
}
