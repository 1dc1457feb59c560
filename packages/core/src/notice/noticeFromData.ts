import * as Schema from "effect/Schema"
import { Failed } from "../failure/Failed.ts"
import { Notice } from "./Notice.ts"
import { noticeFailure } from "./words.ts"

const decode = Schema.decodeResult(Notice)

/** A notice that is written as data in a module; throws `Failed` on import if it is ill-formed. */
export const noticeFromData = (data: typeof Notice.Encoded): Notice => {
  const read = decode(data)
  if (read._tag === "Success") return read.success
  throw new Failed([noticeFailure("ill-formed", data.id, { message: read.failure.message })])
}
