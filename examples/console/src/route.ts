import { shallowRef } from "vue"

/** Which ledger is open, which screen of it is seen, and of what. */
export interface Route {
  /** Code of the region; with the notice it names the ledger. Both are absent before one is chosen. */
  readonly region?: string
  readonly notice?: string
  /** The name of a screen, such as `units`; empty for the first one. */
  readonly screen: string
  /** What follows the screen, such as the key of a unit. */
  readonly rest: ReadonlyArray<string>
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const routeIn = (hash: string): Route => {
  const [region, notice, screen = "", ...rest] = hash
    .replace(/^#?\/?/u, "")
    .split("/")
    .map(decoded)
  if (region === undefined || region === "" || notice === undefined) return { screen: "", rest: [] }
  return { region, notice, screen, rest }
}

/** Where one is: the part of the address after `#`, which is never sent to anybody. */
export const route = shallowRef<Route>(routeIn(location.hash))

addEventListener("hashchange", () => (route.value = routeIn(location.hash)))

/** The address of a screen of the ledger that is open. */
export const hrefOf = (screen: string, ...rest: ReadonlyArray<string>): string =>
  ledgerHref(route.value.region ?? "", route.value.notice ?? "", screen, ...rest)

/** The address of a screen of any ledger. */
export const ledgerHref = (region: string, notice: string, ...rest: ReadonlyArray<string>): string =>
  `#/${[region, notice, ...rest].map(encodeURIComponent).join("/")}`
