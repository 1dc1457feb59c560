import * as JsonPatch from "effect/JsonPatch"
import * as Result from "effect/Result"
import type { Json } from "effect/Schema"
import type { Edit, Need, PatchOperation } from "./Edit.ts"

/** The value at a JSON Pointer of plain keys; `undefined` if there is none. */
const at = (document: Json, path: string): Json | undefined =>
  path
    .split("/")
    .slice(1)
    .reduce<Json | undefined>(
      (value, key) =>
        typeof value === "object" && value !== null ? (value as Readonly<Record<string, Json>>)[key] : undefined,
      document
    )

const same = (a: Json, b: Json): boolean => JsonPatch.get(a, b).length === 0

/** Whether the operation puts an entry into a list, rather than a fact into a record. */
const isEntry = ({ op, path }: PatchOperation): boolean => op === "add" && /^\/[a-z]+\/\d+$/u.test(path)

/** The operation with what people supplied in its empty places. */
const filled = (
  operation: PatchOperation,
  needs: ReadonlyArray<Need>,
  valueOf: (need: Need) => Json
): PatchOperation => {
  const { path } = operation
  const own = needs.filter((need) => need.path === path || need.path.startsWith(`${path}/`))
  return own.length === 0
    ? operation
    : {
        ...operation,
        value: JsonPatch.apply(
          own.map((need) => ({ op: "replace" as const, path: need.path.slice(path.length), value: valueOf(need) })),
          operation.value
        )
      }
}

/**
 * Puts edits into an encoded portfolio. An entry that stands in its list already is not added again; another entry in
 * its place means that the edit was made for another portfolio, and so does a place that is not there: that fails.
 */
export const patched = (
  document: Json,
  edits: ReadonlyArray<Edit>,
  valueOf: (need: Need) => Json
): Result.Result<Json, string> => {
  let reached = document
  for (const { needs = [], patch } of edits) {
    for (const written of patch) {
      const operation = filled(written, needs, valueOf)
      if (isEntry(operation)) {
        const there = at(reached, operation.path)
        if (there !== undefined && same(there, operation.value)) continue
        if (there !== undefined) return Result.fail(operation.path)
      }
      const next = Result.try(() => JsonPatch.apply([operation], reached))
      if (Result.isFailure(next)) return Result.fail(operation.path)
      reached = next.success
    }
  }
  return Result.succeed(reached)
}

/** The value under which an edit works, for looking ahead; it is nobody's word. */
export const favourable = (need: Need): Json => need.favourable
