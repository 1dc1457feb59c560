import type { Condition, Scope } from "@kepu/core/condition"
import { byTest, type ByTest, testOf } from "@kepu/core/tables"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { Dialect } from "../Dialect.ts"
import { declaredQuestion } from "./declared.ts"
import { scheduleQuestions } from "./schedule.ts"

interface Holding {
  readonly declared?: "topics" | "programmes"
  readonly values: ReadonlyArray<string>
}

/** What each test is in SQL: true, false or NULL exactly where the test is true, false or unknown. */
const testsIn = (sql: SqlClient, dialect: Dialect, { notice, today }: Scope): ByTest<[], Fragment> => {
  const { hasReachedLastDay, isWithin, touches } = scheduleQuestions(sql, dialect)
  const anyOf = (parts: ReadonlyArray<Fragment>) =>
    join(
      sql,
      " OR ",
      parts.map((part) => sql`(${part})`)
    )
  const named = (words: ReadonlyArray<string>) => {
    const name = dialect.textAt("name")
    return anyOf(words.map((word) => dialect.contains(name, word)))
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
    over: () => hasReachedLastDay(today),
    name: ({ words }) => named(words),
    // Whether a list has one of the values; unknown if there is no list.
    lists: (test) =>
      orDeclared(
        sql`CASE WHEN ${dialect.saysNothingAt(test.fact)} THEN NULL
          ELSE EXISTS (SELECT 1 FROM ${dialect.textsAt(test.fact)} WHERE ${isOf(sql`e.value`, test.values)}) END`,
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
    declared: declaredQuestion(sql, dialect),
    share: ({ fact, of, percent }) => {
      const [part, whole] = [dialect.numberAt(fact), dialect.numberAt(of)]
      return sql`${part} * ${dialect.float(100)} <= ${whole} * ${dialect.float(percent)}`
    }
  }
}

/**
 * Conditions as SQL over the row `c`, for one scope: true, false or NULL exactly where `holds` says true, false or
 * unknown. The terms are declared, as `checkCondition` has seen to.
 */
export const compiler = (sql: SqlClient, dialect: Dialect, scope: Scope): ((where: Condition) => Fragment) => {
  const tests = testsIn(sql, dialect, scope)
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
  return compile
}

/** The parts with a word between them; there is at least one. */
const join = (sql: SqlClient, word: string, parts: ReadonlyArray<Fragment>): Fragment => sql.join(word, false)(parts)
