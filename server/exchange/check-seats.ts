/** Checks of the panel's seats: whoever the file says marks, stands back or signs has a seat. */
import type { ContestFile } from '#shared/contest-file.ts'
import { formatOf } from '../formats/index.ts'
import type { ReadRules } from './check-rounds.ts'
import type { Draft } from './contest-draft.ts'
import { shown, type Say } from './mistakes.ts'

type Panel = ContestFile['panel']

export function checkSeats(draft: Draft, panel: Panel, rules: ReadRules, say: Say): void {
  checkJudges(draft, panel, rules, say)
  checkRecused(panel, say)
  checkSigners(draft, panel, say)
}

function checkJudges(draft: Draft, { judges }: Panel, rules: ReadRules, say: Say): void {
  for (const { it: round, at } of draft.rounds) {
    const read = rules.get(round.id)
    const named = read ? (formatOf(round.format).marking?.(read).judges ?? []) : []
    named.forEach((number, i) => {
      if (number > judges)
        say([...at, 'rules', 'judges', i], shown(number), {
          zh: `席位内的评委号（panel.judges 为 ${judges}）`,
          en: `the number of a judge that has a seat (panel.judges is ${judges})`,
        })
    })
  }
}

function checkRecused(panel: Panel, say: Say): void {
  panel.recused?.forEach(({ role, number }, i) => {
    const seats = role === 'judge' ? panel.judges : panel.referees
    if (number > seats)
      say(['panel', 'recused', i, 'number'], shown(number), {
        zh: `席位内的号码（panel.${role}s 为 ${seats}）`,
        en: `the number of a seat there is (panel.${role}s is ${seats})`,
      })
  })
}

/** A result that nobody can sign is never announced. */
function checkSigners(draft: Draft, { supervisors }: Panel, say: Say): void {
  if (supervisors > 0) return
  for (const { it: part, at } of draft.parts) {
    const i = part.signers?.indexOf('supervisor') ?? -1
    if (i >= 0)
      say([...at, 'signers', i], shown('supervisor'), {
        zh: '有席位的签字人（panel.supervisors 为 0）',
        en: 'a signer who has a seat (panel.supervisors is 0)',
      })
  }
}
