import { Notice } from "@kepu/core"
import type * as Schema from "effect/Schema"

/** A notice as JSON. */
export interface NoticeData extends Schema.Codec.Encoded<typeof Notice> {}

/** A notice in a request or a response; it has a name of its own, as its type written out is too long for declarations. */
export const NoticeBody: Schema.Codec<Notice, NoticeData> = Notice
