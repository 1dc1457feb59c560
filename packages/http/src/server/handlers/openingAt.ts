import * as Effect from "effect/Effect"
import { openLedger } from "../ledger/open.ts"
import type { LiveLedgers } from "../live/liveLedgers.ts"
import { momentOf } from "../versions.ts"
import { mustBeInForce } from "./findNotice.ts"

/** Opens the ledger of an address at the moment to judge it for, by the version of its notice that holds then. */
export const openingAt = (upToDate: LiveLedgers["Service"]["upToDate"]) =>
  Effect.fnUntraced(function* (params: Parameters<typeof openLedger>[0], asked: Parameters<typeof momentOf>[0]) {
    const opened = yield* openLedger(params, asked)
    const asOf = yield* momentOf(asked, opened.notice)
    yield* mustBeInForce(opened.notice, asOf)
    return { ...opened, asOf, kept: yield* upToDate(opened.ledger, opened.notice) }
  })
