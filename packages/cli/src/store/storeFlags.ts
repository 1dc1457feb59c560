import type { Notice } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { Ledger, RegionCode } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Refused } from "../endings.ts"
import type { Say } from "../language.ts"

const texts = {
  store: localized(
    "存储：sqlite:文件、postgres://…，或 @文件（其中写有地址）",
    "the store: sqlite:FILE, postgres://…, or @FILE with its address in it"
  ),
  region: localized(
    "地区代码（6 或 12 位）；默认为通知所属地区",
    "region code of 6 or 12 digits; the notice's own by default"
  ),
  wrongRegion: localized("--region 的值“{text}”应为 6 或 12 位数字", "--region “{text}” must have 6 or 12 digits")
}

/** Which store to use. */
export const storeFlag = (say: Say) =>
  Flag.String("store").pipe(Flag.withMetavar("STORE"), Flag.withDescription(say(texts.store)))

/** The region whose ledger is meant. */
export const regionFlag = (say: Say) =>
  Flag.String("region").pipe(Flag.withMetavar("CODE"), Flag.withDescription(say(texts.region)), Flag.optional)

/** The region of a code, which 610526 and 610526000000 both are; refused if it is none. */
export const readRegion = (code: string): Effect.Effect<RegionCode, Refused> =>
  Effect.mapError(
    Schema.decodeUnknownEffect(RegionCode)(code),
    () => new Refused({ reason: fill(texts.wrongRegion, { text: code }) })
  )

/** The ledger of a notice, in the region that is given or its own. */
export const ledgerOf = (notice: Notice, region: Option.Option<string>): Effect.Effect<Ledger, Refused> =>
  Effect.map(readRegion(Option.getOrElse(region, () => notice.region.code)), (code) => ({
    region: code,
    notice: notice.id as Ledger["notice"]
  }))
