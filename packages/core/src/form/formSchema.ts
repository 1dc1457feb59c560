import type { StandardSchemaV1 } from "@standard-schema/spec"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio, PortfolioInput } from "../portfolio/Portfolio.ts"
import { readPortfolio } from "../requirement/readPortfolio.ts"
import type { Language } from "../text/schema.ts"

/** The registers whose records have a form. */
export type FormRegister = Exclude<keyof Portfolio, "unread">

/** A record of that register, as it is read. */
export type RecordOf<R extends FormRegister> = NonNullable<Portfolio[R]>[number]
/** A form's schema. What goes in is whatever the boxes of a form hold, so any form fits it; what comes out is a record. */
// oxlint-disable-next-line typescript/no-explicit-any
export type FormSchema<R extends FormRegister> = StandardSchemaV1<any, RecordOf<R>>

/** What a record of a form is checked against, and the language of the messages. */
export interface FormOptions {
  /** The words of the record must be those of this notice, its declared facts too. */
  readonly notice?: Notice
  /** The language of messages; `zh-CN` if it is not said. */
  readonly language?: Language
  /** What the record may point at. Without it every id is taken as one that exists. */
  readonly among?: PortfolioInput
}

/**
 * What people left empty is not known: texts of blanks, `undefined`, `null` and the objects and lists that nothing is left
 * of are taken out, at every depth. Texts lose the blanks around them.
 *
 * @example
 * ```ts
 * import { withoutEmpty } from "@kepu/core/form"
 *
 * const data = withoutEmpty({ name: " 讲座 ", place: "", topics: [] })
 * console.log(JSON.stringify(data)) // {"name":"讲座"}
 * ```
 */
export const withoutEmpty = (value: unknown): unknown => {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim()
  if (value === null) return undefined
  if (Array.isArray(value)) {
    const left = value.map(withoutEmpty).filter((one) => one !== undefined)
    return left.length === 0 ? undefined : left
  }
  if (!Predicate.isObject(value)) return value
  const left = Object.entries(value).flatMap(([key, one]) => {
    const kept = withoutEmpty(one)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

/** The keys and places of a path such as `time.sessions[0].start`. */
const keysOf = (path: string): ReadonlyArray<string | number> =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/gu)].map(([, key, place]) => (place === undefined ? key! : Number(place)))

/** A portfolio in which every id that a record points at exists. */
const around = (record: Readonly<Record<string, unknown>>) => {
  const ids = [record["host"], record["unit"], ...[record["coHosts"] ?? []].flat()]
  const units = [...new Set(ids)].filter((id) => typeof id === "string").map((id) => ({ id, name: id }))
  const { activity } = record
  const activities =
    typeof activity === "string" ? [{ id: activity, name: activity, host: units[0]?.id ?? "somebody" }] : []
  return { units: units.length === 0 ? [{ id: "somebody", name: "somebody" }] : units, activities }
}

/**
 * The form of one record as a Standard Schema, which form libraries take as it is. A box that was left empty is a fact
 * that is not known; what is wrong is told at its field, in the language that is asked for, with what may be meant.
 *
 * @example
 * ```ts
 * import { formSchema } from "@kepu/core/form"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const read = await formSchema("units", { notice, language: "en" })["~standard"].validate({ id: "edu", name: "县教育局", kinds: ["town"] })
 * console.log(read.issues?.map(({ path }) => path?.join("."))) // [ 'kinds.0' ]
 * ```
 */
export const formSchema = <const R extends FormRegister>(
  register: R,
  { among, language = "zh-CN", notice }: FormOptions = {}
): FormSchema<R> => {
  const validate = (value: unknown): StandardSchemaV1.Result<RecordOf<R>> => {
    const given = withoutEmpty(value) ?? {}
    const record = Predicate.isObject(given) ? { ...given } : given
    const others: PortfolioInput | ReturnType<typeof around> = among ?? around(Predicate.isObject(record) ? record : {})
    const list = others[register as keyof typeof others] ?? []
    const { id } = record as { readonly id?: unknown }
    // The record itself may be among the others, as it was before.
    const beside = list.filter((one) => !("id" in one) || one.id !== id)
    const portfolio = { ...others, [register]: [...beside, record] }
    const place = `${register}[${beside.length}]`
    const read = readPortfolio(portfolio, notice === undefined ? {} : { notice })
    if (Result.isSuccess(read)) return { value: read.success[register]!.at(-1) as RecordOf<R> }
    const issues = read.failure
      .filter(({ path }) => path.startsWith(place))
      .map(({ path, text }) => ({ message: text[language], path: keysOf(path.slice(place.length)) }))
    // What is wrong with the others is no matter of this form.
    return issues.length > 0 ? { issues } : { value: record as RecordOf<R> }
  }
  return { "~standard": { version: 1, vendor: "kepu", validate } }
}
