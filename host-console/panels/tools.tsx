/** Corrections and rarer steps, one button each; every one opens a form that says what it needs. */
import { useState, type ReactNode } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { useRuleTexts } from '../texts-rules.ts'
import { useToolTexts } from '../texts-tools.ts'
import { AmendContestDialog, AmendKeyDialog } from './amend-dialogs.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { SanctionDialog } from './sanction-dialog.tsx'
import { AnnulDialog, FoulDialog, PointsDialog, SubstituteDialog } from './team-dialogs.tsx'
import { OverruleDialog, VoidDialog } from './ruling-dialogs.tsx'

type Tool = 'points' | 'sanction' | 'draw' | 'substitute' | 'leave' | 'foul' | 'annul' | 'spare' | 'overrule' | 'amendKey' | 'amendContest'
const TOOLS: readonly Tool[] = ['points', 'sanction', 'draw', 'substitute', 'leave', 'foul', 'annul', 'spare', 'overrule', 'amendKey', 'amendContest']

export function Tools() {
  const tool = useToolTexts()
  const words = { ...tool, ...useRuleTexts() }
  const [open, setOpen] = useState<Tool | null>(null)
  const question = useView('question')
  const panel = useView('panel')
  const buzzer = useView('buzzer')
  const sanctions = useView('sanctions')
  const draws = useView('draws')
  const close = () => setOpen(null)
  const needs: Partial<Record<Tool, boolean>> = {
    sanction: (sanctions?.catalogue.length ?? 0) > 0,
    draw: draws != null && draws.open.length + draws.done.length + Number(draws.rolling !== null) > 0,
    annul: buzzer != null,
    spare: question != null,
    overrule: (panel?.attempts.length ?? 0) > 0,
    amendKey: question != null,
  }
  return (
    <div className="tools" role="group" aria-label={tool.tools}>
      {TOOLS.map((name) => (
        <button key={name} className="small" disabled={needs[name] === false} onClick={() => setOpen(name)}>
          {words[name]}
        </button>
      ))}
      {open !== null && DIALOGS[open]({ close })}
    </div>
  )
}

const DIALOGS: Record<Tool, (props: { close: () => void }) => ReactNode> = {
  points: (props) => <PointsDialog {...props} />,
  sanction: (props) => <SanctionDialog {...props} />,
  draw: (props) => <DrawDialog {...props} />,
  substitute: (props) => <SubstituteDialog {...props} />,
  leave: (props) => <LeaveDialog {...props} />,
  foul: (props) => <FoulDialog {...props} />,
  annul: (props) => <AnnulDialog {...props} />,
  spare: (props) => <VoidDialog {...props} />,
  overrule: (props) => <OverruleDialog {...props} />,
  amendKey: (props) => <AmendKeyDialog {...props} />,
  amendContest: (props) => <AmendContestDialog {...props} />,
}
