import { Failed } from "../failure/Failed.ts"
import type { NoticeInputOf, NoticeOf } from "./NoticeOf.ts"
import { readNotice } from "./readNotice.ts"

/**
 * A notice that is written as data in a module. `readNotice` gives failures as values instead. The compiler learns the
 * ids of its rules: `ruleIn` and `assess` know them.
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
export const noticeFromData = <Id extends string = string>(data: NoticeInputOf<Id>): NoticeOf<Id> => {
  const read = readNotice(data)
  if (read._tag === "Success") return read.success as NoticeOf<Id>
  throw new Failed(read.failure)
}
