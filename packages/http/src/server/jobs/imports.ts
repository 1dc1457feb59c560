import type { InputIssue, Portfolio } from "@kepu/core"
import {
  byCodePoint,
  ownerOf,
  type RecordKey,
  refId,
  type RegisterName,
  reportedByUnits,
  type StoredRecord
} from "@kepu/core/port"
import type { UnitId } from "@kepu/core/portfolio"
import {
  type CountyFiles,
  encodeText,
  nameKey,
  readPortfolio,
  reconcile,
  type TableFile,
  tableNameOf,
  unitSheet,
  writeSheet
} from "@kepu/csv"
import { combine, entriesOf, equal } from "@kepu/storage/transfer"
import { toldChanges } from "../../api/ledger/imports.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { type FormFiles, tablesOfForm } from "./formFiles.ts"

/** What an import makes of one record, and the version of it that was seen; 0 where there is none. */
export interface ImportWrite {
  readonly register: RegisterName
  readonly key: RecordKey
  readonly expected: number
  /** None where the record goes. */
  readonly value?: unknown
}

/** What files would change in a ledger. */
export interface Preview {
  readonly told: {
    readonly sequence: number
    readonly counts: Readonly<Record<"added" | "changed" | "removed" | "unchanged", number>>
    readonly changes: ReadonlyArray<object>
    readonly issues: ReadonlyArray<InputIssue>
    readonly furtherIssues: number
    readonly passedOver: number
    readonly leftOut: number
  }
  readonly writes: ReadonlyArray<ImportWrite>
}

type Known = Required<Pick<CountyFiles, "units">>

/** Units that the ledger has, as the table from which names are known where no such table comes along. */
const known = "kepu-units"

const filesOf = async (files: FormFiles, { notice, portfolio }: KeptLedger): Promise<CountyFiles & Known> => {
  const own = [...writeSheet(unitSheet(notice), portfolio.units)].join("")
  const tables = await tablesOfForm(files, notice)
  return { ...tables, units: tables.units ?? { name: known, bytes: encodeText(own, "utf-8") } }
}

type Sourced = { readonly source?: { readonly file: string } }

/** A unit does not say where its records were read; what is said of that stays. */
const asUnitsSay = (value: unknown, held: StoredRecord | undefined): unknown => {
  const { source: _source, ...own } = value as Sourced & object
  const said = (held?.value as Sourced | undefined)?.source
  return said === undefined ? own : { ...own, source: said }
}

const withoutSource = (value: unknown): unknown => ({ ...(value as object), source: undefined })

/** Records that go: rows of the platform that a row of annex 1 now is, and rows that could not be read and now can. */
const past = (
  superseded: ReadonlyArray<StoredRecord>,
  files: ReadonlySet<string>,
  entries: ReadonlySet<string>,
  ledger: KeptLedger
): ReadonlyArray<StoredRecord> => [
  ...superseded,
  ...ledger.registers.inOrder(["unread"]).filter((record) => {
    const { source } = record.value as Sourced
    return source !== undefined && files.has(source.file) && !entries.has(refId(record))
  })
]

/**
 * What files would change in a ledger, of a unit what it reports itself. What a table has no column for stays as it is,
 * and what no table names stays, too. `undefined` where nothing of the files can be read.
 */
