import { Always } from "./Always.ts"
import { AtLeast } from "./AtLeast.ts"
import { AtMost } from "./AtMost.ts"
import {
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
} from "./declared.ts"
import { HasTopic } from "./HasTopic.ts"
import { InWindow } from "./InWindow.ts"
import { LastDayReached } from "./LastDayReached.ts"
import { ListedIn } from "./ListedIn.ts"
import { ModeIn } from "./ModeIn.ts"
import { NameContains } from "./NameContains.ts"
import { PlatformIn } from "./PlatformIn.ts"
import { ProgrammeIn } from "./ProgrammeIn.ts"
import { Reported } from "./Reported.ts"
import { SettingIn } from "./SettingIn.ts"
import { ShareAtMost } from "./ShareAtMost.ts"

/** Every question. The union of questions, their schema, and whatever else is said of all of them come from here. */
export const table = {
  Always,
  InWindow,
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
