import { assert, describe, it } from "@effect/vitest"
import { fixture, read, textsOf, told } from "./fixtures.ts"

const contacts = [
  ["联系人", "电话"],
  ["县科协 王老师", "0913-7200001"]
]

const annex1 = [
  ["序号", "项目名称", "举办\n单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"],
  ["1", "食品安全进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "0913-7200061"],
  [
    "2",
    "“大手拉小手”\n科普报告会",
    "",
    "9月18日上午9:00\n-11:30",
    "第二小学",
    "钱老师",
    "13800001102",
    "见下\n场次\t人数\n1\t50"
  ],
  ["3", "内容控件里的行", "", "9月19日", "第三小学", "孙老师", "13800001103"],
  ["4", "横向合并", "蒲城县教育局", "时间地点待定", "", "李老师", "13800001104", "横跨两列"],
  ["5", "文本框在格里\n文本框里的字", "蒲城县教育局", "9月21日", "第五小学", "周\t老师", "0913-7200066"],
  ["6"]
]

const nested = [
  ["场次", "人数"],
  ["1", "50"]
]

const annex2 = [
  ["活动名称", "食品安全进万家"],
  ["单位名称", "蒲城县教育局"],
  ["联系人", "赵老师", "联系电话", "0913-7200061"],
  ["主要内容", "讲座三场，展览一场。\n参与120人。"],
  ["推荐\n单位\n意见", "同意推荐。\n（盖章）\n2023年9月20日"],
  ["县科协\n审核\n意见", "（盖章）\n    年    月    日"]
]

/** Its cells behind the labels are three columns wide. */
const annex2Merges = [0, 1, 3, 4, 5].map((at) => ({ top: at, left: 1, bottom: at, right: 3 }))

describe.each([
  ["by Word", "notice-with-annexes.docx", "docx"],
  ["saved by LibreOffice, which writes every content control several times", "notice-lo.docx", "docx"],
  ["as OpenDocument", "notice.odt", "odt"]
])("a notice with its annexes, %s", (_, name, expected) => {
  it("has its tables, and each the words above it", async () => {
    const { issues, kind, tables } = await read(fixture(name))
    assert.strictEqual(kind, expected)
    assert.deepStrictEqual(issues, [])
    assert.deepStrictEqual(
      tables.map((table) => [table.name, textsOf(table)]),
      [
        ["表1", contacts],
        ["表2", annex1],
        ["表2-1", nested],
        ["表3", annex2]
      ]
    )
    assert.deepStrictEqual(tables[1]!.before, [
      "附件1",
      "蒲城县2023年全国科普日活动项目汇总表",
      "填报单位名称：（盖章）蒲城县教育局    填报时间：2023年9月4日"
    ])
    assert.deepStrictEqual(tables[2]!.before, ["见下"])
    assert.deepStrictEqual(tables[3]!.before, ["附件2", "优秀活动推荐表"])
  })

  it("says whose the rows of a merged cell are", async () => {
    const { tables } = await read(fixture(name))
    assert.deepStrictEqual(
      tables.map(({ merges }) => merges),
      [
        [],
        [
          { top: 1, left: 2, bottom: 3, right: 2 },
          { top: 4, left: 3, bottom: 4, right: 4 }
        ],
        [],
        annex2Merges
      ]
    )
  })

  it("has its text in order, without what was deleted or only asks for text, and that of a box once", async () => {
    const { text = "" } = await read(fixture(name))
    assert.deepStrictEqual(text.split("\n").slice(0, 11), [
      "蒲城县全民科学素质纲要实施工作办公室文件",
      "",
      "蒲科素办发〔2023〕4号",
      "关于举办2023年蒲城县全国科普日活动的通知",
      "各镇（街道），县级各学会：",
      "一、活动主题",
      "　　提升全民科学素质　助力科技自立自强",
      "二、活动时间：9月17日至23日。",
      "联系人\t电话",
      "县科协 王老师\t0913-7200001",
      "附件1"
    ])
    for (const word of ["9月16日", "已删除的行", "单击此处", "页眉文字"]) assert.notInclude(text, word)
    assert.strictEqual(text.split("文本框里的字").length, 2)
    assert.strictEqual(text.split("第二小学").length, 2)
  })
})

describe("annex 2 as a form", () => {
  it("has six labels with what stands beside them", async () => {
    const { tables } = await read(fixture("annex2-form.docx"))
    assert.deepStrictEqual(tables.map(textsOf), [annex2])
    assert.deepStrictEqual(tables[0]!.merges, annex2Merges)
    assert.deepStrictEqual(told((await read(fixture("annex2-form.docx"))).issues), [])
  })
})
