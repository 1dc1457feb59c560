/** JSON-shaped data as text, the same whatever the order of the keys. */
export const stable = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  )

/** Whether two values of JSON are the same, whatever the order of their keys. */
export const equal = (a: unknown, b: unknown): boolean => stable(a) === stable(b)
