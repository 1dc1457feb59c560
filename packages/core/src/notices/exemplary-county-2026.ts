import { kinds } from "../author/bounds.ts"
import { clause, heading, must, noTerms, should, term } from "../author/clauses.ts"
import { inWindow } from "../author/conditions.ts"
import { times } from "../author/amounts.ts"
import { activities, units } from "../author/counted.ts"
import { count, due, judgement } from "../author/forms.ts"
import { datesOf, windowEnd } from "../author/limits.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { localized as text } from "../text/Localized.ts"

const zone = "Asia/Shanghai"
const { by } = datesOf({ zone, boundary: "inclusive" })
const counties = kinds("county")
const number = { of: "units", type: "number" } as const
const itself = text("“以上”“不少于”含本数", "“from” and “at least” take the number itself")

/** A city's assessment of its counties by points, with bonuses and vetoes; illustrative, all of it is made up. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "exemplary-county-2026",
  title: "关于开展2026年科普示范县评价的通知（示意）",
  issuer: "某市科学技术协会（示意）",
  issuedOn: "2026-01-12",
  validFrom: "2026-01-12",
  validTo: "2027-03-31",
  illustrative: true,
  region: { code: "990200", name: text("某市（示意）", "a city (illustrative)") },
  zone,
  event: text("科普示范县", "exemplary counties"),
  themes: ["以评促建"],
  parents: [],
  addressees: ["county"],
  channels: [],
  windows: [term("year", "2026年", "the year 2026", { start: "2026-01-01", end: "2026-12-31" })],
  vocabulary: {
    ...noTerms,
    unitKinds: [term("county", "县", "county")],
    documents: [term("plan", "创建方案", "plan")],
    facts: [
      term("science-volunteers", "科技志愿者", "science volunteers", { ...number, unit: text("人", "people") }),
      term("funds", "科普经费", "funds", { ...number, unit: text("元", "yuan") }),
      term("inhabitants", "常住人口", "inhabitants", { ...number, unit: text("人", "people") }),
      term("awards", "省级以上表彰", "awards of the province or above", number),
      term("complaints", "查实投诉", "complaints that were found true", number),
      term("accidents", "重大安全事故", "grave accidents", number)
    ]
  },
  clauses: [
    clause("通知", "科普示范县评价", {
      summary: text("名称和主送单位（示意）", "title and addressees (illustrative)"),
      fingerprint: "sha256-e0dc8a4779149578d1f5b6713ef7863dfa50ce01476c189ed2ed2dd31941f48a",
      sentences: ["definition"]
    }),
    clause("一", "2026年3月31日18:00前", {
      summary: text("3月31日18时前报送创建方案", "the plan is due at 18:00 on 31 March"),
      reading: text("“18:00前”按含18:00整理解", "“by 18:00” is read as including the stroke of six"),
      fingerprint: "sha256-13e6959271f808228046426dba2254211b0f639333b4b67880c8f78f06e87f20",
      rules: should("plan-due", {
        says: text("2026年3月31日18:00前报送创建方案", "the plan is sent by 18:00 on 31 March 2026"),
        form: due("plan", {
          bound: counties,
          by: by("2026-03-31", { time: "18:00", written: "2026年3月31日18:00前" })
        })
      })
    }),
    heading("二", "计分", "sha256-ed48223ced92084b4283853548c5e41f306d7c0bb91ee3a43d1d6a45ca479211"),
    clause("二（一）", "10分", {
      summary: text("按时报送方案得10分", "10 points for a plan in time"),
      fingerprint: "sha256-65a88de7a263c69ded3b22e809a4cd0a4978b0fa2709295368f0397d97b7c521",
      sentences: ["organisation"]
    }),
    clause("二（二）", "100场以上得30分", {
      summary: text("按全年活动场数分档计分", "points by steps of the number of activities"),
      reading: itself,
      fingerprint: "sha256-31447c85b06ea69ad81c95092a97d06916ea2a590bb53708a75d7ee0042331f7",
      sentences: ["activity"]
    }),
    clause("二（三）", "每100名", {
      summary: text("每100名志愿者2分，最高20分", "2 points for each 100 volunteers, 20 at most"),
      reading: text("不足100名的部分不计", "what is left of less than 100 does not count"),
      fingerprint: "sha256-fe4600fcfb6122f8c2b37dd0d898c9ef868a0693c232c9f74d638e1829119d19",
      sentences: ["people"]
    }),
    clause("二（四）", "人均科普经费不少于2元", {
      summary: text("人均2元得20分", "20 points for 2 yuan a head"),
      reading: itself,
      fingerprint: "sha256-8313409197bfa0cba1b5d5739ae87b75644c816634a69537cd96151705bef21a",
      sentences: ["funds-per-head money"],
      rules: should("funds-per-head", {
        says: text("人均科普经费不少于2元", "funds are at least 2 yuan a head"),
        form: count(units({ sum: "funds" }), {
          bound: counties,
          atLeast: times(2).of(units({ sum: "inhabitants" })),
          limit: windowEnd("year")
        })
      })
    }),
    clause("二（五）", "酌情计分", {
      summary: text("创新由专家计分，最高20分", "up to 20 points by experts for what is new"),
      fingerprint: "sha256-f79cda2d7d15263c463eb6fc00660c3dcc6a58e82345c40f4ad26ee9e886768d",
      sentences: ["newness innovation"],
      rules: should("innovation", { says: text("工作有创新", "its work is new"), form: judgement(counties) })
    }),
    clause("三", "每项加3分", {
      summary: text("表彰加分，投诉扣分", "bonuses for awards, deductions for complaints"),
      fingerprint: "sha256-a8101db2b62ab7e5daeb4546c90fada02f8af90cbda40e0327dcb6303de127f3",
      sentences: ["awarded", "complained-of"]
    }),
    clause("四", "一票否决", {
      summary: text("重大事故和弄虚作假", "grave accidents and false reports"),
      fingerprint: "sha256-7291cbf4c0c0d4ab29c8199dc07f76b473a7be5f3064754decd06dc0b55a501e",
      sentences: ["accident no-accident", "false honest"],
      rules: [
        must("no-accident", {
          says: text("不发生重大安全事故", "there is no grave accident"),
          form: count(units({ sum: "accidents" }), { bound: counties, atMost: 0 })
        }),
        must("honest", { says: text("如实申报", "its reports are true"), form: judgement(counties) })
      ]
    }),
    clause("五", "90分以上", {
      summary: text("三个等次，公示7个工作日", "three grades, made public for 7 working days"),
      reading: itself,
      fingerprint: "sha256-85874933a3047cfce7759ea61c1b51c8210c3ba8398e5c574c57e73c58d67658",
      sentences: ["definition", "definition"]
    })
  ],
  rubric: {
    name: text("科普示范县评价计分", "points of exemplary counties"),
    clause: "二",
    bound: counties,
    items: [
      term("organisation", "组织", "organisation", {
        clause: "二（一）",
        earns: { _tag: "ByRule", rule: "plan-due", points: 10 }
      }),
      term("activity", "活动", "activities", {
        clause: "二（二）",
        earns: {
          _tag: "Tiers",
          of: activities({ where: inWindow("year") }),
          tiers: [
            { from: 100, points: 30 },
            { from: 60, points: 20 },
            { from: 30, points: 10 }
          ]
        }
      }),
      term("people", "队伍", "people", {
        clause: "二（三）",
        earns: { _tag: "PerEntry", of: units({ sum: "science-volunteers" }), points: 2, per: 100, cap: 20 }
      }),
      term("money", "投入", "money", {
        clause: "二（四）",
        earns: { _tag: "ByRule", rule: "funds-per-head", points: 20 }
      }),
      term("newness", "创新", "what is new", {
        clause: "二（五）",
        earns: { _tag: "ByDecision", rule: "innovation", points: 20 }
      }),
      term("awarded", "表彰", "awards", {
        clause: "三",
        as: "bonus",
        earns: { _tag: "PerEntry", of: units({ sum: "awards" }), points: 3, cap: 6 }
      }),
      term("complained-of", "投诉", "complaints", {
        clause: "三",
        as: "deduction",
        earns: { _tag: "PerEntry", of: units({ sum: "complaints" }), points: 2, cap: 10 }
      })
    ],
    outOf: 100,
    grades: [
      term("exemplary", "示范县", "exemplary", { from: 90 }),
      term("good", "良好县", "good", { from: 75 }),
      term("qualified", "合格县", "qualified", { from: 60 })
    ],
    vetoes: [
      term("accident", "重大安全事故", "a grave accident", {
        clause: "四",
        rule: "no-accident",
        when: "unmet",
        takes: { _tag: "AllPoints" }
      }),
      term("false", "弄虚作假", "false reports", {
        clause: "四",
        rule: "honest",
        when: "unmet",
        takes: { _tag: "GradesAbove", grade: "qualified" }
      })
    ],
    publicity: { clause: "五", days: 7, workdays: true }
  }
})
