import { Notice, Amendment } from "@kepu/core/schema"
import * as Schema from "effect/Schema"

/** A notice as JSON. */
export interface NoticeData extends Schema.Codec.Encoded<typeof Notice> {}

/** A notice in a request or a response; it has a name of its own, as its type written out is too long for declarations. */
export const NoticeBody: Schema.Codec<Notice, NoticeData> = Notice

/** An amendment as JSON. */
export interface AmendmentData extends Schema.Codec.Encoded<typeof Amendment> {}

/** An amendment in a request, by a name of its own for the same reason. */
export const AmendmentBody: Schema.Codec<Amendment, AmendmentData> = Amendment

/** Amendments in any order: they are merged in that of their issue. */
export const AmendmentBodies = Schema.Array(AmendmentBody).check(Schema.isMaxLength(20))
