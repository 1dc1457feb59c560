import type { CountedRegister, Entries, OfNumbers } from "../requirement/Requirement.ts"
import { type Counted, wantedOf } from "../requirement/counted.ts"
import { evaluateSubject } from "../requirement/evaluate.ts"
import { activities } from "./entries/activities.ts"
import type { EntriesRow, NumberSearch, Open, Several } from "./entries/EntriesRow.ts"
import { facilities } from "./entries/facilities.ts"
import { officers } from "./entries/officers.ts"
import { recommendations } from "./entries/recommendations.ts"
import { units } from "./entries/units.ts"
import { submissions } from "./entries/submissions.ts"
import type { Mends, Search } from "./Search.ts"
import { both, noWay, onlyWay, type Ways } from "./ways.ts"

const rows: { readonly [K in CountedRegister]: EntriesRow<Extract<Entries, { of: K }>> } = {
  activities,
  recommendations,
  facilities,
  officers,
  submissions,
  units
}

const openOf = ({ entries = [], ...counted }: Counted): Open => {
  const { demand, known } = counted
  const { atLeast, atMost } = wantedOf(counted)
  const open = entries.reduce((sum, { amount, truth }) => sum + (truth === undefined ? (amount ?? 0) : 0), 0)
  return {
    ...counted,
    entries: entries as Open["entries"],
    number: demand.number,
    lacking: Math.max(0, Math.ceil(atLeast - known)),
    surplus: Math.max(0, known - atMost),
    excess: Math.max(0, known + open - atMost)
  }
}

/**
 * Whether the demand is on a number of entries beside amounts that stand fast. Of a sum, and beside another number, more
 * or fewer entries settle nothing by themselves: what is not known of them is told as missing.
 */
const isOfEntries = ({ demand: { compared = [] }, number }: Open): boolean =>
  !("sum" in number && number.sum !== undefined) &&
  compared.every(({ amount }) => typeof amount === "number" || "amounts" in amount)

/** The ways to meet each of the open demands on the entries of one register. */
const waysAmong = (
  row: EntriesRow<Entries>,
  open: Several,
  isAbsent: boolean,
  search: NumberSearch
): ReadonlyArray<Ways> => {
  if (isAbsent) return [row.supply === undefined ? noWay : onlyWay([row.supply(open, search)])]
  const [first, ...rest] = open.filter(({ lacking }) => lacking > 0)
  return [
    ...(first === undefined ? [] : row.more([first, ...rest], search)),
    ...open.filter(({ excess, lacking }) => lacking === 0 && excess > 0).map((demand) => row.fewer(demand, search))
  ]
}

/** The ways to meet each of the demands that are open, register by register, and what to say if none remains. */
export const waysToNumbers = (numbers: OfNumbers, search: Search): Mends => {
  const within: NumberSearch = { ...search, numbers }
  const counts = evaluateSubject(numbers, search.record.unit, search.given).counts.filter(({ truth }) => truth !== true)
  const found = Object.entries(rows).flatMap(([register, row]) => {
    const own = counts.filter(({ demand }) => demand.number.of === register)
    const [first, ...rest] = own.map(openOf)
    if (first === undefined) return []
    const open: Several = [first, ...rest]
    if (!open.every(isOfEntries)) return [{ ways: [noWay], impossible: undefined }]
    const isAbsent = own[0]!.entries === undefined
    // A row is only given demands on its own register.
    const fitting = row as object as EntriesRow<Entries>
    return [{ ways: waysAmong(fitting, open, isAbsent, within), impossible: fitting.impossible(open, within) }]
  })
  const impossible = found.find((own) => own.impossible !== undefined)?.impossible
  return {
    ...both(
      found.flatMap(({ ways }) => ways),
      search.breadth
    ),
    ...(impossible === undefined ? {} : { impossible })
  }
}
