import { localized, type Localized } from "../text/Localized.ts"
import type { Fact } from "./Fact.ts"

/** What each fact is called. */
export const factName: Readonly<Record<Fact, Localized>> = {
  name: localized("活动名称", "activity name"),
  coHosts: localized("协办单位", "co-hosts"),
  programme: localized("所属专项", "programme"),
  topics: localized("活动主题分类", "topics"),
  settings: localized("活动场所类型", "settings"),
  mode: localized("线上或线下", "on-site or online"),
  time: localized("活动时间", "activity time"),
  place: localized("活动地点", "place"),
  contactName: localized("负责人", "contact person"),
  contactPhone: localized("联系电话", "contact phone"),
  address: localized("活动网址", "web address"),
  platform: localized("平台状态", "state on the platform"),
  images: localized("活动图片数", "number of images"),
  videos: localized("活动视频数", "number of videos"),
  newsLinks: localized("新闻报道链接数", "number of news links"),
  summary: localized("活动小结", "activity summary"),
  participants: localized("参与人数", "participants"),
  staff: localized("工作人员数", "staff"),
  volunteers: localized("志愿者数", "volunteers"),
  grant: localized("资助金额（元）", "grant (yuan)"),
  cost: localized("活动经费（元）", "cost (yuan)"),
  annexes: localized("是否列入附件汇总表", "listing in the annex table")
}
