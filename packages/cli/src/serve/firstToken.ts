import { localized } from "@kepu/core/text"
import type { RegionCode } from "@kepu/core/port"
import { createToken, TokenStore } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Say } from "../language.ts"

const label = localized("首个令牌", "the first token")
const days = 30
const nationwide = "000000" as RegionCode

/** Makes a token for an office of all regions where there is none at all; `undefined` where there is one. */
export const firstToken = Effect.fnUntraced(function* (say: Say) {
  const { list } = yield* TokenStore
  if ((yield* list).length > 0) return undefined
  const { text } = yield* createToken({ identity: { role: "county", region: nationwide }, label: say(label), days })
  return { text: Redacted.value(text), days }
})
