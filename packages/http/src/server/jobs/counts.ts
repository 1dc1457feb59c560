import { type Instant } from "@kepu/core"
import { Status } from "@kepu/core/schema"
import { portfolioRegisters } from "@kepu/core/port"
import type { KeptLedger } from "../live/KeptLedger.ts"

/** How many records and findings there are, all or those of a unit. */
export const countsOf = (
  { asOf, unit }: { readonly asOf: Instant; readonly unit: string | undefined },
  ledger: KeptLedger
) => {
  const { registers, sequence } = ledger
  const recordsOf = (register: (typeof portfolioRegisters)[number]): number =>
    unit === undefined ? registers.inOrder([register]).length : registers.ownOf(register, unit).length
  const wanted = unit === undefined ? {} : { unit }
  const found = new Map<Status, number>(Status.literals.map((status) => [status, 0]))
  for (const { status } of ledger.findingsAt(asOf, wanted, {}).findings) found.set(status, (found.get(status) ?? 0) + 1)
  return {
    sequence,
    records: Object.fromEntries(portfolioRegisters.map((register) => [register, recordsOf(register)])),
    findings: Object.fromEntries(found)
  }
}
