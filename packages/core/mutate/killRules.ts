import { Notice } from "@kepu/core"
import { type Case, differences } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { ruleMutants, type RuleMutant } from "./ruleMutants.ts"
import { score, type Score, type Waivers } from "./score.ts"

const decode = Schema.decodeUnknownOption(Notice)

/** A mutant dies if it is no notice any more, or if some case finds otherwise than it expects. */
const isKilled = ({ data, rule }: RuleMutant, cases: ReadonlyArray<Case>): boolean => {
  const decoded = decode(data)
  if (decoded._tag === "None") return true
  const speaksOf = ({ expected, silent = [] }: Case) =>
    rule === undefined || silent.includes(rule) || expected.some((one) => one.rule === rule)
  return cases.some((one) => speaksOf(one) && differences(decoded.value, one).length > 0)
}

/** Changes every place of the notice's rules in turn and asks the cases whether they notice. */
export const killRules = (notice: Notice, cases: ReadonlyArray<Case>, waivers: Waivers): Score => {
  const mutants = ruleMutants(notice)
  const alive = mutants.filter((mutant) => !isKilled(mutant, cases)).map(({ id }) => id)
  return score(mutants.length, alive, waivers)
}
