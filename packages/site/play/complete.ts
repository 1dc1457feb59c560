import { type Completion, type CompletionContext, type CompletionResult, snippet } from "@codemirror/autocomplete"
import { contextAt, type Frame } from "./contextAt.ts"

/** As much of JSON Schema as that of notices uses. */
interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly anyOf?: ReadonlyArray<Schema>
  readonly oneOf?: ReadonlyArray<Schema>
  readonly allOf?: ReadonlyArray<Schema>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: ReadonlyArray<string>
  readonly items?: Schema | false
  readonly prefixItems?: ReadonlyArray<Schema>
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  readonly type?: string
  readonly description?: string
}

/** What a schema may be, references and alternatives followed. */
const alternatives = (schema: Schema, root: Schema, depth = 0): ReadonlyArray<Schema> => {
  if (depth > 12) return []
  const follow = (one: Schema) => alternatives(one, root, depth + 1)
  const { $ref, allOf, anyOf, oneOf } = schema
  if ($ref !== undefined) {
    const found = root.$defs?.[decodeURIComponent($ref.replace("#/$defs/", ""))]
    return found === undefined ? [] : follow(found)
  }
  const several = anyOf ?? oneOf
  if (several !== undefined) return several.flatMap(follow)
  return [schema, ...(allOf ?? []).flatMap(follow)]
}

const valuesOf = (schema: Schema): ReadonlyArray<unknown> => schema.enum ?? ("const" in schema ? [schema.const] : [])

const tagsOf = (schema: Schema): ReadonlyArray<unknown> =>
  schema.properties?.["_tag"] === undefined ? [] : valuesOf(schema.properties["_tag"])

/** The schemas of an object that has begun: with its tag, those of the tag alone. */
const withTag = (schemas: ReadonlyArray<Schema>, tag: string | undefined): ReadonlyArray<Schema> =>
  tag === undefined ? schemas : schemas.filter((one) => tagsOf(one).includes(tag))

/** What the innermost of the frames has to be, or, with `inside`, what has to stand in it. */
const schemasIn = (frames: ReadonlyArray<Frame>, root: Schema, inside: boolean): ReadonlyArray<Schema> =>
  frames.slice(0, inside ? undefined : -1).reduce<ReadonlyArray<Schema>>(
    (schemas, { key = "", kind, tag }) =>
      withTag(schemas, tag)
        .flatMap((one): ReadonlyArray<Schema> => {
          const next = kind === "object" ? one.properties?.[key] : one.items || one.prefixItems?.[0]
          return next ? [next] : []
        })
        .flatMap((one) => alternatives(one, root)),
    alternatives(root, root)
  )

/** Keys whose values are names that the notice declares itself. */
const naming = new Set(
  "window within reportsOn kinds document annex topics settings programmes responsibility addressees kind fact sum distinct".split(
    " "
  )
)

const declaredIds = (text: string): ReadonlyArray<string> => [
  ...new Set([...text.matchAll(/"id":\s*"([^"]+)"/gu)].map(([, id]) => id!))
]

/** An object of a tag with the keys that it must have. */
const stub = (tag: string, { required = [] }: Schema): Completion => {
  const others = required.filter((key) => key !== "_tag").map((key, n) => `, "${key}": \${${n + 1}:…}`)
  return { label: tag, type: "class", apply: snippet(`{ "_tag": "${tag}"${others.join("")} }`) }
}

const keyOptions = (schemas: ReadonlyArray<Schema>, used: ReadonlyArray<string>): ReadonlyArray<Completion> => {
  const found = new Map<string, Completion>()
  for (const { properties = {}, required = [] } of schemas)
    for (const [key, { description }] of Object.entries(properties)) {
      if (used.includes(key) || found.has(key)) continue
      const isNeeded = required.includes(key)
      found.set(key, {
        label: `"${key}"`,
        type: "property",
        apply: `"${key}": `,
        boost: isNeeded ? 1 : 0,
        ...(description === undefined ? {} : { info: description })
      })
    }
  return [...found.values()]
}

const valueOptions = (schemas: ReadonlyArray<Schema>, key: string, text: string): ReadonlyArray<Completion> => {
  const plain = schemas.flatMap((one) => valuesOf(one)).map((value) => JSON.stringify(value))
  const truths = schemas.some((one) => one.type === "boolean" && valuesOf(one).length === 0) ? ["true", "false"] : []
  const names = naming.has(key) && plain.length === 0 ? declaredIds(text).map((id) => `"${id}"`) : []
  const stubs = schemas.flatMap((one) => tagsOf(one).map((tag) => stub(String(tag), one)))
  return [
    ...[...new Set([...plain, ...truths, ...names])].map((label): Completion => ({ label, type: "constant" })),
    ...stubs
  ]
}

/** What may stand at a place of a notice's text, by its JSON Schema and by what the notice itself declares. */
export const completionsAt = (schema: object, text: string, place: number): CompletionResult | null => {
  const { at, frames, from } = contextAt(text, place)
  const frame = frames.at(-1)
  if (frame === undefined) return null
  const key = frames.findLast((one) => one.kind === "object")?.key ?? ""
  const options =
    at === "key"
      ? keyOptions(withTag(schemasIn(frames, schema, false), frame.tag), frame.keys)
      : valueOptions(schemasIn(frames, schema, true), key, text)
  // The editor has closed the quotation mark already.
  const to = text[from] === '"' && text[place] === '"' ? place + 1 : place
  return options.length === 0 ? null : { from, to, options, validFor: /^"?[\w-]*"?$/u }
}

/** The same as the editor asks for it. */
export const completing =
  (schema: () => object | undefined) =>
  ({ explicit, pos, state }: CompletionContext): CompletionResult | null => {
    const known = schema()
    const isBegun = /["\w]$/u.test(state.sliceDoc(Math.max(0, pos - 1), pos))
    return known === undefined || (!explicit && !isBegun) ? null : completionsAt(known, state.doc.toString(), pos)
  }
