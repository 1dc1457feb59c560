import { localized, type Localized, type Modality } from "@kepu/core"

export const modalityName: Readonly<Record<Modality, Localized>> = {
  must: localized("必须", "must"),
  should: localized("应当", "should"),
  may: localized("可以", "may")
}
