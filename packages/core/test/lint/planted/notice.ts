import { type Row, officers } from "../forms.ts"
import { clauseOf, plant, rule, ruleOf } from "../sound.ts"

/** What is wrong with a notice beside its rules and their times. */
export const notice: ReadonlyArray<Row> = [
  [
    "a second mailbox",
    (draft) => (draft.channels[3].value = "office@example.org"),
    "contact-conflict",
    "四 联系方式",
    "",
    "office@example.com (四), office@example.org (联系方式)"
  ],
  [
    "a second website",
    (draft) => (draft.channels[1].value = "example.org"),
    "contact-conflict",
    "一 联系方式",
    "",
    "www.example.com (一), example.org (联系方式)"
  ],
  [
    "two topics of one name",
    (draft) => draft.vocabulary.topics.push({ id: "fitness", name: { "zh-CN": "健 康", en: "fitness" } }),
    "name-twice",
    "",
    "",
    "健康"
  ],
  [
    "a kind that others write as another is called",
    (draft) => (draft.vocabulary.unitKinds[0].synonyms = ["展馆"]),
    "name-twice",
    "",
    "",
    "展馆"
  ],
  [
    "a telephone number that the contact block does not have",
    (draft) => (draft.channels[4].value = "7200003"),
    "contact-conflict",
    "四 联系方式",
    "",
    "7200003 (四), 0913-7200001 (联系方式), 0913-7200002 (联系方式)"
  ],
  [
    "an addressee of whom nothing is asked",
    (draft) => draft.addressees.push("science-hall"),
    "addressee-unbound",
    "通知",
    "",
    "science hall"
  ],
  [
    "an addressee of whom something may be done",
    (draft) => (ruleOf(draft, "officers").modality = "may"),
    "addressee-unbound",
    "通知",
    "",
    "town"
  ],
  [
    "a rule for units to whom nobody speaks",
    plant(rule("halls", officers(["science-hall"]))),
    "quota-binds-nobody",
    "三",
    "halls",
    "science hall"
  ],
  ...[
    { _tag: "NotOf", of: { _tag: "EveryUnit" } },
    {
      _tag: "AllOf",
      of: [
        { _tag: "KindIn", kinds: ["member-unit", "township"] },
        { _tag: "NotOf", of: { _tag: "AnyOf", of: [{ _tag: "KindIn", kinds: ["township", "member-unit"] }] } }
      ]
    }
  ].map((bound, n): Row => [
    `a bound that leaves out whom it names, ${n}`,
    plant(rule("halls", { ...officers(["member-unit"]), bound } as never)),
    "quota-binds-nobody",
    "三",
    "halls",
    "whom it names is left out again"
  ]),
  [
    "units concerned that are not listed",
    (draft) => delete draft.vocabulary.responsibilities[0].units,
    "subject-not-listed",
    "二",
    "food",
    "units responsible for food safety"
  ],
  [
    "a number of facilities without a unit",
    (draft) => delete ruleOf(draft, "site").form.bound,
    "figure-without-subject",
    "三",
    "site",
    "1 of: outdoor site"
  ],
  [
    "two labels for the activity's name",
    (draft) => (draft.vocabulary.annexes[0].fields[0].label = "项目名称"),
    "label-conflict",
    "附件1 附件2",
    "",
    "“项目名称” (annex 1), “活动名称” (annex 2)"
  ],
  [
    "two labels in an annex that no rule asks for",
    (draft) => {
      draft.vocabulary.annexes[0].fields[0].label = "项目名称"
      clauseOf(draft, "附件1").rules = []
    },
    "label-conflict",
    "附件1 附件2",
    "",
    "“项目名称” (annex 1), “活动名称” (annex 2)"
  ],
  [
    "criteria without points",
    (draft) => delete clauseOf(draft, "四").criteria.points,
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale"
  ],
  [
    "criteria with a point too few",
    (draft) => clauseOf(draft, "四").criteria.points.pop(),
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale"
  ],
  [
    "criteria that are left open",
    (draft) => (clauseOf(draft, "四").criteria.open = true),
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale, and others"
  ]
]
