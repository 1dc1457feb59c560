import { Failed } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { type Case, differences } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { ruleMutants, type RuleMutant } from "./ruleMutants.ts"
import { score, type Score, type Waivers } from "../../mutate/score.ts"

const decode = Schema.decodeUnknownOption(Notice)

/** Whether a case finds otherwise than it expects, or names what the notice no longer has. */
const notices = (notice: Notice, one: Case): boolean => {
  try {
    return differences(notice, one).length > 0
  } catch (error) {
    if (error instanceof Failed) return true
    throw error
  }
}

/** A mutant dies if it is no notice any more, or if some case finds otherwise than it expects. */
const isKilled = ({ data, rule }: RuleMutant, cases: ReadonlyArray<Case>): boolean => {
  const decoded = decode(data)
  if (decoded._tag === "None") return true
  const speaksOf = ({ expected, silent = [] }: Case) =>
    rule === undefined || silent.includes(rule) || expected.some((one) => one.rule === rule)
  return cases.some((one) => speaksOf(one) && notices(decoded.value, one))
}

/** Changes every place of the notice's rules in turn and asks the cases whether they notice. */
export const killRules = (notice: Notice, cases: ReadonlyArray<Case>, waivers: Waivers): Score => {
  const mutants = ruleMutants(notice)
  const alive = mutants.filter((mutant) => !isKilled(mutant, cases)).map(({ id }) => id)
  return score(mutants.length, alive, waivers)
}
