import type { Fact } from "../condition/Fact.ts"
import { factName } from "../condition/factName.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { localized, type Localized } from "../text/Localized.ts"
import type { Missing, RecordFact, Subject } from "./Finding.ts"
import { ofActivity } from "./subjects.ts"

const recordFactName: Readonly<Record<RecordFact, Localized>> = {
  kinds: localized("单位类型", "kind of unit"),
  responsibilities: localized("单位职责", "responsibilities"),
  submissions: localized("材料收件登记", "submission log"),
  receivedAt: localized("收到时间", "time of receipt"),
  facilities: localized("设施登记", "register of facilities"),
  officers: localized("信息员登记", "register of information officers"),
  unread: localized("未能读入的记录", "records that could not be read"),
  recommendations: localized("优秀活动推荐表", "recommendations"),
  decision: localized("认定意见", "recorded decision")
}

export const missingOf = (fact: RecordFact, subject: Subject): Missing => ({
  fact,
  name: recordFactName[fact],
  subject
})

export const missingOfActivity = (fact: Fact, activity: Activity): Missing => ({
  fact,
  name: factName[fact],
  subject: ofActivity(activity, [fact])
})
