import { canonicalRegion } from "@kepu/core/port"

/** Whether two codes are of one region. */
export const isSame = (region: string, other: string): boolean => canonicalRegion(region) === canonicalRegion(other)

/**
 * Whether a region (GB/T 2260) is another or one below it: `610000` covers `610526`, and that covers `610526100000`.
 * `000000` is the whole country.
 */
export const covers = (region: string, other: string): boolean => {
  const code = canonicalRegion(region)
  return canonicalRegion(other).startsWith(code.length === 6 ? code.replace(/(00)+$/u, "") : code)
}
