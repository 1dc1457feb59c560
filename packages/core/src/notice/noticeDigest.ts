import * as Schema from "effect/Schema"
import { digest } from "../digest.ts"
import { Notice } from "./Notice.ts"

const encode = Schema.encodeSync(Notice)

/** Digests already made: a notice never changes, and making one costs more than assessing a small portfolio. */
const known = new WeakMap<Notice, string>()

/** Digest of a notice's data, by which an assessment says under exactly which rules it was made. */
export const noticeDigest = (notice: Notice): string => {
  const found = known.get(notice)
  if (found !== undefined) return found
  const made = digest(encode(notice))
  known.set(notice, made)
  return made
}
