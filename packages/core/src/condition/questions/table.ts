import type { QuestionFields } from "../QuestionFields.ts"
import { Always } from "./Always.ts"
import { AtLeast, AtLeastFields } from "./AtLeast.ts"
import { AtMost, AtMostFields } from "./AtMost.ts"
import {
  FactReported,
  FactReportedFields,
  FactIn,
  FactInFields,
  FactAtLeast,
  FactAtLeastFields,
  FactAtMost,
  FactAtMostFields,
  FactFrom,
  FactFromFields,
  FactUntil,
  FactUntilFields,
  FactShareAtMost,
  FactShareAtMostFields,
  FactShareAtLeast,
  FactShareAtLeastFields,
  FactShareBelow,
  FactShareBelowFields,
  FactBelow,
  FactBelowFields,
  FactBefore,
  FactBeforeFields
} from "./declared.ts"
import { HasTopic, HasTopicFields } from "./HasTopic.ts"
import { HeldOn, HeldOnFields } from "./HeldOn.ts"
import { InWindow, InWindowFields } from "./InWindow.ts"
import { LastDayReached } from "./LastDayReached.ts"
import { ListedIn, ListedInFields } from "./ListedIn.ts"
import { ModeIn, ModeInFields } from "./ModeIn.ts"
import { NameContains, NameContainsFields } from "./NameContains.ts"
import { PlatformIn, PlatformInFields } from "./PlatformIn.ts"
import { ProgrammeIn, ProgrammeInFields } from "./ProgrammeIn.ts"
import { Reported, ReportedFields } from "./Reported.ts"
import { SettingIn, SettingInFields } from "./SettingIn.ts"
import { ShareAtMost, ShareAtMostFields } from "./ShareAtMost.ts"

/** The test that each question makes. The union of questions, and whatever is said of all of them, come from here. */
export const tests = {
  Always,
  InWindow,
  HeldOn,
  LastDayReached,
  HasTopic,
  SettingIn,
  NameContains,
  PlatformIn,
  ModeIn,
  ProgrammeIn,
  ListedIn,
  Reported,
  AtLeast,
  AtMost,
  ShareAtMost,
  FactReported,
  FactIn,
  FactAtLeast,
  FactAtMost,
  FactFrom,
  FactUntil,
  FactShareAtMost,
  FactShareAtLeast,
  FactShareBelow,
  FactBelow,
  FactBefore
}

/**
 * What the fields of each question hold; in a table of its own, as a page that judges does not need it.
 *
 * @example
 * ```ts
 * import { questionFields } from "@kepu/core/tables"
 *
 * console.log(Object.keys(questionFields).length, Object.keys(questionFields.HasTopic)) // 26 [ 'topic' ]
 * ```
 */
export const questionFields: { readonly [T in keyof typeof tests]: QuestionFields<Parameters<(typeof tests)[T]>[0]> } =
  {
    Always: {},
    InWindow: InWindowFields,
    HeldOn: HeldOnFields,
    LastDayReached: {},
    HasTopic: HasTopicFields,
    SettingIn: SettingInFields,
    NameContains: NameContainsFields,
    PlatformIn: PlatformInFields,
    ModeIn: ModeInFields,
    ProgrammeIn: ProgrammeInFields,
    ListedIn: ListedInFields,
    Reported: ReportedFields,
    AtLeast: AtLeastFields,
    AtMost: AtMostFields,
    ShareAtMost: ShareAtMostFields,
    FactReported: FactReportedFields,
    FactIn: FactInFields,
    FactAtLeast: FactAtLeastFields,
    FactAtMost: FactAtMostFields,
    FactFrom: FactFromFields,
    FactUntil: FactUntilFields,
    FactShareAtMost: FactShareAtMostFields,
    FactShareAtLeast: FactShareAtLeastFields,
    FactShareBelow: FactShareBelowFields,
    FactBelow: FactBelowFields,
    FactBefore: FactBeforeFields
  }
