import { everyUnit, kinds, region, responsible } from "../author/bounds.ts"
import { annex, box, clause, heading, may, must, noun, should, term, word } from "../author/clauses.ts"
import {
  and,
  fact,
  inWindow,
  isNot,
  lastDayReached,
  mode,
  nameHas,
  or,
  platform,
  programme,
  topic
} from "../author/conditions.ts"
import { activities, facilities, officers } from "../author/counted.ts"
import { count, due, eachActivity, eachRecommendation, filled, judgement } from "../author/forms.ts"
import { eachDay, eachSetting, eachTopic } from "../author/groups.ts"
import { datesOf, noLimit, windowEnd } from "../author/limits.ts"
import { settingsCovered, tally, topicsCovered, total } from "../author/measures.ts"
import { textsWith } from "../author/texts.ts"
import { noticeFromData } from "../notice/noticeFromData.ts"
import { asPrinted } from "./suppressions/asPrinted.ts"
import { localized } from "../text/Localized.ts"
import { english } from "./english/pucheng-2023.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Counted } from "../rule/Counted.ts"
import type { Groups } from "../rule/Groups.ts"

const text = textsWith(english)
const zone = "Asia/Shanghai"
const { by, until } = datesOf({ zone, boundary: "inclusive" })
const inclusive = text(
  "“前”按含当日理解，至当日24:00（北京时间），通知未言明；“各单位”指通知所列各类单位，类型未登记即待定"
)
/** A bare imperative with a deadline. */
const imperative = localized(
  `“各单位将…发送”并有时限，按“必须”理解；${inclusive["zh-CN"]}`,
  `a bare imperative with a deadline is read as “must”; ${inclusive.en}`
)
const inDays = inWindow("activity-days")
const foodSafety = topic("food-safety")
const byWindowEnd = windowEnd("activity-days")
const published = platform("published")
const filed = platform("filed", "under-review", "published")
/** 信息完善: the notice names the items and gives no figures. */
const complete = and(
  or(fact("images").atLeast(1), fact("videos").atLeast(1)),
  fact("newsLinks").atLeast(1),
  fact("summary").reported
)
/** 「rejected」 is not filed: what was returned has to be filed again. */
const returned = [
  {
    when: platform("rejected"),
    text: text("审核未通过已退回，须重新填报")
  }
] as const
/** 各镇（街道）、各成员单位. */
const townshipsAndMembers = kinds("township", "member-unit")
const townships = kinds("township")
/** 各单位: units of any kind that the notice speaks of. Of a unit of unknown kind it is not known whether it is one. */
const unitsOfTheNotice = kinds(
  "member-unit",
  "township",
  "society",
  "enterprise",
  "science-hall",
  "science-base",
  "farm-association",
  "farm-academy",
  "youth-body"
)
/** Recommendations come with the summary. */
const recommendationsDue = until("2023-09-23")
const byMail = text("发送至县科协邮箱")
/** So many sentences that have become the same. */
const alike = (number: number, account: string) => Array<string>(number).fill(account)
const atLeastOne = (of: Counted, bound: Counting, each?: Groups) =>
  count(of, { bound, atLeast: 1, limit: byWindowEnd, ...(each === undefined ? {} : { each }) })
/** Units of a kind hold an activity, where the notice gives no number. */
const anActivityOf = (...of: [string, ...Array<string>]) => ({
  form: atLeastOne(activities({ where: inDays }), kinds(...of)),
  reading: text("通知未规定数量，按至少1场理解，仅作提示")
})
const anActivityInDays = <const Id extends string>(id: Id, kind: string, zh: string, en: string) =>
  should(id, {
    says: localized(`${zh}在集中活动日内至少举办1场活动`, `${en} holds at least 1 activity in the activity days`),
    ...anActivityOf(kind)
  })
const brands = (id: string, zh: string, en: string, of: string) => term(id, zh, en, { measure: tally(programme(of)) })

