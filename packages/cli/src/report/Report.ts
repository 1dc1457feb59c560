import type { Assessment, Language } from "@kepu/core"
import type { County } from "../county.ts"

/** All that the formats for machines are made from. */
export interface Report extends Pick<County, "notice" | "issues" | "paths" | "unusable"> {
  readonly assessment: Assessment
  readonly language: Language
}
