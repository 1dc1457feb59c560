import { zipKind } from "../kind/zipKind.ts"
import { Budget, defaultLimits, type Limits } from "../Limits.ts"
import { fill } from "../Localized.ts"
import type { OfficeRefusal } from "../OfficeResult.ts"
import { Refused } from "../Refused.ts"
import { refusalTexts } from "../refusals.ts"
import { type Archive, openArchive } from "../zip/Archive.ts"
import { replaceParts } from "../zip/replaceParts.ts"

/** A file that is changed where it is: what is in it, and what reading it may cost. */
export interface Opened {
  readonly archive: Archive
  /** The name of the workbook's or the document's own part. */
  readonly part: string
  readonly budget: Budget
  /** The file with these texts as parts, all others byte for byte; without any the very file. */
  readonly withParts: (texts: ReadonlyMap<string, string>) => Uint8Array
}

/** What is made of a file of a kind. One that is none, or cannot be read, is refused in words. */
export const inPlace = async <A>(
  bytes: Uint8Array,
  kind: "docx" | "xlsx",
  limits: Partial<Limits> | undefined,
  change: (opened: Opened) => Promise<A>
): Promise<A | { readonly ok: false; readonly refusal: OfficeRefusal }> => {
  try {
    const given = { ...defaultLimits, ...limits }
    const budget = new Budget(given)
    const archive = openArchive(bytes, budget)
    const found = await zipKind(archive, budget)
    if (found.kind !== kind) throw new Refused("unknown")
    const encoder = new TextEncoder()
    const withParts: Opened["withParts"] = (texts) =>
      texts.size === 0
        ? bytes
        : replaceParts(bytes, new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])), given)
    return await change({ archive, part: found.part, budget, withParts })
  } catch (error) {
    const { code, slots } = error instanceof Refused ? error : new Refused("damaged")
    return { ok: false, refusal: { code, kind, text: fill(refusalTexts[code], slots) } }
  }
}
