import type { Notice } from "@kepu/core"
import { addDays, atClock, type Deadline, endOfDeadline, fromMillis, startOfDay } from "@kepu/core/time"
import { type Domain, type Field, questionFields } from "@kepu/core/tables"
import { distinct } from "./values.ts"

type Choices = readonly [string, ...ReadonlyArray<string>]

/** Every object and array in JSON-shaped data, itself included. */
const nodes = (data: unknown): ReadonlyArray<object> =>
  typeof data === "object" && data !== null ? [data, ...Object.values(data).flatMap(nodes)] : []

const isDeadline = (node: object): node is Deadline => "boundary" in node && "date" in node

/** Days on and beside the first and the last day of every window. */
export const days = ({ windows }: Notice): Choices => {
  const edges = windows.flatMap(({ end, start }) => [start, end])
  return distinct(
    edges[0]!,
    edges.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)])
  )
}

/** The instants, in milliseconds, at which something of the notice begins or is over. */
const turns = (notice: Notice): ReadonlyArray<number> => [
  ...notice.windows.flatMap(({ end, start }) => [
    startOfDay(start, notice.zone),
    startOfDay(end, notice.zone),
    startOfDay(end, notice.zone, 1)
  ]),
  ...nodes(notice.clauses)
    .filter(isDeadline)
    .flatMap((deadline) => [
      endOfDeadline(deadline),
      startOfDay(deadline.date, deadline.zone),
      atClock(deadline.date, deadline.time ?? "23:59", deadline.zone)
    ])
]

/** Instants on those turns and a millisecond before them. */
export const instants = (notice: Notice): Choices => {
  const [first, ...rest] = turns(notice)
    .flatMap((turn) => [turn, turn - 1])
    .map((millis) => new Date(millis).toISOString())
  return distinct(first!, rest)
}

/** The same moments as people note them: an instant, a clock time in the notice's zone, or just a day. */
export const reportedTimes = (notice: Notice): Choices => {
  const exact = instants(notice)
  const civil = exact.map((instant) => fromMillis(Date.parse(instant), notice.zone))
  return distinct(exact[0], [
    ...exact,
    ...civil.map((time) => time.slice(0, 16)),
    ...civil.map((time) => time.slice(0, 10))
  ])
}

/** The names of the fields of questions that hold values of a domain. */
const fieldsOf = (domain: Domain): ReadonlyArray<string> =>
  Object.values<Readonly<Record<string, Field>>>(questionFields).flatMap((fields) =>
    Object.entries(fields).flatMap(([name, field]) => ([field].flat().includes(domain) ? [name] : []))
  )

const counts = new Set([
  "atLeast",
  "atMost",
  "moreThan",
  "lessThan",
  "amount",
  "otherwise",
  ...fieldsOf("number"),
  ...fieldsOf("amount")
])
const words = fieldsOf("text")

/** Numbers on, below and above every number that the notice asks for, and the double of it for shares. */
export const amounts = ({ clauses }: Notice): readonly [number, ...ReadonlyArray<number>] => {
  const asked = nodes(clauses).flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) => (counts.has(key) && typeof value === "number" ? [value] : []))
  )
  return distinct(0, [1, 2, ...asked.flatMap((number) => [number, Math.max(0, number - 1), number + 1, number * 2])])
}

/** Those of the numbers of which there can be so many. */
export const numbers = (notice: Notice): readonly [number, ...ReadonlyArray<number>] =>
  distinct(0, amounts(notice).filter(Number.isInteger))

/** Names with each word that the notice looks for, and with each but for its last character. */
export const names = ({ clauses, vocabulary }: Notice): Choices => {
  const asked = nodes(clauses).flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) =>
      words.includes(key) ? (value as string | ReadonlyArray<string>) : []
    )
  )
  const declaring = [...vocabulary.topics, ...vocabulary.programmes].flatMap(({ declaredBy = [] }) => declaredBy)
  return distinct(
    "科普讲座",
    [...new Set([...asked, ...declaring])].flatMap((word) => [`${word}进万家`, `${word.slice(0, -1)}进万家`])
  )
}
