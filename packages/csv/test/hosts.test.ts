import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, only, places, read, readRows } from "./sample.ts"

const units = file(
  "单位名称,单位类型,职责\n蒲城县教育局,成员单位,无\n蒲城县科学技术协会,成员单位,无\n罕井镇,镇/街道,\n蒲城县文化、旅游局,成员单位,\n城关街道,镇/街道,",
  "units.csv"
)

const hostsOf = (cell: string, register = true) => {
  const annex1 = [file(`${header}\n1,科学秀,"${cell}",9月17日,,,,`)]
  const result = register ? read({ annex1, units }) : read({ annex1 })
  const { coHosts, host } = only(result)
  return {
    hosts: coHosts === undefined ? [host, "?"] : [host, ...coHosts],
    places: places(result),
    units: result.portfolio.units.map(({ id }) => id)
  }
}

describe("举办单位", () => {
  it("names the host, and that there is no other", () => {
    equal(hostsOf("蒲城县教育局").hosts, ["蒲城县教育局"])
  })

  it("names host and co-hosts", () => {
    const expected = ["蒲城县教育局", "蒲城县科学技术协会"]
    for (const separator of ["、", "，", ",", "；", ";", "/", " ", "　", "\n", " 、 "]) {
      equal(hostsOf(expected.join(separator)).hosts, expected, JSON.stringify(separator))
      equal(hostsOf(expected.join(separator), false).hosts, expected, `without register ${JSON.stringify(separator)}`)
    }
    equal(hostsOf("主办：教育局；协办单位：县科学技术协会、教育局").hosts, expected)
    for (const cell of [
      "教育局联合县科学技术协会",
      "教育局·县科学技术协会",
      "主办：县教育局 承办：县科学技术协会",
      "教育局（牵头）、科学技术协会（联合）",
      "教育局(主办)县科学技术协会(承办)",
      "教育局、科学技术协会联合主办"
    ])
      equal(hostsOf(cell).hosts, expected, cell)
    equal(hostsOf("罕井镇/城关街道").hosts, ["罕井镇", "城关街道"])
  })

  it("is no number, which is told", () => {
    equal(hostsOf("蒲城县教育局、0913"), {
      hosts: ["蒲城县教育局"],
      places: ["figure-for-name 2 举办单位"],
      units: hostsOf("蒲城县教育局").units
    })
    for (const amount of ["600人", "3场", "约200余人次", "2.5万元"]) {
      const { hosts, places } = hostsOf(`蒲城县教育局、${amount}`)
      equal([hosts, places], [["蒲城县教育局"], ["figure-for-name 2 举办单位"]], amount)
    }
    for (const unit of ["405厂", "3511小学", "第2中学"]) equal(hostsOf(unit).hosts, [unit])
  })

  it("leaves co-hosts open that are not known yet, and has none where the cell says so", () => {
    const coHostsOf = (cell: string) =>
      only(
        read({
          annex1: [file(`序号,项目名称,举办单位,协办单位,活动时间\n1,科学秀,蒲城县教育局,${cell},9月17日`)],
          units
        })
      ).coHosts
    assert.deepStrictEqual(["待定", "#REF!", "无", "/", ""].map(coHostsOf), [undefined, undefined, [], [], []])
  })

  it("that is open is told otherwise than one that is lacking", () => {
    const places = readRows("1,甲,待定,9月17日,,,,", "2,乙,,9月17日,,,,").issues.map(
      ({ code, row }) => `${row} ${code}`
    )
    assert.deepStrictEqual(places, ["1 rows-unread", "2 placeholder", "2 host-open", "3 host-missing"])
    const hosts = ["县教育局", "", "孙镇", "", "待定", ""]
    const merged = readRows(...hosts.map((host, n) => `${n},活动${n},${host},9月17日,,,,`)).issues
    assert.deepStrictEqual(
      merged.map(({ code, row }) => `${row} ${code}`),
      ["3 host-from-above", "5 host-from-above", "6 placeholder", "6 host-open", "7 host-above-open"]
    )
  })

  it("is no unit where it says that there is none, and a unit whose name begins alike is one", () => {
    equal(hostsOf("蒲城县教育局、无相关活动").hosts, ["蒲城县教育局"])
    equal(hostsOf("无锡市科学技术协会").hosts, ["无锡市科学技术协会"])
  })

  it("is not split within a name", () => {
    equal(hostsOf("蒲城县文化、旅游局").hosts, ["蒲城县文化、旅游局"], "a name of the register")
    for (const name of ["渭南市生态环境局 蒲城分局", "镇/街道联合体", "社区服务站（北关、南关）", "蒲城县秦 果公司"]) {
      equal(hostsOf(name, false).hosts, [name])
    }
    equal(hostsOf("渭南市生态环境局\n蒲城分局", false).hosts, ["渭南市生态环境局蒲城分局"])
  })

  it("leaves co-hosts open if it ends in 等", () => {
    for (const cell of ["教育局等", "教育局、罕井镇等5个单位", "教育局及有关单位", "教育局和其他部门"]) {
      const { hosts, places } = hostsOf(cell)
      equal(hosts, ["蒲城县教育局", "?"])
      equal(places, ["hosts-incomplete 2 举办单位"])
    }
  })

  it("is joined by a column of its own for co-hosts", () => {
    const factsOf = (coHosts: string) => {
      const text = `${header},协办单位\n1,科学秀,教育局,9月17日,,,,,${coHosts}`
      const activity = only(read({ annex1: [file(text)], units }))
      return [activity.host, activity.coHosts]
    }
    equal(factsOf("罕井镇、教育局"), ["蒲城县教育局", ["罕井镇"]])
    equal(factsOf(""), ["蒲城县教育局", []])
    equal(factsOf("罕井镇等"), ["蒲城县教育局", undefined])
  })
})

