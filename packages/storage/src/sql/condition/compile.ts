import type { Condition, DeclaredTerm, Fact, Scope } from "@kepu/core"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { Dialect } from "../Dialect.ts"
import { scheduleQuestions } from "./schedule.ts"

/**
 * Conditions as SQL over the row `c`, for one scope: true, false or NULL exactly where `holds` says true, false or
 * unknown. The terms are declared, as `checkCondition` has seen to.
 */
export const compiler = (
  sql: SqlClient,
  dialect: Dialect,
  { notice, today }: Scope
): ((where: Condition) => Fragment) => {
  const { hasReachedLastDay, isWithin, touches } = scheduleQuestions(sql, dialect)
  const name = dialect.textAt("name")
  const parens = (part: Fragment) => sql`(${part})`
  const anyOf = (parts: ReadonlyArray<Fragment>) => parens(join(sql, " OR ", parts.map(parens)))
  const named = (words: ReadonlyArray<string>) => anyOf(words.map((word) => dialect.contains(name, word)))
  const term = (terms: ReadonlyArray<DeclaredTerm>, id: string) => terms.find((one) => one.id === id)!
  const isOf = (text: Fragment, values: ReadonlyArray<string>) => sql`${text} IN ${sql.in(values)}`
  const declared = ({ declaredBy }: DeclaredTerm, stated: Fragment) =>
    declaredBy === undefined ? parens(stated) : anyOf([named(declaredBy), stated])
  /** Whether a list has one of the values; unknown if there is no list. */
  const has = (key: string, values: ReadonlyArray<string>) => sql`CASE WHEN ${dialect.saysNothingAt(key)} THEN NULL
    ELSE EXISTS (SELECT 1 FROM ${dialect.textsAt(key)} WHERE ${isOf(sql`e.value`, values)}) END`
  const reported = (fact: Fact): Fragment => {
    const isMissing =
      fact === "time"
        ? sql`${dialect.saysNothingAt("time")} AND ${dialect.saysNothingAt("timeText")}`
        : dialect.saysNothingAt(fact)
    const said = fact === "summary" ? dialect.isTrueAt(fact) : sql.literal("TRUE")
    return sql`CASE WHEN ${isMissing} THEN NULL ELSE ${said} END`
  }

  const compile = (condition: Condition): Fragment => {
    switch (condition._tag) {
      case "All":
        return parens(join(sql, " AND ", condition.of.map(compile)))
      case "Any":
        return parens(join(sql, " OR ", condition.of.map(compile)))
      case "Not":
        return sql`(NOT ${compile(condition.of)})`
      case "Always":
        return sql`(1 = 1)`
      case "InWindow": {
        const window = notice.windows.find(({ id }) => id === condition.window)!
        return parens(condition.wholly ? isWithin(window) : touches(window))
      }
      case "LastDayReached":
        return parens(hasReachedLastDay(today))
      case "HasTopic":
        return declared(term(notice.vocabulary.topics, condition.topic), has("topics", [condition.topic]))
      case "SettingIn":
        return parens(has("settings", condition.settings))
      case "NameContains":
        return named(condition.words)
      case "PlatformIn":
        return parens(isOf(dialect.textAt("platform"), condition.states))
      case "ModeIn":
        return parens(isOf(dialect.textAt("mode"), condition.modes))
      case "ProgrammeIn":
        return anyOf(
          condition.programmes.map((id) =>
            declared(term(notice.vocabulary.programmes, id), sql`${dialect.textAt("programme")} = ${id}`)
          )
        )
      case "ListedIn":
        return parens(has("annexes", [condition.annex]))
      case "Reported":
        return parens(reported(condition.fact))
      case "AtLeast":
        return sql`(${dialect.numberAt(condition.fact)} >= ${dialect.float(condition.number)})`
      case "AtMost":
        return sql`(${dialect.numberAt(condition.fact)} <= ${dialect.float(condition.number)})`
      case "ShareAtMost": {
        const [part, whole] = [dialect.numberAt(condition.fact), dialect.numberAt(condition.of)]
        return sql`(${part} * ${dialect.float(100)} <= ${whole} * ${dialect.float(condition.percent)})`
      }
    }
  }
  return compile
}

/** The parts with a word between them; there is at least one. */
const join = (sql: SqlClient, word: string, parts: ReadonlyArray<Fragment>): Fragment => sql.join(word, false)(parts)
