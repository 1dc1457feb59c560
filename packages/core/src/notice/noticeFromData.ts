import { Failed } from "../failure/Failed.ts"
import type { Notice, NoticeInput } from "./Notice.ts"
import { readNotice } from "./readNotice.ts"

/**
 * A notice that is written as data in a module. `readNotice` gives failures as values instead.
 *
 * @throws `Failed` with all that is wrong, as soon as the module is imported
 *
 * @example
 * ```ts
 * import { noticeFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(noticeFromData(structuredClone(notice)).id === notice.id) // true
 * ```
 */
export const noticeFromData = (data: NoticeInput): Notice => {
  const read = readNotice(data)
  if (read._tag === "Success") return read.success
  throw new Failed(read.failure)
}
