import * as Effect from "effect/Effect"
import { openLedger } from "../ledger/open.ts"
import type { LiveLedgers } from "../live/liveLedgers.ts"
import { momentOf } from "./assessments.ts"
import { mustBeInForce } from "./findNotice.ts"

/** Opens the ledger of an address at the moment to judge it for, at which its notice must be in force. */
export const openingAt = (upToDate: LiveLedgers["Service"]["upToDate"]) =>
  Effect.fnUntraced(function* (params: Parameters<typeof openLedger>[0], asked: Parameters<typeof momentOf>[0]) {
    const opened = yield* openLedger(params)
    const asOf = yield* momentOf(asked, opened.notice)
    yield* mustBeInForce(opened.notice, asOf)
    return { ...opened, asOf, kept: yield* upToDate(opened.ledger, opened.notice) }
  })
