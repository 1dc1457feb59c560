import { isFact, type Test } from "@kepu/core/tables"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "../RecordReading.ts"

/** What SQL cannot tell. */
export const nothing = (sql: SqlClient): Fragment => sql`CASE WHEN 1 = 0 THEN 1 = 1 ELSE NULL END`

/** The test of a fact that the notice declares, as `condition/Check.ts` of core has it. */
export const declaredQuestion =
  (sql: SqlClient, dialect: RecordReading, noteOpen: () => void) =>
  ({ check, fact }: Extract<Test, { readonly kind: "declared" }>): Fragment => {
    const placeOf = (id: string): readonly [string, ...ReadonlyArray<string>] => (isFact(id) ? [id] : ["facts", id])
    const at = placeOf(fact)
    const all = (parts: ReadonlyArray<Fragment>): Fragment => sql.join(" AND ", false, "1 = 1")(parts)
    const between = (value: Fragment, from: Fragment | undefined, to: Fragment | undefined): Fragment =>
      all([
        ...(from === undefined ? [] : [sql`${value} >= ${from}`]),
        ...(to === undefined ? [] : [sql`${value} <= ${to}`])
      ])
    const float = (number: number | undefined) => (number === undefined ? undefined : dialect.float(number))
    const where = (isOfType: Fragment, asked: Fragment): Fragment =>
      sql`CASE WHEN ${isOfType} THEN ${asked} ELSE NULL END`
    switch (check.is) {
      case "known":
        return sql`CASE WHEN ${dialect.saysNothingAt(...at)} THEN NULL ELSE (${dialect.isFalseAt(...at)}) IS NOT TRUE END`
      case "among": {
        const isOneOf = (values: ReadonlyArray<string>) => sql`${dialect.textAt(...at)} IN ${sql.in(values)}`
        const { choices, values } = check
        // What is none of a choice's values is not known.
        const isValue = all([dialect.isTextAt(...at), ...(choices === undefined ? [] : [isOneOf(choices)])])
        return where(isValue, isOneOf(values))
      }
      case "number":
        return where(dialect.isNumberAt(...at), between(dialect.numberAt(...at), float(check.from), float(check.to)))
      case "date":
        return where(
          dialect.isDayAt(...at),
          between(
            dialect.textAt(...at),
            check.from === undefined ? undefined : sql`${check.from}`,
            check.to === undefined ? undefined : sql`${check.to}`
          )
        )
      case "share":
      case "below": {
        const other = placeOf(check.of)
        const [part, whole] = [dialect.numberAt(...at), dialect.numberAt(...other)]
        const areNumbers = all([dialect.isNumberAt(...at), dialect.isNumberAt(...other)])
        if (check.is !== "share") return where(areNumbers, sql`${part} < ${whole}`)
        const { least, most, under } = check
        const hundredfold = sql`${part} * ${dialect.float(100)}`
        const shareOf = (percent: number | undefined) =>
          percent === undefined ? undefined : sql`${whole} * ${dialect.float(percent)}`
        const asked = between(hundredfold, shareOf(least), shareOf(most))
        return where(areNumbers, under === undefined ? asked : sql`(${asked}) AND ${hundredfold} < ${shareOf(under)!}`)
      }
      case "before": {
        // The days of a schedule are looked at by the store itself.
        if (fact === "time" || check.of === "time") {
          noteOpen()
          return nothing(sql)
        }
        const other = placeOf(check.of)
        return where(
          all([dialect.isDayAt(...at), dialect.isDayAt(...other)]),
          sql`${dialect.textAt(...at)} <= ${dialect.textAt(...other)}`
        )
      }
    }
  }
