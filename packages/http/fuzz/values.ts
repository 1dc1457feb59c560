import { type Random, randomFrom } from "../../office/fuzz/random.ts"
import { isLeft, type Loose, resolved } from "./document.ts"

export { type Random, randomFrom }

/** What a careless or hostile program sends in place of a value. */
export const odd: readonly [unknown, ...ReadonlyArray<unknown>] = [
  null,
  "",
  "\u0000",
  "\ud800",
  "\u202e\ufeff食品",
  "𠮷👩‍🌾",
  "a\u0301".repeat(300),
  -1,
  -0,
  1.5,
  1e308,
  -1e-300,
  2 ** 53 + 2,
  true,
  [],
  {},
  [[]],
  { __proto__x: 1, constructor: "x", toString: 1 },
  "2023-02-30",
  "2023-09-20T24:00:00+08:00",
  "9999-12-31T23:59:59Z",
  "0000-01-01",
  "x".repeat(600),
  "__proto__",
  "../..",
  "1",
  "NaN",
  "1e400",
  'W/"1"',
  "*"
]

/** Texts that mean something to the service; each place takes those that its pattern allows. */
const texts =
  "edu health a1 a2 a3 r1 main-venue food-safety food-safety-name member-unit science-day pucheng-2023 610526 610527 " +
  "610526100000 2023-09-17 2023-09-20 2023-09-17T09:00 2023-09-20T09:00:00+08:00 2023-09-25T01:00:00Z 09:00 23:59 0 1 7 " +
  `-3 食品安全进校园 讲座 13912345678 一中 activities units key-12345 sha256-${"0".repeat(64)} Asia/Shanghai {name}`

const words = texts.split(" ")

/** What fits into a ledger, so that there is something in it. */
const usual: Readonly<Record<string, ReadonlyArray<string>>> = {
  host: ["edu", "health"],
  unit: ["edu", "health"],
  activity: ["a1", "a2"],
  key: ["a1", "a2", "a3", "edu", "health"]
}

const suited = new Map<string, ReadonlyArray<string>>()
const textsFor = (schema: Loose): ReadonlyArray<string> => {
  const { maxLength = 1e9, minLength = 0, pattern = "" } = schema
  const key = `${pattern} ${minLength} ${maxLength}`
  let found = suited.get(key)
  if (found === undefined) {
    const shape = new RegExp(pattern, "u")
    found = words.filter((text) => shape.test(text) && text.length >= minLength && text.length <= maxLength)
    suited.set(key, found)
  }
  return found
}

/** A value of a schema, and now and then of none. */
export const valueOf = (random: Random, given: Loose, depth = 0): unknown => {
  const schema = resolved(given)
  const pick = <A>(items: ReadonlyArray<A>): A => items[random.below(items.length)]!
  if ("const" in schema) return schema.const
  if (schema.enum !== undefined) return pick(schema.enum)
  const union = schema.anyOf ?? schema.oneOf
  if (union !== undefined) {
    // Deep down, what does not go deeper.
    const shallow = depth > 6 ? union.filter((one: Loose) => isLeft(one)) : union
    return valueOf(random, pick(shallow.length === 0 ? union : shallow), depth + 1)
  }
  switch (schema.type) {
    case "object": {
      const required: ReadonlyArray<string> = schema.required ?? []
      const entries = Object.entries((schema.properties ?? {}) as Record<string, Loose>)
        .filter(([key]) => required.includes(key) || (depth < 7 && random.below(3) === 0))
        .map(([key, part]) => {
          const known = usual[key]
          return [key, known !== undefined && random.below(4) > 0 ? pick(known) : valueOf(random, part, depth + 1)]
        })
      const { additionalProperties: more } = schema
      const extra =
        typeof more === "object" && entries.length === 0 ? [[pick(words), valueOf(random, more, depth + 1)]] : []
      return Object.fromEntries([...entries, ...extra])
    }
    case "array": {
      const first: ReadonlyArray<Loose> = schema.prefixItems ?? []
      const more = depth > 6 ? 0 : random.below(3)
      const rest = typeof schema.items === "object" ? Array.from({ length: more }, () => schema.items) : []
      return [...first, ...rest].map((one) => valueOf(random, one, depth + 1))
    }
    case "integer":
    case "number":
      return pick([0, 1, 2, 3, schema.minimum ?? 5, Math.min(schema.maximum ?? 7, 10_000)])
    case "boolean":
      return random.below(2) === 0
    case "null":
      return null
    case "string": {
      const found = textsFor(schema)
      return found.length === 0 ? "x" : pick(found)
    }
    default:
      return pick([...words, ...odd])
  }
}

/** The same with something odd at one place, something missing, or something more. */
export const spoilt = (random: Random, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || random.below(6) === 0) return random.pick(odd)
  const keys = Object.keys(value)
  const key = keys[random.below(keys.length)]
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  if (key === undefined || random.below(10) === 0) copy[random.pick(["extra", "0", "constructor"])] = random.pick(odd)
  else if (random.below(8) === 0) delete copy[key]
  else copy[key] = spoilt(random, copy[key])
  return Array.isArray(value) ? Object.values(copy) : copy
}
