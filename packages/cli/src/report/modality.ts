import type { Localized } from "@kepu/core"
import type { Modality } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"

export const modalityName: Readonly<Record<Modality, Localized>> = {
  must: localized("必须", "must"),
  should: localized("应当", "should"),
  may: localized("可以", "may")
}
