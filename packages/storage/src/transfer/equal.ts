/** JSON-shaped data as text, the same whatever the order of the keys. */
export const stable = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  )

/**
 * Whether two values of JSON are the same, whatever the order of their keys.
 *
 * @example
 * ```ts
 * import { equal } from "@kepu/storage/transfer"
 *
 * console.log(equal({ id: "1", name: "讲座" }, { name: "讲座", id: "1" })) // true
 * ```
 */
export const equal = (a: unknown, b: unknown): boolean => stable(a) === stable(b)
