/** JSON-shaped data. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** One way to change data: what stands at the path becomes `to`, or is taken out. */
export interface Change {
  readonly path: ReadonlyArray<string | number>
  readonly to: Json | undefined
  readonly label: string
}

/** The other terms that could stand where a term stands, by the key under which it does. */
export type Terms = Readonly<Record<string, ReadonlyArray<string>>>

const swaps: Readonly<Record<string, ReadonlyArray<string>>> = {
  All: ["Any"],
  Any: ["All"],
  AtLeast: ["AtMost"],
  AtMost: ["AtLeast"],
  inclusive: ["exclusive"],
  exclusive: ["inclusive"],
  host: ["all-hosts"],
  "all-hosts": ["host"],
  must: ["should", "may"],
  should: ["must", "may"],
  may: ["must", "should"]
}

/** Keys of what people read; the tests of texts are elsewhere. */
const texts = new Set(["id", "says", "reading", "text", "medium", "written", "name", "label", "summary"])

const conditions = new Set(["where", "require", "when"])
const bounds = new Set(["bound", "hosts"])
const dates = /^\d{4}-\d{2}-\d{2}$/u

const show = (value: Json | undefined): string => (value === undefined ? "nothing" : JSON.stringify(value))

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

const beside = (date: string): ReadonlyArray<string> =>
  [-1, 1].map((days) => new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))

/** A word without each of its characters, and with another in its place. */
const misspelt = (word: string): ReadonlyArray<string> => {
  const characters = [...word]
  return characters.flatMap((_, n) => [
    ...(characters.length > 1 ? [characters.toSpliced(n, 1).join("")] : []),
    characters.with(n, "〇").join("")
  ])
}

const ofText = (value: string, key: string, terms: Terms): ReadonlyArray<string> => {
  if (dates.test(value)) return beside(value)
  if (key === "zone") return ["UTC"]
  if (key === "words" || key === "declaredBy") return misspelt(value)
  const swapped = swaps[value]
  if (swapped) return swapped
  return (terms[key] ?? []).filter((term) => term !== value).slice(0, 2)
}

const otherBounds: ReadonlyArray<Json> = [{ _tag: "EveryUnit" }, { _tag: "Region" }]

/** The limits that are not a deadline of their own. */
export const limitsOf = ({ window: [first = ""] = [] }: Terms): ReadonlyArray<Json> => [
  { _tag: "NoLimit" },
  { _tag: "WindowEnd", window: first }
]

/** With an option that is not taken: days that must lie wholly in the window, a clock on a deadline. */
const narrowed = (data: JsonObject): ReadonlyArray<Json> => [
  ...(data["_tag"] === "InWindow" && !("wholly" in data) ? [{ ...data, wholly: true }] : []),
  ...("boundary" in data && !("time" in data) ? [{ ...data, time: "23:59" }] : [])
]

/** Every way to change one place in data that stands under `key`. */
export const changes = (data: Json, key: string, terms: Terms, path: Change["path"] = []): ReadonlyArray<Change> => {
  if (texts.has(key)) return []
  const become = (to: Json | undefined): Change => ({
    path,
    to,
    label: `${path.join(".")}: ${show(data)} → ${show(to)}`
  })
  if (typeof data === "number") return [data - 1, data + 1].filter((number) => number >= 0).map(become)
  if (typeof data === "boolean") return [become(!data)]
  if (typeof data === "string") return ofText(data, key, terms).map(become)
  if (isList(data)) {
    const absent = (terms[key] ?? []).find((term) => !data.includes(term))
    return [
      ...(data.length > 1 ? data.map((_, n) => become(data.toSpliced(n, 1))) : []),
      ...(absent === undefined ? [] : [become([...data, absent])]),
      ...data.flatMap((item, n) => changes(item, key === "of" ? "where" : key, terms, [...path, n]))
    ]
  }
  if (!isObject(data)) return []
  const narrower = narrowed(data).map(become)
  const within = Object.entries(data).flatMap(([name, value]) =>
    changes(value, data["_tag"] === "Not" && name === "of" ? "where" : name, terms, [...path, name])
  )
  if (conditions.has(key)) {
    const turned = data["_tag"] === "Not" ? data["of"]! : { _tag: "Not", of: data }
    return [become(turned), ...(data["_tag"] === "Always" ? [] : [become({ _tag: "Always" })]), ...narrower, ...within]
  }
  const others = bounds.has(key) ? otherBounds : key === "limit" ? limitsOf(terms) : []
  return [...others.filter((other) => show(other) !== show(data)).map(become), ...narrower, ...within]
}

/** The data with one change made. */
export const changed = (data: Json, path: Change["path"], to: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return to ?? null
  if (isList(data)) return data.map((item, n) => (n === key ? changed(item, rest, to) : item))
  if (!isObject(data)) return data
  const { [key]: before, ...others } = data
  if (rest.length === 0 && to === undefined) return others
  return { ...data, [key]: changed(before ?? null, rest, to) }
}
