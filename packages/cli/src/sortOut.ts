import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import * as csv from "@kepu/csv"
import { reasons } from "./leftAside.ts"

/** A table that is not used, and why. */
export interface Aside {
  readonly file: csv.TableFile
  readonly why: Localized
  readonly mayBeTable: boolean
}

/** Tables by what they hold, as `sortOut` of `@kepu/csv` parts them. */
export interface SortedOut extends Omit<csv.SortedOut, "ignored"> {
  readonly ignored: ReadonlyArray<Aside>
}

const say = (why: csv.NotUsed, { name }: csv.TableFile): Localized => {
  switch (why.code) {
    case "foreign":
      return why.text
    case "second":
      return fill(reasons.second, { other: why.other, kind: why.kind, name })
    default:
      return reasons[why.code]
  }
}

/** The same, told as a command line does. */
export const sortOut = (...given: Parameters<typeof csv.sortOut>): SortedOut => {
  const sorted = csv.sortOut(...given)
  return { ...sorted, ignored: sorted.ignored.map((aside) => ({ ...aside, why: say(aside.why, aside.file) })) }
}