export const previewOf = async (
  sent: FormFiles,
  unit: string | undefined,
  ledger: KeptLedger
): Promise<Preview | { readonly unusable: ReadonlyArray<InputIssue> }> => {
  const files = await filesOf(sent, ledger)
  const { notice, portfolio, registers, sequence } = ledger
  const read = readPortfolio(notice, files)
  const tables = [...files.annex1, ...(files.annex2 ?? []), files.units, files.submissions, files.platform].filter(
    (file) => file !== undefined && file.name !== known
  ) as ReadonlyArray<TableFile>
  const issues = read.issues.filter(({ file }) => file !== known)
  if (tables.every((file) => read.unusable.includes(tableNameOf(file)))) return { unusable: issues }
  // Of what is another's a unit is told nothing, whatever its tables call their rows.
  const isSeen = ({ register, value }: StoredRecord): boolean => unit === undefined || ownerOf(register, value) === unit
  const held = new Map(registers.entries.filter(isSeen).map((record) => [refId(record), record]))
  const live = registers.inOrder(["activities"]).filter(isSeen) as ReadonlyArray<StoredRecord<"activities">>
  const brought = onlyTold(withKeptIds(read.portfolio, portfolio), files, portfolio)
  const given = reconcile(brought, live, unit === undefined ? "office" : "unit")
  const told = entriesOf(given.portfolio)
  const entries = told.filter(
    ({ register, value }) =>
      unit === undefined || (reportedByUnits.has(register) && ownerOf(register, value as never) === unit)
  )
  const changes: Array<{
    readonly kind: "added" | "changed" | "removed"
    readonly before?: unknown
    readonly after?: unknown
  }> = []
  const writes: Array<ImportWrite> = []
  let unchanged = 0
  for (const { key, register, value } of entries) {
    const record = held.get(refId({ register, key }))
    const combined = record === undefined ? value : combine(record, value)
    const after = unit === undefined ? combined : asUnitsSay(combined, record)
    if (record !== undefined && equal(withoutSource(record.value), withoutSource(after))) {
      unchanged += 1
      continue
    }
    const before = record === undefined ? {} : { before: record.value }
    changes.push({ register, key, kind: record === undefined ? "added" : "changed", ...before, after } as never)
    writes.push({ register, key, expected: record?.version ?? 0, value: after })
  }
  const names = new Set(tables.map(({ name }) => name))
  const own = new Set(entries.map(refId))
  for (const { key, register, value, version } of unit === undefined
    ? past(given.superseded, names, own, ledger)
    : []) {
    changes.push({ register, key, kind: "removed", before: value } as never)
    writes.push({ register, key, expected: version })
  }
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length
  return {
    told: {
      sequence,
      counts: { added: count("added"), changed: count("changed"), removed: count("removed"), unchanged },
      changes: changes.slice(0, toldChanges),
      issues: issues.slice(0, toldChanges),
      furtherIssues: Math.max(0, issues.length - toldChanges),
      passedOver: read.passedOver.length,
      // Units and rows that were not read come of what was sent; nobody sent them as records.
      leftOut:
        unit === undefined ? 0 : told.filter(({ register }) => reportedByUnits.has(register)).length - entries.length
    },
    writes
  }
}

/** Tables know units by their names: each that the ledger has goes by its id there. Of two of one name nothing is guessed. */
const withKeptIds = (read: Portfolio, { units: kept }: Portfolio): Portfolio => {
  const byName = new Map<string, UnitId | undefined>()
  for (const { id, name } of kept) byName.set(nameKey(name), byName.has(nameKey(name)) ? undefined : id)
  const ids = new Map(read.units.map(({ id, name }) => [id, byName.get(nameKey(name)) ?? id]))
  const idOf = (id: UnitId): UnitId => ids.get(id) ?? id
  const ofUnit = <A extends { readonly unit?: UnitId }>(record: A): A =>
    record.unit === undefined ? record : { ...record, unit: idOf(record.unit) }
  const { activities, recommendations, submissions, units, unread, ...rest } = read
  return {
    ...rest,
    units: units.map((unit) => ({ ...unit, id: idOf(unit.id) })),
    activities: activities.map((activity) => ({
      ...activity,
      host: idOf(activity.host),
      ...(activity.coHosts === undefined ? {} : { coHosts: activity.coHosts.map(idOf) })
    })),
    ...(recommendations === undefined ? {} : { recommendations: recommendations.map(ofUnit) }),
    ...(submissions === undefined ? {} : { submissions: submissions.map(ofUnit) }),
    ...(unread === undefined ? {} : { unread: unread.map(ofUnit) })
  }
}

/** What the files themselves tell: units that are only known from the ledger are not told anew. */
const onlyTold = (read: Portfolio, { units }: CountyFiles, { units: kept }: Portfolio): Portfolio => {
  if (units?.name !== known) return read
  const ids = new Set(kept.map(({ id }) => id))
  return { ...read, units: read.units.filter(({ id }) => !ids.has(id)).toSorted((a, b) => byCodePoint(a.id, b.id)) }
}
