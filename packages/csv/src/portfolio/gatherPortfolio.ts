import type { Activity, InputIssue, Portfolio, Unit } from "@kepu/core"
import type { UnitId, Unread } from "@kepu/core/portfolio"
import { type CellIssue, rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { acceptRecord, type Found } from "./acceptRecord.ts"
import { lostRecord } from "./lostRecord.ts"
import { type RegisterName, registers } from "./registers.ts"

/** What a portfolio file says. */
export interface PortfolioReading {
  /** Absent if nothing of the file could be read. */
  readonly portfolio?: Portfolio
  /** In the order of the rows. */
  readonly issues: ReadonlyArray<InputIssue>
}

type Place = Pick<Found, "file" | "row" | "isPath" | "columnOf">

interface Entered {
  readonly place: Place
  readonly record: Readonly<Record<string, unknown>>
}

/** The ids of units at which a record points, each with its fact. */
const pointersOf = (record: Entered["record"]): ReadonlyArray<readonly [fact: string, unit: string]> =>
  ["host", "coHosts", "unit"].flatMap((fact) =>
    [record[fact]].flat().flatMap((unit) => (typeof unit === "string" ? [[fact, unit] as const] : []))
  )

/**
 * Makes a portfolio of records as they are found. Its ids are made to agree: of two records with one id the first
 * stands, a unit that is pointed at is entered, and a recommendation of an activity that is not there is not kept; nor is
 * it kept that a document reports on one.
 */
export const gatherPortfolio = (issues: Array<CellIssue>) => {
  const entered: { [R in RegisterName]?: Array<Entered> } = { units: [], activities: [] }

  const lose = (lost: ReadonlyArray<Unread>, place: Place): void => {
    for (const record of lost) (entered.unread ??= []).push({ place, record: { ...record } })
  }

  const add = (found: Found): void => {
    const { facts, register } = found
    const records = (entered[register] ??= [])
    if (facts === undefined) return
    const record = acceptRecord(found, issues)
    if (record === undefined) lose(lostRecord(found), found)
    else records.push({ place: found, record })
  }

  /** The records whose id no earlier one has. */
  const distinct = (register: "units" | "activities"): ReadonlyArray<Entered> => {
    const ids = new Set<unknown>()
    return (entered[register] ?? []).filter(({ place, record }) => {
      const { id } = record
      if (!ids.has(id)) return ids.add(id)
      const slots = { text: shown(String(id)), register: registers[register].word }
      issues.push(rowIssue({ ...place, column: place.columnOf("id") }, "duplicate-id", slots))
      lose(lostRecord({ ...place, register, facts: record }), place)
      return false
    })
  }

  /** Notes decisions on one rule and subject that are of one day and differ. */
  const compareDecisions = (): void => {
    const first = new Map<string, unknown>()
    for (const { place, record } of entered.attestations ?? []) {
      const { decision, on, rule, unit } = record
      if (on === undefined) continue
      const key = JSON.stringify([rule, unit, on])
      if (!first.has(key)) first.set(key, decision)
      else if (first.get(key) !== decision)
        issues.push(
          rowIssue({ ...place, column: place.columnOf("decision") }, "decisions-differ", { rule: shown(String(rule)) })
        )
    }
  }

  const end = (): Portfolio => {
    compareDecisions()
    const units = distinct("units").map(({ record }) => record as unknown as Unit)
    const activities = distinct("activities")
    const known = new Set<string>(units.map(({ id }) => id))
    const ids = new Set(activities.map(({ record }) => record["id"]))
    const recommendations = entered.recommendations?.filter(({ place, record }) => {
      if (ids.has(record["activity"])) return true
      const slots = { text: shown(String(record["activity"])) }
      issues.push(rowIssue({ ...place, column: place.columnOf("activity") }, "unknown-activity", slots))
      return false
    })
    // A document that reports on an activity arrived all the same.
    const submissions = entered.submissions?.map(({ place, record }): Entered => {
      const { activity, ...rest } = record
      if (activity === undefined || ids.has(activity)) return { place, record }
      const slots = { text: shown(JSON.stringify(activity)), reason: { piece: "noActivity" } as const }
      issues.push(rowIssue({ ...place, column: place.columnOf("activity") }, "field-refused", slots))
      return { place, record: rest }
    })
    const registersRead = {
      ...entered,
      activities,
      ...(submissions === undefined ? {} : { submissions }),
      ...(recommendations === undefined ? {} : { recommendations })
    }
    const others = Object.entries(registersRead).filter(([register]) => register !== "units")
    for (const { place, record } of others.flatMap(([, records]) => records)) {
      for (const [fact, unit] of pointersOf(record)) {
        if (known.has(unit)) continue
        known.add(unit)
        units.push({ id: unit as UnitId, name: unit, source: { file: place.file, row: place.row } })
        issues.push(rowIssue({ ...place, column: place.columnOf(fact) }, "unknown-unit", { text: shown(unit) }))
      }
    }
    return {
      units,
      activities: activities.map(({ record }) => record as unknown as Activity),
      ...Object.fromEntries(
        others
          .filter(([register]) => register !== "activities")
          .map(([register, records]) => [register, records.map(({ record }) => record)])
      )
    }
  }
  return { add, lose, end }
}