describe("a unit", () => {
  it("is the one of the register, with or without the region and however it is spaced", () => {
    for (const name of ["蒲城县教育局", "蒲城教育局", "县教育局", "教育局", "蒲城县 教育局", "蒲城县教育局 "]) {
      const { hosts, places, units } = hostsOf(name)
      equal([hosts, places, units.length], [["蒲城县教育局"], [], 5], name)
    }
  })

  it("is not guessed where two units of the register could be meant, nor in another county", () => {
    const two = file("单位名称,单位类型,职责\n蒲城县医院,,\n县医院,,", "units.csv")
    const hostOf = (name: string) =>
      only(read({ units: two, annex1: [file(`${header}\n1,义诊,${name},9月17日,,,,`)] })).host
    equal(["蒲城县医院", "县医院", "医院"].map(hostOf), ["蒲城县医院", "县医院", "医院"])
    assert.strictEqual(hostsOf("富平县教育局").hosts[0], "富平县教育局")
  })

  it("that the register lacks is reported once and added, its kinds unknown", () => {
    const rows = "1,甲,果业中心,9月17日,,,,\n2,乙,县果业中心,9月18日,,,,\n3,丙,教育局,9月18日,,,,"
    const result = read({ annex1: [file(`${header}\n${rows}`)], units })
    equal(places(result), ["unknown-unit 2 举办单位"])
    const added = result.portfolio.units.at(-1)
    equal(added, {
      id: "果业中心",
      name: "果业中心",
      source: { file: "附件1.csv", row: 2, columns: { name: "举办单位" } }
    })
    equal(
      result.portfolio.activities.map(({ host }) => host),
      ["果业中心", "果业中心", "蒲城县教育局"]
    )
  })

  it("comes from the files where there is no register, which is no issue", () => {
    const { places, units } = hostsOf("县教育局、蒲城县科协", false)
    equal([places, units], [[], ["县教育局", "蒲城县科协"]])
  })
})

describe("填报单位名称", () => {
  const below = (line: string) =>
    read({
      annex1: [file(`活动项目汇总表,,,,,,,\n${line}\n填报时间：2023年9月4日,,,,,,,\n${header}\n1,科学秀,,9月17日,,,,`)]
    })

  it("is the host of rows that name none; of co-hosts it says nothing", () => {
    for (const line of [
      "填报单位名称：（盖章）罕井镇",
      "填报单位名称：（盖章）,罕井镇",
      "填报单位（盖章）：,,罕井镇,,,",
      "填报单位名称:罕井镇(盖章)",
      "填报单位：罕井镇   填报时间：2023年9月4日",
      "填报单位名称： （公章） 罕井镇,,,填报时间：9月4日"
    ]) {
      const result = below(line)
      equal([only(result).host, places(result)], ["罕井镇", []], line)
      assert.notProperty(only(result), "coHosts")
    }
  })

  it("gives way to the row's own host", () => {
    const result = read({ annex1: [file(`填报单位：罕井镇\n${header}\n1,科学秀,孙镇,9月17日,,,,`)] })
    assert.strictEqual(only(result).host, "孙镇")
  })

  it("may be missing or blank, and then the row says so", () => {
    for (const line of ["活动项目汇总表", "填报单位名称：（盖章）,,填报时间：2023年9月4日"]) {
      const result = read({ annex1: [file(`${line}\n${header}\n1,科学秀,,9月17日,,,,`)] })
      equal(places(result), ["rows-unread 2", "host-missing 3 举办单位"])
      equal(result.portfolio.activities, [])
    }
  })

  it("may change where tables stand below each other", () => {
    const rows = ["1,甲,,9月17日,,,,", "填报单位：孙镇,,,,,,,", "填报时间：9月4日", header, "1,乙,,9月18日,,,,"]
    const result = read({ annex1: [file(["填报单位：罕井镇", header, ...rows].join("\n"))] })
    equal(
      result.portfolio.activities.map(({ host, name }) => [host, name]),
      [
        ["罕井镇", "甲"],
        ["孙镇", "乙"]
      ]
    )
    equal(places(result), [])
  })
})

it("an unknown reporting unit is reported where it stands", () => {
  equal(places(read({ units, annex1: [file(`填报单位：坡头镇\n${header}\n1,甲,,9月17日,,,,`)] })), ["unknown-unit 1"])
  equal(places(readRows("1,甲,坡头镇,9月17日,,,,")), [])
})
