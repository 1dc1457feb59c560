import { noticeFromData } from "@kepu/core"
import { Notice } from "@kepu/core/schema"

/** An invented notice, which has something of everything that a trace tells apart. */
export const source = `青山县科学技术协会文件
青科协〔2024〕1号
关于举办 2024 年科普周的通知
各成员单位：现将有关事项通知如下。

一、时间
5 月 20 日至 26 日开展。

二、活动
（一）各单位至少办 1 场活动；活动名称写明“科普
周”。统计参加人数。
（二）组织好活动（时间自定。地点自定），注意安全！

附件：
1、志愿者报名办法
打开网站；填写姓名。
`

const text = (zh: string, en: string) => ({ "zh-CN": zh, en })
const inWeek = { _tag: "InWindow", window: "week" } as const

export const data: typeof Notice.Encoded = {
  format: "kepu.notice/2",
  id: "qingshan-2024",
  title: "关于举办2024年科普周的通知",
  issuer: "青山县科学技术协会",
  issuedOn: "2024-05-01",
  validFrom: "2024-05-01",
  validTo: "2024-12-31",
  successor: "qingshan-2025",
  region: { code: "999901", name: text("青山县", "Qingshan County") },
  zone: "Asia/Shanghai",
  event: text("科普周", "science week"),
  themes: ["走近科学"],
  parents: [{ level: "city", title: "市科协通知" }],
  addressees: ["member-unit"],
  channels: [{ kind: "email", value: "a@example.cn", clause: "附件" }],
  windows: [{ id: "week", name: text("科普周", "science week"), start: "2024-05-20", end: "2024-05-26" }],
  vocabulary: {
    unitKinds: [{ id: "member-unit", name: text("成员单位", "member unit") }],
    responsibilities: [],
    topics: [{ id: "space", name: text("航天", "space"), synonyms: ["太空"] }],
    settings: [],
    programmes: [],
    facilities: [],
    documents: [{ id: "summary", name: text("总结", "summary") }],
    annexes: []
  },
  clauses: [
    {
      number: "通知",
      phrase: "青科协〔2024〕1号",
      summary: text("文号和主送单位", "document number and addressees"),
      fingerprint: "sha256-3a60b3e9c8c042b2b141541ac5bf11f0ce5f8745a79b2c2ffafb7ac4ea52dc54",
      sentences: ["definition"],
      rules: []
    },
    {
      number: "一",
      phrase: "5 月 20 日至 26 日",
      summary: text("时间", "time"),
      modality: "should",
      fingerprint: "sha256-994c507d4416f1eb2818cedf495190ce3d4385c9729c01fc960b418335faf572",
      sentences: ["in-week definition"],
      rules: [
        {
          id: "in-week",
          modality: "should",
          says: text("活动在科普周内", "activities are in the week"),
          form: { _tag: "Each", of: "activities", require: inWeek }
        }
      ]
    },
    {
      number: "二",
      phrase: "活动",
      summary: text("标题", "heading"),
      fingerprint: "sha256-83d56ecee0d0c75684e8c5f30101ae2f68968a4437917f24d109cb7aa9a9eba8",
      sentences: ["informative"],
      rules: []
    },
    {
      number: "二（一）",
      phrase: "至少办 1 场",
      summary: text("至少一场，名称写明", "at least one, so named"),
      modality: "must",
      fingerprint: "sha256-677e75ddeb53022a5180879ddb2e977237db5473fe57954e29dba99dd784956f",
      sentences: ["one-activity", "named-so", "participants"],
      rules: [
        {
          id: "one-activity",
          modality: "must",
          says: text("每个单位至少办1场", "each unit holds at least 1"),
          form: {
            _tag: "Count",
            bound: { _tag: "KindIn", kinds: ["member-unit"] },
            of: { _tag: "Activities", where: inWeek },
            atLeast: 1,
            limit: { _tag: "WindowEnd", window: "week" }
          }
        },
        {
          id: "named-so",
          modality: "must",
          says: text("名称写明科普周", "the name has the words"),
          form: { _tag: "Each", of: "activities", where: inWeek, require: { _tag: "NameContains", words: ["科普周"] } }
        }
      ],
      indicators: [
        {
          id: "participants",
          name: text("参加人数", "participants"),
          measure: { _tag: "FactSum", fact: "participants", where: inWeek }
        }
      ]
    },
    {
      number: "二（二）",
      phrase: "注意安全",
      summary: text("安全", "safety"),
      modality: "should",
      fingerprint: "sha256-f47f70d21c3ed7ec71e7ae1450c9a88838939a4ae3e089d40a823329bda34ee8",
      sentences: ["judgement safe"],
      rules: [
        {
          id: "safe",
          modality: "should",
          says: text("注意安全", "activities are safe"),
          form: { _tag: "Judgement", bound: { _tag: "EveryUnit" } }
        }
      ]
    },
    {
      number: "附件",
      phrase: "志愿者报名办法",
      summary: text("报名办法", "how to register"),
      fingerprint: "sha256-a0d228211f0ba0cec582589ad808de28618ce8808ad53e756b6dd7d831de2809",
      sentences: ["guide", "guide"],
      rules: [],
      guide: {
        steps: [text("打开网站，填写姓名", "open the site, give your name")],
        fields: [],
        people: [],
        choices: []
      }
    }
  ]
}

/** The invented notice, changed as `change` does it to its data. */
export const noticeAfter = (change: (data: any) => void): Notice => {
  const copy = structuredClone(data)
  change(copy)
  return noticeFromData(copy)
}
