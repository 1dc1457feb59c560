import { digest } from "../digest.ts"
import type { Notice } from "./Notice.ts"

/** Digests already made: a notice never changes, and making one costs more than assessing a small portfolio. */
const known = new WeakMap<Notice, string>()

/**
 * Digest of a notice, which is data as it is, by which an assessment says under exactly which rules it was made.
 *
 * @example
 * ```ts
 * import { noticeDigest } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(noticeDigest(notice).slice(0, 7)) // sha256-
 * ```
 */
export const noticeDigest = (notice: Notice): string => {
  const found = known.get(notice)
  if (found !== undefined) return found
  const made = digest(notice)
  known.set(notice, made)
  return made
}
