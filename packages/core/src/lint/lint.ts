import type { Notice } from "../notice/Notice.ts"
import { fill, localized } from "../text/Localized.ts"
import { checks } from "./checks.ts"
import { draftOf } from "./Draft.ts"
import type { Fault, FaultCode } from "./Fault.ts"
import type { Waiver } from "./Waiver.ts"

const faultsOf = (notice: Notice): ReadonlyArray<Fault> => {
  const draft = draftOf(notice)
  const order = (fault: Fault) => notice.clauses.findIndex(({ number }) => number === fault.clauses[0])
  return Object.entries(checks)
    .flatMap(([code, { find, severity }]) =>
      find(draft).map((found): Fault => ({ code: code as FaultCode, severity, ...found }))
    )
    .toSorted((a, b) => order(a) - order(b))
}

const stale = ({ code, digest, reason }: Waiver): Fault => ({
  code: "stale-waiver",
  severity: "error",
  clauses: [],
  message: fill(
    localized(
      "豁免“{code}”已无所指：所涉内容已更改或已消除",
      "the waiver of {code} is of no fault: what it was given for has changed or gone"
    ),
    { code }
  ),
  witness: localized(reason, reason),
  digest
})

const isOf = (waiver: Waiver, fault: Fault): boolean => waiver.code === fault.code && waiver.digest === fault.digest

/**
 * Finds the faults of a notice itself, before it is sent out, in the order of its clauses.
 *
 * Questions about rules are settled by going through every situation that their conditions can tell apart, and
 * asking `holds` in each. A fault that a waiver is about is left out; a waiver that is about none is itself a fault.
 */
export const lint = (
  notice: Notice,
  { waivers = [] }: { readonly waivers?: ReadonlyArray<Waiver> } = {}
): ReadonlyArray<Fault> => {
  const faults = faultsOf(notice)
  return [
    ...faults.filter((fault) => !waivers.some((waiver) => isOf(waiver, fault))),
    ...waivers.filter((waiver) => !faults.some((fault) => isOf(waiver, fault))).map(stale)
  ]
}
