import * as Schema from "effect/Schema"
import { unreadFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * A record that is known to exist and could not be read; with `unit` if it is known whose it was. What it would
 * have said is missing, so nobody is blamed for the lack of it.
 *
 * @example
 * ```ts
 * import { Unread } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Unread)
 * console.log(is({ register: "activities", unit: "edu" }), is({ register: "pages" })) // true false
 * ```
 */
export const Unread = Schema.Struct(fieldsOf(unreadFacts)).annotate({ identifier: "Unread" })
export interface Unread extends Schema.Schema.Type<typeof Unread> {}
