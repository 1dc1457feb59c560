import type { Condition, Scope } from "@kepu/core/condition"
import { byTest, type ByTest, testOf } from "@kepu/core/tables"
import { isPlain, plainSigns } from "@kepu/core/text"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "../RecordReading.ts"
import { declaredQuestion, nothing } from "./declared.ts"
import { scheduleQuestions } from "./schedule.ts"

interface Holding {
  readonly declared?: "topics" | "programmes"
  readonly values: ReadonlyArray<string>
}

/** What each test is in SQL: true, false or NULL exactly where the test is true, false or unknown. Of a name it may be NULL for either. */
export const testsIn = (
  sql: SqlClient,
  dialect: RecordReading,
  { notice, today }: Scope,
  noteOpen: () => void
): ByTest<[], Fragment> => {
  const { hasReachedLastDay, isWithin, touches } = scheduleQuestions(sql, dialect)
  const anyOf = (parts: ReadonlyArray<Fragment>) =>
    join(
      sql,
      " OR ",
      parts.map((part) => sql`(${part})`)
    )
  // A name of other signs may show a word that it does not have sign by sign, which SQL cannot tell.
  const named = (words: ReadonlyArray<string>) => {
    const name = dialect.textAt("name")
    const has = anyOf(words.map((word) => dialect.contains(name, word)))
    const hasNot = words.every(isPlain) ? dialect.hasOnly(name, plainSigns) : sql`1 = 0`
    noteOpen()
    return sql`CASE WHEN ${has} THEN 1 = 1 WHEN ${hasNot} THEN 1 = 0 ELSE NULL END`
  }
  const isOf = (text: Fragment, values: ReadonlyArray<string>) => sql`${text} IN ${sql.in(values)}`
  const orDeclared = (stated: Fragment, { declared, values }: Holding): Fragment => {
    const terms = declared === undefined ? [] : notice.vocabulary[declared].filter(({ id }) => values.includes(id))
    const words = terms.flatMap(({ declaredBy = [] }) => declaredBy)
    return words.length === 0 ? stated : anyOf([named(words), stated])
  }
  return {
    anything: () => sql`1 = 1`,
    days: ({ wholly, window: id }) => {
      const window = notice.windows.find((one) => one.id === id)!
      return wholly ? isWithin(window) : touches(window)
    },
    // Which weekday the days of a schedule are, or whether they are worked, SQL cannot tell: the store looks itself.
    kinds: () => {
      noteOpen()
      return nothing(sql)
    },
    over: () => hasReachedLastDay(today),
    name: ({ words }) => named(words),
    // Whether a list has one of the values; unknown if there is no list.
    lists: (test) =>
      orDeclared(
        sql`CASE WHEN ${dialect.saysNothingAt(test.fact)} THEN NULL
          ELSE ${dialect.someText(test.fact, (text) => isOf(text, test.values))} END`,
        test
      ),
    is: (test) => orDeclared(isOf(dialect.textAt(test.fact), test.values), test),
    known: ({ fact }) => {
      const isMissing =
        fact === "time"
          ? sql`${dialect.saysNothingAt("time")} AND ${dialect.saysNothingAt("timeText")}`
          : dialect.saysNothingAt(fact)
      return sql`CASE WHEN ${isMissing} THEN NULL ELSE (${dialect.isFalseAt(fact)}) IS NOT TRUE END`
    },
    number: ({ fact, least, most }) => {
      const number = dialect.numberAt(fact)
      return join(sql, " AND ", [
        ...(least === undefined ? [] : [sql`${number} >= ${dialect.float(least)}`]),
        ...(most === undefined ? [] : [sql`${number} <= ${dialect.float(most)}`])
      ])
    },
    declared: declaredQuestion(sql, dialect, noteOpen),
    share: ({ fact, of, percent }) => {
      const [part, whole] = [dialect.numberAt(fact), dialect.numberAt(of)]
      return sql`${part} * ${dialect.float(100)} <= ${whole} * ${dialect.float(percent)}`
    }
  }
}

/** A condition as SQL. */
export interface Compiled {
  readonly condition: Fragment
  /** It is true exactly where the condition is; else it may be NULL there, too. */
  readonly isExact: boolean
}

/**
 * Conditions as SQL over the row `c`, for one scope: true, false or NULL where `holds` says true, false or unknown, and
 * NULL where a name would have to be seen. The terms are declared, as `checkCondition` has seen to.
 */
export const compiler = (sql: SqlClient, dialect: RecordReading, scope: Scope): ((where: Condition) => Compiled) => {
  let isExact = true
  const tests = testsIn(sql, dialect, scope, () => {
    isExact = false
  })
  const compile = (condition: Condition): Fragment => {
    switch (condition._tag) {
      case "All":
        return sql`(${join(sql, " AND ", condition.of.map(compile))})`
      case "Any":
        return sql`(${join(sql, " OR ", condition.of.map(compile))})`
      case "Not":
        return sql`(NOT ${compile(condition.of)})`
      default:
        return sql`(${byTest(tests, testOf(condition))})`
    }
  }
  return (where) => {
    isExact = true
    const condition = compile(where)
    return { condition, isExact }
  }
}

/** The parts with a word between them; there is at least one. */
const join = (sql: SqlClient, word: string, parts: ReadonlyArray<Fragment>): Fragment => sql.join(word, false)(parts)
