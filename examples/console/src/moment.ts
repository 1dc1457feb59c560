import { fromMillis, toMillis } from "@kepu/core/time"
import { coreNotice } from "./asCore.ts"

/** A moment as the clock of the notice's region has it, to the minute; with its offset as long as that clock is not known. */
export const momentOf = (instant: string): string =>
  coreNotice.value === undefined
    ? instant
    : fromMillis(toMillis(instant as Parameters<typeof toMillis>[0]), coreNotice.value.zone)
        .slice(0, 16)
        .replace("T", " ")
