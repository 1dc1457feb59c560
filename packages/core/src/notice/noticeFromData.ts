import { Failed } from "../failure/Failed.ts"
import type { Notice } from "./Notice.ts"
import { readNotice } from "./readNotice.ts"

/** A notice that is written as data in a module; throws `Failed` on import, with all that is wrong, if it is ill-formed. */
export const noticeFromData = (data: typeof Notice.Encoded): Notice => {
  const read = readNotice(data)
  if (read._tag === "Success") return read.success
  throw new Failed(read.failure)
}
