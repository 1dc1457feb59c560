import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { Failed } from "../failure/Failed.ts"
import type { Failure, Failures, OwnSaying } from "../failure/Failure.ts"
import { hint } from "../failure/hints.ts"
import { parseJson, reader, withoutSchema } from "../failure/reading.ts"
import { dataFailure } from "../failure/words.ts"
import type { Notice } from "../notice/Notice.ts"
import { type BrokenId, brokenIds } from "../portfolio/brokenIds.ts"
import { Fields, type Portfolio, type PortfolioInput } from "../portfolio/Portfolio.ts"
import { portfolioRegisters } from "../portfolio/registers.ts"
import { same } from "../text/Localized.ts"
import { portfolioProblems } from "./portfolioProblems.ts"

/** What is asked of a portfolio beside its form. */
export interface ReadingOptions {
  /** Its words, too, must be of this notice: kinds, topics, documents, declared facts, rules. */
  readonly notice?: Notice
}

/** A time may be written in several ways, and schemas tell first of a day alone. */
const ofPortfolio: OwnSaying = (message, path) => {
  if (message !== "expected a date YYYY-MM-DD") return undefined
  if (path.endsWith(".receivedAt")) return dataFailure("not-when-received", path)
  return /\.(?:start|end)$/u.test(path) ? dataFailure("not-civil", path) : undefined
}

const readFields = reader(Fields, ofPortfolio)

const recordOf = (path: string): string => /^\w+\[\d+\]/u.exec(path)?.[0] ?? path

/** Of data that are no portfolio the records that are sound, in their places; of one that is not, its id. */
const soundIn = (data: unknown, unsound: ReadonlySet<string>): Portfolio => {
  const lists: Readonly<Record<string, unknown>> = Predicate.isObject(data) ? { ...data } : {}
  return Object.fromEntries(
    portfolioRegisters.map((register) => {
      const list: ReadonlyArray<unknown> = Array.isArray(lists[register]) ? lists[register] : []
      return [
        register,
        list.map((record, n) => {
          if (!unsound.has(`${register}[${n}]`)) return record
          return Predicate.hasProperty(record, "id") ? { id: record.id } : {}
        })
      ]
    })
  ) as unknown as Portfolio
}

/** What may be pointed at; of an unsound record no more than its id is known, and that is no choice. */
const choicesIn = (records: ReadonlyArray<Portfolio["units"][number] | Portfolio["activities"][number]>) =>
  records.flatMap((record) =>
    typeof record.name === "string"
      ? [{ id: record.id, name: same(record.name), synonyms: "aliases" in record ? (record.aliases ?? []) : [] }]
      : []
  )

const brokenId = ({ at, id, path, register }: BrokenId, { activities, units }: Portfolio): Failure => {
  if (at === undefined) return dataFailure("id-twice", path, { register, id })
  return at === "units"
    ? dataFailure("unknown-unit", path, { id, hint: hint(id, choicesIn(units)) })
    : dataFailure("unknown-activity", path, { id, hint: hint(id, choicesIn(activities)) })
}

/**
 * Reads a portfolio from plain data; tells of every place at which something is wrong, in both languages, with what there
 * is to choose from and what may be meant. A key that no record has, an id that points at nothing and, with a `notice`, a
 * word that it does not have are wrong too.
 *
 * @example
 * ```ts
 * import { readPortfolio } from "@kepu/core"
 *
 * const read = readPortfolio({ units: [{ id: "edu", nam: "县教育局" }], activities: [] })
 * if (read._tag === "Failure") console.log(read.failure[0].path) // units[0].nam
 * ```
 */
export const readPortfolio = (given: unknown, { notice }: ReadingOptions = {}): Result.Result<Portfolio, Failures> => {
  const data = withoutSchema(given)
  const read = readFields(data)
  const failed = Result.isFailure(read) ? read.failure : []
  const unsound = new Set(failed.map(({ path }) => recordOf(path)))
  const portfolio = Result.isSuccess(read) ? read.success : soundIn(data, unsound)
  const [first, ...others] = [
    ...failed,
    ...[
      ...[...brokenIds(portfolio)]
        .filter(({ at }) => at === undefined || !unsound.has(at))
        .map((broken) => brokenId(broken, portfolio)),
      ...(notice === undefined ? [] : portfolioProblems(notice, portfolio)).map(({ code, path, refusal, text }) => ({
        code,
        path,
        text: refusal ?? text
      }))
    ].filter(({ path }) => !unsound.has(recordOf(path)))
  ]
  return first === undefined ? Result.succeed(portfolio) : Result.fail([first, ...others])
}

/**
 * Reads a portfolio from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parsePortfolio } from "@kepu/core"
 *
 * console.log(parsePortfolio('{ "units": [], "activities": [] }')._tag) // Success
 * ```
 */
export const parsePortfolio = (text: string, options?: ReadingOptions): Result.Result<Portfolio, Failures> =>
  Result.flatMap(parseJson(text), (data) => readPortfolio(data, options))

/**
 * A portfolio that is written as data in a script or a test. `readPortfolio` gives failures as values instead.
 *
 * @throws `Failed`, which tells all that is wrong
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(portfolio.units[0]?.name) // 县教育局
 * ```
 */
export const portfolioFromData = (data: PortfolioInput, options?: ReadingOptions): Portfolio => {
  const read = readPortfolio(data, options)
  if (Result.isSuccess(read)) return read.success
  throw new Failed(read.failure)
}
