import * as Always from "./Always.ts"
import * as AtLeast from "./AtLeast.ts"
import * as AtMost from "./AtMost.ts"
import * as HasTopic from "./HasTopic.ts"
import * as InWindow from "./InWindow.ts"
import * as LastDayReached from "./LastDayReached.ts"
import * as ListedIn from "./ListedIn.ts"
import * as ModeIn from "./ModeIn.ts"
import * as NameContains from "./NameContains.ts"
import * as PlatformIn from "./PlatformIn.ts"
import * as ProgrammeIn from "./ProgrammeIn.ts"
import * as Reported from "./Reported.ts"
import * as SettingIn from "./SettingIn.ts"
import * as ShareAtMost from "./ShareAtMost.ts"

/**
 * Every question, column by column: the union of questions, their schema, and whatever else is said of all of them come
 * from here. A page that judges takes the tests alone.
 */
export const tests = {
  Always: Always.test,
  InWindow: InWindow.test,
  LastDayReached: LastDayReached.test,
  HasTopic: HasTopic.test,
  SettingIn: SettingIn.test,
  NameContains: NameContains.test,
  PlatformIn: PlatformIn.test,
  ModeIn: ModeIn.test,
  ProgrammeIn: ProgrammeIn.test,
  ListedIn: ListedIn.test,
  Reported: Reported.test,
  AtLeast: AtLeast.test,
  AtMost: AtMost.test,
  ShareAtMost: ShareAtMost.test
}

export const fields = {
  Always: Always.fields,
  InWindow: InWindow.fields,
  LastDayReached: LastDayReached.fields,
  HasTopic: HasTopic.fields,
  SettingIn: SettingIn.fields,
  NameContains: NameContains.fields,
  PlatformIn: PlatformIn.fields,
  ModeIn: ModeIn.fields,
  ProgrammeIn: ProgrammeIn.fields,
  ListedIn: ListedIn.fields,
  Reported: Reported.fields,
  AtLeast: AtLeast.fields,
  AtMost: AtMost.fields,
  ShareAtMost: ShareAtMost.fields
}