/** 蒲城县 2023 年全国科普日活动通知 (蒲科素办发[2023]4号), issued on 31 August 2023. */
export const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "pucheng-2023",
  title: "关于举办2023年蒲城县全国科普日活动的通知",
  issuer: "蒲城县全民科学素质工作领导小组办公室",
  documentNumber: "蒲科素办发[2023]4号",
  issuedOn: "2023-08-31",
  validFrom: "2023-08-31",
  region: { code: "610526", name: text("蒲城县") },
  zone,
  event: text("全国科普日"),
  themes: ["提升全民科学素质 助力科技自立自强"],
  parents: [
    { level: "province", title: "省科协《关于举办2023年全国科普日活动的通知》" },
    { level: "city", title: "市科协《关于举办2023年全国科普日活动的通知》" }
  ],
  addressees: ["member-unit", "township", "society", "enterprise"],
  channels: [
    { kind: "website", value: "www.kepuri.cn", clause: "五（一）" },
    { kind: "email", value: "pckx@163.com", clause: "五（二）" },
    { kind: "email", value: "pckx7211096@163.com", clause: "联系方式" },
    { kind: "telephone", value: "7211096", clause: "联系方式" }
  ],
  windows: [
    term("activity-days", "集中活动日", "activity days", { start: "2023-09-17", end: "2023-09-23", clause: "一" })
  ],
  vocabulary: {
    unitKinds: [
      term("member-unit", "成员单位", "member unit"),
      word("township", "镇/街道", "town or street", "镇", "街道", "镇（街道）", "镇街道", "镇（街道）科协"),
      word("society", "县级学会", "county society", "学会"),
      word("enterprise", "企业", "enterprise", "企业科协"),
      term("science-hall", "科技馆", "science hall"),
      word("science-base", "科普基地", "science-education base", "科普教育基地"),
      term("farm-association", "农技协", "farm-technology association"),
      term("farm-academy", "科技小院", "science and technology backyard"),
      term("youth-body", "青少年科技教育机构", "youth science-education body")
    ],
    responsibilities: [
      term("food-safety", "食品安全", "food safety"),
      word("ecology", "生态", "ecology", "创森", "生态科普")
    ],
    topics: [
      term("chinese-modernisation", "中国式现代化故事", "stories of Chinese modernisation"),
      term("spirit-of-scientists", "科学家精神", "spirit of scientists"),
      word("achievements", "科技创新和科普成果", "achievements in science", "科技成果"),
      word("open-resources", "科技资源科普化", "research opened to the public", "科技设施开放"),
      word("frontier-science", "前沿科技", "frontier science", "人工智能", "大数据", "元宇宙", "量子科技"),
      word(
        "great-projects",
        "重大成果",
        "great projects",
        "航天",
        "载人航天",
        "探月探火",
        "深海深地探测",
        "超级计算机"
      ),
      term("rural-revitalisation", "乡村振兴", "rural revitalisation"),
      word("ecology", "生态文明", "ecological civilisation", "生态", "美丽中国"),
      word("carbon", "双碳", "carbon peak and neutrality", "碳达峰碳中和", "绿色低碳"),
      word("lighter-schooling", "双减", "lighter schooling", "科技助力双减", "科普助力双减", "科普助力“双减”"),
      term("health", "卫生健康", "health"),
      term("digital-literacy", "数字素养", "digital literacy"),
      term("intellectual-property", "知识产权", "intellectual property"),
      term("food-safety", "食品安全", "food safety", { declaredBy: ["食品安全"] }),
      word("national-defence", "国防知识", "national defence", "国防"),
      word("disaster-prevention", "防灾避险", "disaster prevention", "防灾减灾"),
      term("work-safety", "安全生产", "work safety"),
      term("silver-age", "银龄科普", "science for the elderly"),
      term("innovation", "科技创新", "innovation in science"),
      term("science-education", "科学教育", "science education"),
      term("emergency-science", "应急科普", "emergency science"),
      term("farm-technology", "农业科技", "farm technology"),
      term("nuclear-science", "核科普", "nuclear science"),
      term("water-science", "水利科普", "water science"),
      term("science-writing", "科普创作", "popular-science writing")
    ],
    settings: [
      term("offices", "机关", "government offices"),
      term("workplaces", "企事业单位", "enterprises and institutions"),
      word("communities", "城乡社区", "urban and rural communities", "社区", "农村"),
      word("campuses", "校园", "schools", "学校"),
      term("families", "家庭", "families"),
      word(
        "civilisation-centres",
        "新时代文明实践中心（所、站）",
        "civilisation practice centres",
        "新时代文明实践中心"
      ),
      term("party-service-centres", "党群服务中心", "party and public service centres"),
      term("community-facilities", "社区综合服务设施", "community service facilities")
    ],
    programmes: [
      term("main-venue", "主场活动", "main-venue event"),
      term("society-action", "学会科普联合行动", "joint action of societies", {
        declaredBy: ["智惠行动", "百会百县乡村行", "食品安全进万家"]
      }),
      term("enterprise-action", "企业科普联合行动", "joint action of enterprises", {
        declaredBy: ["企业云课堂", "企业公众开放日"]
      }),
      term("hall-action", "科技馆联合行动", "joint action of science halls", {
        declaredBy: ["同上一堂科学课", "科技馆科普活动进校园", "学校学生进科技馆"]
      }),
      term("base-action", "科普基地联合行动", "joint action of science-education bases", { declaredBy: ["科创筑梦"] }),
      term("youth-action", "青少年科普专项行动", "special action for the young", {
        declaredBy: ["大手拉小手", "科普进万家行动", "青少年科学调查体验", "科技教育乡村行", "青少年人工智能创新实践"]
      }),
      term("worker-action", "科技工作者讲科普专项行动", "special action of science workers", {
        declaredBy: ["科技工作者讲科普", "科普原创贴"]
      }),
      term("farm-action", "农技协科普专项行动", "special action of farm-technology bodies"),
      term("cloud-action", "“云上科普日”专项行动", "special action online", {
        declaredBy: ["云上科普日", "云讲堂", "云看展", "云发布"]
      }),
      term("food-safety-action", "食品安全科普专项行动", "special action on food safety", { declaredBy: ["食品安全"] }),
      term("ecology-action", "生态科普宣传专项行动", "special action on ecology"),
      term("officer-action", "信息员队伍建设专项行动", "special action on information officers")
    ],
    facilities: [
      term("outdoor-site", "生态文化户外宣教场地", "outdoor site for ecological culture"),
      term("display", "生态文化陈列展示设施", "display facility for ecological culture")
    ],
    documents: [
      word("key-activity-table", "重点活动汇总表", "table of key activities", "活动项目汇总表", "附件1", "汇总表"),
      word("summary", "活动总结", "summary of activities", "总结"),
      word("photos", "活动照片", "photos of activities", "照片", "图片")
    ],
    annexes: [
      annex("annex-1", "附件1 活动项目汇总表", "annex 1, table of activities", {
        header: [
          { label: "填报单位名称", fact: "unit", seal: true },
          { label: "填报时间", fact: "filledOn" }
        ],
        fields: [
          box("序号"),
          box("项目名称", "name"),
          box("举办单位", "host"),
          box("活动时间", "time"),
          box("活动地点", "place"),
          box("负责人", "contactName"),
          box("联系电话", "contactPhone"),
          box("备注", "remark", { required: false })
        ]
      }),
      annex("annex-2", "附件2 优秀活动推荐表", "annex 2, recommendation of an excellent activity", {
        about: "recommendation",
        fields: [
          box("活动名称", "name"),
          box("单位名称", "unit"),
          box("联系人", "contactName"),
          box("联系电话", "contactPhone"),
          box("主要内容", "content"),
          box("推荐单位意见", "unitOpinion", { seal: true }),
          box("县科协审核意见", "officeOpinion", { required: false, seal: true })
        ]
      })
    ],
    nouns: [
      noun("programme", "所属专项", "programme", { synonyms: ["专项", "专项行动"] }),
      noun("recommendations", "优秀活动推荐表", "recommendations")
    ]
  },
  clauses: [
    clause("通知", "蒲科素办发[2023]4号", {
      summary: text("发文机关、文号、主送单位和上级通知"),
      fingerprint: "sha256-da4a1908068d3463667385c0b3dd215ba7f7b57786713a1c5b0442cf73a48d5c",
      sentences: ["definition"]
    }),
    clause("一", "9 月 17 --23 日", {
      summary: text("全县统一主题，9月17日至23日集中开展"),
      reading: text("首尾两日均计入；跨越首尾的活动按在期内计，完全在期外的不计入场数"),
      fingerprint: "sha256-a888931aa31862565a22c348a3b76a1fbd1a3bb2813027016642234c7ef3e08f",
      sentences: ["activity-in-window definition"],
      rules: should("activity-in-window", {
        says: text("活动在9月17日至23日期间举办"),
        form: eachActivity(inDays, {
          remarks: [
            {
              when: and(inDays, isNot(inWindow("activity-days", { wholly: true }))),
              text: text("活动有一部分不在集中活动日内")
            }
          ]
        })
      })
    }),
    heading("二", "活动内容", "sha256-db83813229f35e524f0503df3e2d1c7b3b4d19313ed6cfd1a6a9f9e8b3408c1c"),
    clause("二（一）", "加强政治引领", {
      summary: text("宣传科技创新和科学普及的成果，弘扬科学家精神"),
      modality: "should",
      fingerprint: "sha256-f2e3d019cc43c15e84843bec850ead80a4c34b9d4f8f2852609d95671da1002b",
      sentences: ["informative", ...alike(3, "area-guidance definition")],
      indicators: term("area-guidance", "政治引领类主题覆盖数", "topics of guidance covered", {
        measure: topicsCovered(["chinese-modernisation", "achievements", "spirit-of-scientists"], inDays)
      })
    }),
    clause("二（二）", "聚焦创新发展", {
      summary: text("科技资源科普化，展示前沿科技和重大成果"),
      modality: "should",
      fingerprint: "sha256-032cd4429683e7e114f3b35c954d063ee872b004815ec168c3ff291a91d229f6",
      sentences: ["informative", "area-innovation definition"],
      indicators: term("area-innovation", "创新发展类主题覆盖数", "topics of innovation covered", {
        measure: topicsCovered(["open-resources", "frontier-science", "great-projects"], inDays)
      })
    }),
    clause("二（三）", "坚持科技赋能", {
      summary: text("乡村振兴、美丽中国、科普助力“双减”"),
      modality: "should",
      fingerprint: "sha256-1ac8e2a47f1c0d5ff7dd2606174a3ec774a641e4a9711f3ada7a3e1dff9b8f02",
      sentences: ["informative", ...alike(3, "area-empowerment definition")],
      indicators: term("area-empowerment", "科技赋能类主题覆盖数", "topics of empowerment covered", {
        measure: topicsCovered(["rural-revitalisation", "ecology", "carbon", "lighter-schooling"], inDays)
      })
    }),
    clause("二（四）", "践行科普为民", {
      summary: text("围绕公众关注的热点，深入基层阵地"),
      fingerprint: "sha256-2af6f38ee5ae282026c04f89b45a78d7bf299b6bf3e686096de4ebb23c577be8",
      sentences: ["informative", "activity-topic area-livelihood venues definition"],
      rules: should("activity-topic", {
        says: text("活动申报主题分类"),
        form: eachActivity(fact("topics").reported),
        reading: text("未申报主题即待定，不作为错误")
      }),
      indicators: [
        term("area-livelihood", "公众关注热点覆盖数", "topics of public concern covered", {
          measure: topicsCovered(
            [
              "health",
              "digital-literacy",
              "intellectual-property",
              "food-safety",
              "national-defence",
              "disaster-prevention",
              "work-safety"
            ],
            inDays
          )
        }),
        term("venues", "基层阵地覆盖数", "venues close to people", {
          measure: settingsCovered(["civilisation-centres", "party-service-centres", "community-facilities"], inDays)
        })
      ]
    }),
    clause("三", "活动安排", {
      summary: text("主场、系统、区域、联合行动和专项行动五类安排"),
      fingerprint: "sha256-922c6e6a27936416aabac93fc0f856868620ac34717b4f8924e1e9ebe06ef76f",
      sentences: ["informative"]
    }),
    clause("三（一）", "以科素办文件通知为准", {
      summary: text("县主场活动，时间地点另行通知"),
      fingerprint: "sha256-dd7690758afe6a9cd9da80b530fa621a6fa0468bb46d579213329e7e4fd987eb",
      sentences: ["definition", "judgement main-venue", "judgement main-venue"],
      rules: should("main-venue", {
        says: text("县主场活动按科素办后续文件确定的时间地点举办"),
        form: judgement(),
        reading: text("后续文件未登记前不作判定")
      })
    }),
    clause("三（二）", "各单位开展不少于 1 场", {
      summary: text("每个成员单位至少办一场活动并在平台发布"),
      reading: text("只约束成员单位；只计在集中活动日内且已在平台发布的活动；联合活动只计给举办单位"),
      fingerprint: "sha256-6bc335837ca5764598e1b9e97e33be9f190d029b9245a117506ab89c0d402e99",
      sentences: ["informative", "sectors definition", "member-unit-activity"],
      rules: must("member-unit-activity", {
        says: text("成员单位至少举办1场活动并在平台发布"),
        form: atLeastOne(activities({ where: and(inDays, published) }), kinds("member-unit"))
      }),
      indicators: term("sectors", "行业领域覆盖数", "sector fields covered", {
        measure: topicsCovered(
          [
            "innovation",
            "science-education",
            "digital-literacy",
            "ecology",
            "health",
            "emergency-science",
            "farm-technology",
            "nuclear-science",
            "water-science",
            "science-writing"
          ],
          inDays
        )
      })
    }),
    clause("三（三）", "各镇、街道区域活动", {
      summary: text("各镇街道结合实际举办活动，推动科普“五进”"),
      fingerprint: "sha256-81c9f72545bbf6e67a8e2f55bf733d33261eba50b60a1405f4553a709d94e038",
      sentences: ["informative", "township-activity township-focuses five-settings"],
      rules: [
        anActivityInDays("township-activity", "township", "各镇、街道", "each town or street"),
        should("township-focuses", {
          says: text("镇街道活动覆盖双减、乡村振兴、科学家精神、银龄科普"),
          form: atLeastOne(
            activities({ where: inDays, hosts: townships }),
            region,
            eachTopic("lighter-schooling", "rural-revitalisation", "spirit-of-scientists", "silver-age")
          ),
          reading: text("按全县各镇街道合并计算")
        }),
        should("five-settings", {
          says: text("镇街道活动进机关、进企事业单位、进城乡社区、进校园、进家庭"),
          form: atLeastOne(
            activities({ where: inDays, hosts: townships }),
            region,
            eachSetting("offices", "workplaces", "communities", "campuses", "families")
          ),
          reading: text("按全县各镇街道合并计算")
        })
      ]
    }),
    clause("三（四）", "系列联合行动", {
      summary: text("学会、企业等各类主体开展联合行动，分四项"),
      fingerprint: "sha256-798bec7cd53671492066bcfd79cfd9b0430941d46d23045c307bad4fcd64ffcb",
      sentences: ["informative", "informative"]
    }),
    clause("三（四）1", "学会科普联合行动", {
      summary: text("县级学会组织系列科普活动，与省市学会对接"),
      fingerprint: "sha256-524cc5424e7dba9945638ddec39f07c845801b0d84188557ec4d298844defbae",
      sentences: ["definition", "society-activity society-brands definition", "judgement society-liaison"],
      rules: [
        anActivityInDays("society-activity", "society", "县级学会", "a county society"),
        should("society-liaison", {
          says: text("县级学会与省、市级学会对接，开展示范性科普联合行动"),
          form: judgement(kinds("society")),
          reading: text("是否对接、是否有示范性由人认定；各学会可自行承诺")
        })
      ],
      indicators: brands(
        "society-brands",
        "学会联合行动活动数",
        "activities of the societies’ action",
        "society-action"
      )
    }),
    clause("三（四）2", "企业科普联合行动", {
      summary: text("企业举办云课堂、开放日、专家报告等活动"),
      fingerprint: "sha256-5bac2b1a17e98634b3e5617224db4f0f0f901ef8a4d2b91bb05caa8889b0fb3f",
      sentences: ["definition", "enterprise-activity enterprise-brands definition"],
      rules: anActivityInDays("enterprise-activity", "enterprise", "企业", "an enterprise"),
      indicators: brands(
        "enterprise-brands",
        "企业联合行动活动数",
        "activities of the enterprises’ action",
        "enterprise-action"
      )
    }),
    clause("三（四）3", "科技馆联合行动", {
      summary: text("科技馆进校园、学生进场馆、大篷车巡展"),
      fingerprint: "sha256-5904eea08b07412b36da7f75cc3617754203142df00f84d8c5fbeba6e308e580",
      sentences: ["definition", "science-hall-activity hall-brands definition"],
      rules: anActivityInDays("science-hall-activity", "science-hall", "科技馆", "a science hall"),
      indicators: brands(
        "hall-brands",
        "科技馆联合行动活动数",
        "activities of the science halls’ action",
        "hall-action"
      )
    }),
    clause("三（四）4", "科普基地联合行动", {
      summary: text("科普基地面向青少年发布教育服务项目"),
      fingerprint: "sha256-1e456082248cb7be509cdc40c56ae55f0b7a84406cf6e0fd112f2138823329fb",
      sentences: ["definition", "science-base-activity base-brands definition"],
      rules: anActivityInDays("science-base-activity", "science-base", "科普基地", "a science-education base"),
      indicators: brands("base-brands", "科普基地联合行动活动数", "activities of the bases’ action", "base-action")
    }),
    clause("三（五）", "科普专项行动", {
      summary: text("聚焦热点领域的七个专项"),
      fingerprint: "sha256-6f8b2921a2ae732300120cd333edb51c666dea1222e6aed926bde60788db4ae0",
      sentences: ["informative", "informative"]
    }),
    clause("三（五）1", "青少年科普专项行动", {
      summary: text("科技工作者进校园等青少年科学教育活动"),
      fingerprint: "sha256-feb210ad89269bd90aaad38bb2689418146171b2a41d021bf6011fc1d61e35b7",
      sentences: ["definition", "youth-activity youth-brands definition"],
      rules: should("youth-activity", {
        says: text("青少年科技教育机构至少举办1场活动"),
        ...anActivityOf("youth-body")
      }),
      indicators: brands("youth-brands", "青少年专项活动数", "activities for the young", "youth-action")
    }),
    clause("三（五）2", "科技工作者讲科普", {
      summary: text("组织科技工作者开展讲座等活动"),
      fingerprint: "sha256-f244ff52680d62e5a79544f0704c8f7d58732ef92d80418dbb55489aee32de40",
      sentences: ["definition", "worker-talks definition"],
      rules: should("worker-talks", {
        says: text("全县至少举办1场科技工作者讲科普活动"),
        form: atLeastOne(activities({ where: and(programme("worker-action"), inDays) }), region),
        reading: text("通知未规定数量和单位，按全县在集中活动日内至少1场理解，仅作提示")
      })
    }),
    clause("三（五）3", "农技协科普专项行动", {
      summary: text("农技协、科技小院在乡村开展培训和文化活动"),
      fingerprint: "sha256-8f0173fd487c32f11d3741757e086757ba1d0d11b24e987d784deeac22d7958c",
      sentences: ["definition", "farm-activity farm-brands"],
      rules: should("farm-activity", {
        says: text("农技协、科技小院至少举办1场活动"),
        ...anActivityOf("farm-association", "farm-academy")
      }),
      indicators: brands("farm-brands", "农技协专项活动数", "activities of the farm action", "farm-action")
    }),
    clause("三（五）4", "天天有热点", {
      summary: text("“云上科普日”：每天有线上活动"),
      fingerprint: "sha256-96fb5913bb228cd0e56be7ef07e2eca4a36c774d86471cb7589d2eaf04bb227f",
      sentences: ["definition", "online-every-day cloud-brands definition"],
      rules: should("online-every-day", {
        says: text("集中活动日内每天都有线上活动"),
        form: atLeastOne(
          activities({ where: mode("online", "hybrid"), hosts: everyUnit }),
          region,
          eachDay("activity-days")
        ),
        reading: text("按全县计算；线上线下结合的活动计入")
      }),
      indicators: brands("cloud-brands", "云上科普日活动数", "activities of the online action", "cloud-action")
    }),
    clause("三（五）5", "务必在【活动名称】中体现", {
      summary: text("相关单位必须开展食品安全活动，名称须含“食品安全”；按平台上的数量考核"),
      fingerprint: "sha256-3018cdb2c21536dab38d72f0f24a8c5e09f7037a35a7f33eba4600bad7535905",
      sentences: ["definition", "food-safety-activity food-safety-name food-safety-named food-safety-all"],
      rules: [
        must("food-safety-activity", {
          says: text("负有食品安全职责的单位在集中活动日内至少举办1场食品安全活动"),
          form: atLeastOne(activities({ where: and(foodSafety, inDays) }), responsible("food-safety")),
          reading: text("通知未列出“相关单位”，以单位登记的职责为准；未登记即待定")
        }),
        must("food-safety-name", {
          says: text("食品安全活动的名称含有“食品安全”四个字"),
          form: eachActivity(nameHas("食品安全"), {
            where: foodSafety,
            remarks: [
              {
                when: and(nameHas("食品", "饮食", "营养", "食用", "餐饮"), isNot(nameHas("食品安全"))),
                text: text("名称提及饮食，请核实是否属于食品安全活动")
              }
            ]
          }),
          reading: text("主题以单位申报为准；名称仅提及饮食、营养等不作为违规")
        })
      ],
      indicators: [
        term("food-safety-named", "平台上名称含“食品安全”的活动数", "published activities named 食品安全", {
          measure: tally(and(published, nameHas("食品安全")))
        }),
        term(
          "food-safety-all",
          "平台上食品安全活动总数（含名称未体现的）",
          "published food-safety activities, however named",
          { measure: tally(and(published, foodSafety)) }
        )
      ]
    }),
    clause("三（五）6", "户外宣教场地 1 处", {
      summary: text("生态科普：户外宣教场地1处、陈列展示设施2处"),
      fingerprint: "sha256-4e61c8a59371ce718b82263b9c91161bf13f7a6cfac282905045ca8bc04f5298",
      sentences: ["definition", "outdoor-site displays definition"],
      rules: [
        should("outdoor-site", {
          says: text("建成生态文化户外宣教场地1处"),
          form: count(facilities({ kind: "outdoor-site" }), { atLeast: 1 }),
          reading: text("通知未指明单位，按全县计算；无期限")
        }),
        should("displays", {
          says: text("建成生态文化陈列展示设施2处"),
          form: count(facilities({ kind: "display" }), { atLeast: 2 }),
          reading: text("通知未指明单位，按全县计算；无期限")
        })
      ]
    }),
    clause("三（五）7", "安装科普中国 APP 并注册", {
      summary: text("成员单位组织干部职工注册信息员，镇街道开展队伍建设"),
      fingerprint: "sha256-3b54771bb6617ddbdc8c35e89160483f0a6d8cd9d00521eef52e23a7c88fe27d",
      sentences: ["definition", "definition", "information-officers officers"],
      rules: should("information-officers", {
        says: text("成员单位和镇街道组织人员注册科普中国信息员"),
        form: count(officers, { bound: kinds("member-unit", "township"), atLeast: 1 }),
        reading: text("通知未规定人数，按至少1人理解，仅作提示；无期限")
      }),
      indicators: term("officers", "注册信息员人数", "registered information officers", {
        measure: { _tag: "OfficerTally" }
      })
    }),
    heading("四", "工作要求", "sha256-108ab66d8bed60ee2f61f35f69fe77b0beb09aa2b2e0fe51cded8d942086bd2d"),
    clause("四（一）", "安全有序开展活动", {
      summary: text("加强组织，厉行节约，落实意识形态责任，安全有序"),
      fingerprint: "sha256-a0770007a5bfd158489804a8ecd59d0c85ad1f63bcb77f6c557437c2810bce03",
      sentences: ["informative", ...alike(4, "judgement safe-and-orderly")],
      rules: must("safe-and-orderly", {
        says: text("加强组织，防止形式主义，勤俭节约，落实意识形态管理责任，安全有序地开展活动"),
        form: judgement(townshipsAndMembers),
        reading: text("约束各镇（街道）、各成员单位；由人认定，本库不评分；各单位可自行承诺")
      })
    }),
    clause("四（二）", "促进线上线下深度融合", {
      summary: text("创新形式，普惠群众，线上线下结合"),
      fingerprint: "sha256-ac691bbf3704312fb201ab817f2277409314845b2ea09886bb2fcbd0170120ed",
      sentences: [
        "informative",
        "judgement innovative-and-inclusive",
        "judgement innovative-and-inclusive online-activities on-site-activities"
      ],
      rules: should("innovative-and-inclusive", {
        says: text("创新形式、普惠群众、线上线下融合"),
        form: judgement(townshipsAndMembers),
        reading: text("约束各镇（街道）、各成员单位；由人认定，本库不评分")
      }),
      indicators: [
        term("online-activities", "线上或线上线下结合的活动数", "activities online, wholly or partly", {
          measure: tally(mode("online", "hybrid"))
        }),
        term("on-site-activities", "线下或线上线下结合的活动数", "activities on site, wholly or partly", {
          measure: tally(mode("on-site", "hybrid"))
        })
      ]
    }),
    clause("四（三）", "规范使用全国科普日和科普中国标识", {
      summary: text("做好宣传，规范使用全国科普日和科普中国标识"),
      fingerprint: "sha256-45f0c3238c859f3dc94a30d2d030f29ae66cf9670a7aaddca9c2a47faaa8806e",
      sentences: ["informative", "judgement publicity-and-marks", "judgement publicity-and-marks"],
      rules: should("publicity-and-marks", {
        says: localized(
          "做好宣传，规范使用全国科普日和科普中国标识",
          "activities are publicised and use the two marks correctly"
        ),
        form: judgement(everyUnit),
        reading: text("由人认定；各单位可自行承诺")
      })
    }),
    heading("五", "有关事项", "sha256-35bde93c0046270545dc327c0f47d44409000cf9cef4fa131731faafa1dbaa32"),
    clause("五（一）", "9月6日前", {
      summary: text("在平台填报活动；9月6日前报送重点活动汇总表"),
      fingerprint: "sha256-2104167be6720ab645a0d36f38eea64a24c96f0dda298ec088b646a781c26a1b",
      sentences: ["informative", "filed-on-platform online-address definition", "key-activity-table-due"],
      rules: [
        should("filed-on-platform", {
          says: text("活动在全国科普日网站填报"),
          form: eachActivity(filed, { limit: noLimit, remarks: returned }),
          reading: text("通知未规定填报期限，未填报不算逾期；审核未通过的不算已填报")
        }),
        may("online-address", {
          says: text("网络活动提供活动网址"),
          form: eachActivity(fact("address").reported, { where: mode("online", "hybrid") })
        }),
        should("key-activity-table-due", {
          says: text("9月6日前将重点活动汇总表（附件1）报送县科协"),
          form: due("key-activity-table", {
            bound: unitsOfTheNotice,
            by: by("2023-09-06", { medium: text("报送县科协"), written: "9月6日前" })
          }),
          reading: inclusive
        })
      ]
    }),
    clause("五（二）", "2023年9月23日前", {
      summary: text("9月23日前报送总结和照片，推荐优秀活动；推荐的须已填报且信息完善；县科协择优上报"),
      fingerprint: "sha256-0798e4151cb1662f3c004c585f06ac9a429dcfadcafe0b29c6244511ec3b0e70",
      sentences: [
        "informative",
        "summary-due photos-due definition",
        "recommended-complete activities-complete",
        "definition activities-held participants volunteers",
        "activities-held activities-published activities-complete"
      ],
      rules: [
        must("summary-due", {
          says: text("2023年9月23日前将活动总结发送县科协"),
          form: due("summary", {
            bound: unitsOfTheNotice,
            by: by("2023-09-23", { medium: byMail, written: "2023年9月23日前" }),
            reportsOn: "activity-days"
          }),
          reading: imperative
        }),
        must("photos-due", {
          says: text("2023年9月23日前将活动照片发送县科协"),
          form: due("photos", {
            bound: unitsOfTheNotice,
            by: by("2023-09-23", { medium: byMail, written: "2023年9月23日前" }),
            reportsOn: "activity-days"
          }),
          reading: imperative
        }),
        must("recommended-complete", {
          says: text("推荐的优秀活动已在平台填报且信息完善"),
          form: eachRecommendation(and(filed, complete), { limit: recommendationsDue, remarks: returned }),
          reading: text(
            "“信息完善”无数量规定，按至少1张图片或1段视频、1条新闻链接和活动小结理解；报送推荐的期限按9月23日24:00理解；审核未通过的不算已填报"
          )
        })
      ],
      indicators: [
        term("activities-held", "活动数", "activities", { measure: tally(inDays) }),
        term("activities-published", "已发布活动数", "published activities", {
          measure: tally(and(inDays, published))
        }),
        term("participants", "参与人数", "participants", { measure: total("participants", inDays) }),
        term("volunteers", "志愿者人数", "volunteers", { measure: total("volunteers", inDays) }),
        term("activities-complete", "信息完善的活动数", "complete activities", { measure: tally(complete) })
      ],
      criteria: { names: [text("组织动员"), text("数量规模")], open: true }
    }),
    clause("五（三）", "补充完善活动信息和进展", {
      summary: text("活动后在平台补充图片视频、新闻链接和小结"),
      fingerprint: "sha256-db5e745998faba38c1d8f16c95fec79aaca2b52f4218221242bf035d3fc4dc7b",
      sentences: ["informative", "completed-afterwards"],
      rules: should("completed-afterwards", {
        says: text("活动举办后在平台补充图片视频、新闻链接和小结"),
        form: eachActivity(complete, { where: lastDayReached, limit: noLimit }),
        reading: text("自活动最后一天起；通知未规定期限和数量，不算逾期，按至少1张图片或1段视频、1条新闻链接和小结理解")
      })
    }),
    clause("联系方式", "7211096", {
      summary: text("联系电话和邮箱"),
      fingerprint: "sha256-e522c71265fdebbecde2f313a0900f4f14972551e470c20ef33895c59f80f2c6",
      sentences: ["definition"]
    }),
    clause("附件", "附件", {
      summary: text("附件目录和落款"),
      fingerprint: "sha256-9fe243e26d6a8f778d25ebea9d8b23e2c13d6041f061d0d5715e9a2af9832847",
      sentences: ["definition"]
    }),
    clause("附件1", "活动项目汇总表", {
      summary: text("活动项目汇总表的表头和栏目"),
      fingerprint: "sha256-67adb1711b8597e302586ccfcc7f969eab041227d1a0b42ca0d1910165b7d9f2",
      sentences: ["annex-1-complete definition"],
      rules: should("annex-1-complete", {
        says: text("汇总表除备注外各栏均已填写"),
        form: eachActivity(filled("annex-1"))
      })
    }),
    clause("附件2", "优秀活动推荐表", {
      summary: text("优秀活动推荐表的栏目和意见栏"),
      fingerprint: "sha256-f322d8a67a9d4d786ed8e27865fc5d416663be331a612107fe6678eef661d5d9",
      sentences: ["annex-2-complete definition"],
      rules: should("annex-2-complete", {
        says: text("推荐表各栏和推荐单位意见均已填写"),
        form: eachRecommendation(filled("annex-2"))
      })
    }),
    clause("附件3", "科普中国信息员注册方法", {
      summary: text("信息员注册的五个步骤"),
      fingerprint: "sha256-d4d23d89ec93358b9b138c90c2e2df7944ded44f2c4c545748f947cd06288e2c",
      sentences: [...alike(15, "guide"), "informative"],
      guide: {
        steps: [
          text("在应用市场搜索“科普中国”或扫描二维码，下载安装"),
          text("首次打开时同意隐私提示，进入“我的”，点“登录/注册”"),
          text("选择身份，勾选授权，用本机号码登录，再点“去补充”"),
          text("填写“申请科普员”的各项并提交"),
          text("进入审核页面，点“完成”，等待审核")
        ],
        fields: [
          term("real-name", "真实姓名", "real name"),
          term("address", "单位地址", "address of the unit"),
          term("unit-name", "单位名称（无单位者填镇、村、社区）", "unit (without one: town, village or community)"),
          term("officer-type", "科普员类型", "type of officer"),
          term("institution", "所属机构名称", "institution", { optional: true }),
          term(
            "identity-number",
            "身份证号（只在APP内填写，本库不保存）",
            "identity number (entered in the app only, never kept here)"
          ),
          term("science-worker", "是否科技工作者", "whether a science worker"),
          term("agreement", "服务协议", "terms of service")
        ],
        people: [
          term("association-staff", "科协系统人员", "staff of the association"),
          term("society-member", "学会个人会员", "individual member of a society"),
          term("other", "其他人员", "anybody else")
        ],
        choices: [
          {
            field: "officer-type",
            who: ["association-staff", "society-member"],
            choose: text("按所属系统选择"),
            otherwise: text("个人用户")
          },
          { field: "science-worker", who: ["society-member"], choose: text("是"), otherwise: text("否") }
        ]
      }
    })
  ],
  suppressions: asPrinted({
    "subject-not-listed": ["sha256-313a2947d9ed6409caf71bf652b517c2573607a94c4cf9a66bdf6f9db477c138"],
    "figure-without-subject": [
      "sha256-e8515fa22eab4603e35d99c24a3b215a398481606194d37d958b051c4cc6c943",
      "sha256-10d89b4ac7deb7b0f4b7e7a6689836964c5cd85ae8f6a773b235b383ffff8ad0"
    ],
    "deadline-without-year": ["sha256-f1acda14f0c9adcb24f654abc53f33412bb6dd300324148efbec746c2f88c9d4"],
    "contact-conflict": ["sha256-9de5374de39064712028f19a89d2f62be64c9fe9b2a4793a08c0f7118ffcd19b"],
    "deadline-on-last-activity-day": ["sha256-497032d48f30d684fde4e5fe656778dccb5d521b4b6e585fc19c3c64f7df7d9d"],
    "deadline-on-rest-day": ["sha256-f3b4aa688b0cfcc6cdd2ee1e9fa4176fd48d5bf59fa7d20051b7b8ed09db3a4b"],
    "criteria-without-weights": ["sha256-eaff82ec2b975b4ae39cb12a264016511324122eec88df0d42d73bedc6cffc47"],
    "label-conflict": ["sha256-551a66ef63860902c744aac4b07d82d676dc4d170d5ca1b588609c75195d6b4d"]
  })
})
