/**
 * Whether a region (GB/T 2260) is another or one below it: `610000` covers `610526`, and that covers `610526100000`.
 * `000000` is the whole country.
 */
export const covers = (region: string, other: string): boolean =>
  other.startsWith(region.length === 6 ? region.replace(/(00)+$/u, "") : region)
