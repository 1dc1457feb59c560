import type { Localized } from "../text/Localized.ts"
import { words } from "./words.ts"

/**
 * Why parts were not added up.
 *
 * - `different`: they are of different notices, moments or indicators, so their sum would mean nothing;
 * - `other-notice`: the notice that was given with them is not theirs.
 */
export class PartRefused extends Error {
  readonly _tag = "PartRefused"
  override readonly name = "PartRefused"
  readonly code: keyof typeof reasons
  readonly reason: Localized

  constructor(code: keyof typeof reasons) {
    super(reasons[code].en)
    this.code = code
    this.reason = reasons[code]
  }
}

const reasons = { different: words.different, "other-notice": words.otherNotice }
