import { digest } from "../digest.ts"
import type { Notice } from "./Notice.ts"

/** Digests already made: a notice never changes, and making one costs more than assessing a small portfolio. */
const known = new WeakMap<Notice, string>()

/** Digest of a notice, which is data as it is, by which an assessment says under exactly which rules it was made. */
export const noticeDigest = (notice: Notice): string => {
  const found = known.get(notice)
  if (found !== undefined) return found
  const made = digest(notice)
  known.set(notice, made)
  return made
}
