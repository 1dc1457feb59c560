import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

/**
 * The one code of a region that has two: twelve digits of which the last six are zero say no more than the first six.
 *
 * @example
 * ```ts
 * import { canonicalRegion } from "@kepu/core/port"
 *
 * console.log(canonicalRegion("610526000000")) // 610526
 * ```
 */
export const canonicalRegion = (code: string): string => (/^\d{6}0{6}$/u.test(code) ? code.slice(0, 6) : code)

/**
 * A region by its GB/T 2260 code: six digits down to the county, twelve below it. It is read as its canonical code.
 *
 * @example
 * ```ts
 * import { RegionCode } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * console.log(Schema.decodeUnknownSync(RegionCode)("610526000000")) // 610526
 * ```
 */
export const RegionCode = Schema.String.check(
  Schema.isPattern(/^(\d{6}|\d{12})$/u, { message: "expected a region code of 6 or 12 digits, like 610526" })
)
  .pipe(
    Schema.decodeTo(
      Schema.String.pipe(Schema.brand("RegionCode")),
      SchemaTransformation.transform({ decode: canonicalRegion, encode: (code) => code })
    )
  )
  .annotate({ identifier: "RegionCode" })
export type RegionCode = typeof RegionCode.Type

/**
 * Text that every engine can keep and compare: no NUL character, and no half of a surrogate pair.
 *
 * @example
 * ```ts
 * import { isStorable } from "@kepu/core/port"
 *
 * console.log(isStorable("县教育局"), isStorable("\u0000")) // true false
 * ```
 */
export const isStorable = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text)

const Name = Schema.NonEmptyString.check(Schema.makeFilter(isStorable, { message: "expected well-formed text" }))

/**
 * The id of the notice under which records are kept; at most 128 UTF-16 units, so that it fits into an index.
 *
 * @example
 * ```ts
 * import { NoticeId } from "@kepu/core/port"
 *
 * console.log(NoticeId.make("pucheng-2023")) // pucheng-2023
 * ```
 */
export const NoticeId = Name.check(Schema.isMaxLength(128)).pipe(Schema.brand("NoticeId"))
export type NoticeId = typeof NoticeId.Type

/**
 * Whether a record may be made under a key: addresses (RFC 3986) take `.` and `..` for steps, so that no request would
 * reach it, and control characters and line separators break the lines of files that name it.
 *
 * @example
 * ```ts
 * import { isAddressable } from "@kepu/core/port"
 *
 * console.log(isAddressable("edu"), isAddressable("..")) // true false
 * ```
 */
export const isAddressable = (key: string): boolean => key !== "." && key !== ".." && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key)

/**
 * Tells a record from the others of its register; at most 512 UTF-16 units.
 *
 * @example
 * ```ts
 * import { RecordKey } from "@kepu/core/port"
 *
 * console.log(RecordKey.make("annex1-7")) // annex1-7
 * ```
 */
export const RecordKey = Name.check(Schema.isMaxLength(512)).pipe(Schema.brand("RecordKey"))
export type RecordKey = typeof RecordKey.Type

/**
 * A ledger (台账): all that is kept of one region under one notice. Nothing in a ledger points into another.
 *
 * @example
 * ```ts
 * import { Ledger } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526000000", notice: "pucheng-2023" })
 * console.log(ledger.region, ledger.notice) // 610526 pucheng-2023
 * ```
 */
export const Ledger = Schema.Struct({ region: RegionCode, notice: NoticeId }).annotate({ identifier: "Ledger" })
export interface Ledger extends Schema.Schema.Type<typeof Ledger> {}
