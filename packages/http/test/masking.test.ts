import { digitsOf } from "@kepu/core/port"
import { describe, expect, it } from "vitest"
import { masked } from "../src/server/ledger/masked.ts"

const each = (map: (digit: string) => string) => (number: string) => number.replaceAll(/\d/gu, map)
const among = (glyphs: string) => each((digit) => [...glyphs][Number(digit)]!)
const cut =
  (mark: string, ...sizes: ReadonlyArray<number>) =>
  (number: string) => {
    let at = 0
    const parts = sizes.map((size) => number.slice(at, (at += size)))
    return [...parts, number.slice(at)].filter(Boolean).join(mark)
  }

/** Ways in which people write a number. */
const ways: Readonly<Record<string, (number: string) => string>> = {
  plain: (number) => number,
  "full-width": among("０１２３４５６７８９"),
  circled: among("⓪①②③④⑤⑥⑦⑧⑨"),
  mathematical: among("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
  superscript: among("⁰¹²³⁴⁵⁶⁷⁸⁹"),
  "Arabic-Indic": among("٠١٢٣٤٥٦٧٨٩"),
  Devanagari: among("०१२३४५६७८९"),
  keycaps: each((digit) => `${digit}\u{fe0f}\u{20e3}`),
  Chinese: among("〇一二三四五六七八九"),
  "Chinese as in banks": among("零壹贰叁肆伍陆柒捌玖"),
  "Chinese as in old banks": among("零壹貳參肆伍陸柒捌玖"),
  "Chinese, rarely": among("○弌弍弎肆伍陸漆捌玖"),
  "as traders wrote": among("〇〡〢〣〤〥〦〧〨〩"),
  "in discs": among("⓿❶❷❸❹❺❻❼❽❾"),
  "in rings": among("⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽"),
  "in circles of another font": among("🄋➀➁➂➃➄➅➆➇➈"),
  "in discs of another font": among("🄌➊➋➌➍➎➏➐➑➒"),
  "as it is read out": among("洞幺两三四五六拐八九"),
  "as it is read out, with 杠": cut("杠", 3, 4),
  "half Chinese": (number) => among("零一二三四五六七八九")(number.slice(0, 4)) + number.slice(4),
  "in parts, blanks": cut(" ", 3, 4),
  "in parts, dashes": cut("-", 3, 4),
  "in parts, long dashes": cut("—", 3, 4),
  "in parts, 一": cut("一", 3, 4),
  "in parts, dots": cut("·", 3, 4),
  "in parts, full stops": cut(".", 3, 4),
  "in parts, slashes": cut("/", 3, 4),
  "in parts, commas": cut("，", 3, 4),
  "in parts, colons": cut(":", 3, 4),
  "in parts, wide colons": cut("：", 3, 4),
  "in parts, semicolons": cut("；", 3, 4),
  "in parts, hashes": cut("#", 3, 4),
  "in parts, signs of minus": cut("−", 3, 4),
  "in parts, arrows": cut("→", 3, 4),
  "in parts, pictures": cut("📱", 3, 4),
  "in parts, what looks like nothing": cut("\u3164\u2800", 3, 4),
  "in parts, very long dashes": cut("————", 3, 4),
  "in other parts": cut(" ", 4, 3),
  "in two parts": cut("-", 5),
  "with wide gaps": cut(" - ", 3, 4),
  "digit by digit": (number) => [...number].join(" "),
  "digit by digit, dots": (number) => [...number].join("."),
  "with what is not seen": (number) => [...number].join("\u200b"),
  "with a soft hyphen": cut("\u00ad", 3, 4),
  "with a turn of direction": (number) => `\u202a${number}\u202c`,
  "in brackets": (number) => `(${number.slice(0, 3)})${number.slice(3)}`,
  "over lines": cut("\n", 3, 4)
}
const prefixes = ["", "+86 ", "86-", "0086", "(+86)", "８６"]
const mobiles = ["13912345678", "19900000001", "15712341234", "18612020230"]

/** The digits that can still be read, whatever they look like. */
const readable = (text: string): string => digitsOf(text).text.replaceAll(/[^\d*x]/gu, "")

const places: Readonly<Record<string, (number: string) => unknown>> = {
  alone: (number) => ({ contactPhone: number }),
  "in words": (number) => ({ remark: `请提前预约，电话${number}李老师` }),
  "after other numbers": (number) => ({ remark: `共100人 ${number}` }),
  "before a date": (number) => ({ timeText: `${number}；2023-09-17` }),
  "in a name": (number) => ({ name: `讲座（${number}）` }),
  "in a list": (number) => ({ topics: [`a ${number} b`] }),
  "in a heading": (number) => ({ source: { extra: { [`备用 ${number}`]: "是" } } }),
  "in a text of two languages": (number) => ({
    message: { "zh-CN": `“${number}”不是时间`, en: `“${number}” is no time` }
  }),
  "in a patch": (number) => ({ op: "replace", path: "/activities/0/contactPhone", value: number }),
  "beside another": (number) => ({ remark: `${number}、${number}` })
}

describe.each(Object.entries(ways))("a mobile number, %s", (_, write) => {
  it.each(Object.entries(places))("%s", (_, place) => {
    for (const mobile of mobiles) {
      for (const prefix of prefixes) {
        const told = readable(JSON.stringify(masked(place(prefix + write(mobile)))))
        expect(told).not.toContain(mobile)
        // No six digits of it in a row, wherever they stand in it.
        for (let n = 0; n <= mobile.length - 6; n++) expect([prefix, told]).not.toContain(mobile.slice(n, n + 6))
        expect(told.includes(mobile.slice(3, 9)), `${prefix}${write(mobile)} → ${told}`).toBe(false)
      }
    }
  })
})

describe("other numbers of people", () => {
  it.each([
    ["区号 0913-7221234", "7221234"],
    ["(0913)7221234", "7221234"],
    ["0913 722 1234", "7221234"],
    ["010-12345678转802", "12345678"],
    ["0 9 1 3 7 2 2 1 2 3 4", "7221234"],
    ["+86 913 7221234", "7221234"],
    ["400-123-4567", "1234567"],
    ["800 1234567", "1234567"],
    ["联系7221234", "7221234"],
    ["李老师 7221234", "7221234"],
    ["李老师 ７２２１２３４", "7221234"],
    ["李老师 722-1234", "7221234"],
    ["拨打 72212", "72212"],
    ["QQ：123456", "123456"],
    ["微信 wx 139 1234 5678", "39123456"],
    ["身份证610526199001011234", "199001011234"],
    ["身份证 610526 1990 0101 123X", "19900101123"],
    ["139123456789（多打了一位）", "123456"]
  ])("%s", (text, told) => {
    expect(readable(masked(text))).not.toContain(told)
  })
})

describe("a number under a heading that calls it a phone", () => {
  it.each([
    "备用电话",
    "值班 电话",
    "手机号",
    "联系方式",
    "Tel",
    "QQ",
    "微信号",
    "联系人及电话",
    "电　话",
    "联 系 电 话",
    "电\n话",
    "座 机",
    "電話",
    "传真",
    "tel_no",
    "Tel2",
    "phone1",
    "Telephone",
    "mobilePhone",
    "Tel. No.",
    "ＴＥＬ"
  ])("%s", (heading) => {
    for (const number of ["7221234", "12345678", "12345", "13912345678", "7221234元", "李老师 722 1234"]) {
      const told = readable(JSON.stringify(Object.values(masked({ [heading]: number }))))
      // Of short numbers nothing, of others the first three and the last two.
      expect([number, told.replaceAll("*", "").length <= 5]).toEqual([number, true])
      expect(told).not.toContain(number.replaceAll(/\D/gu, ""))
    }
  })
})

describe("a number that stands alone among words", () => {
  it.each(["contactName", "remark", "联系人", "联 系 人", "负责人", "备注"])("%s", (heading) => {
    for (const number of ["7221234", "12345678", "７２２１２３４", "13912345678"])
      expect(masked({ [heading]: number })).not.toEqual({ [heading]: number })
    for (const text of ["张三", "万一", "王五一", "20230917", "经费12345678元", "610526", ""])
      expect(masked({ [heading]: text })).toEqual({ [heading]: text })
  })
})

describe("what only looks like a phone", () => {
  /** Digits with what makes of them a code of an organisation; `undefined` where that would be a letter. */
  const codeOf = (seventeen: string): string | undefined => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    const sum = [...seventeen].reduce((all, digit, n) => all + Number(digit) * weights[n]!, 0)
    const check = (31 - (sum % 31)) % 31
    return check < 10 ? `${seventeen}${check}` : undefined
  }
  const codes = Array.from({ length: 60 }, (_, n) => codeOf(`12610526436${100_000 + n}`)).filter(
    (code) => code !== undefined
  )

  it("is shown where it is said what it is", () => {
    expect(codes.length).toBeGreaterThan(5)
    for (const text of [
      "经费12345678元",
      "投入 12345678 元",
      "拨款 1234567 余元",
      "预算：12345678",
      "合计￥12345678",
      "经费12345678.00",
      "12345678.5",
      "网络观看1234567人次",
      "发放资料1234567份",
      "总投入123456789012元",
      ...codes.map((code) => `统一社会信用代码${code}`),
      ...codes.map((code) => `${code}（县科协）`)
    ])
      expect(masked({ remark: text })).toEqual({ remark: text })
  })

  it("is masked where that leaves a doubt, or where it is a phone all the same", () => {
    for (const [text, digits] of [
      ["经费13912345678元", "13912345678"],
      ["经费139123456789元", "139123456789"],
      ["¥0913-7221234", "7221234"],
      ["电话12345678元", "12345678"],
      ["经费电话 7221234", "7221234"],
      ["12345678.7221234", "12345678"],
      ["金额由李老师定 7221234", "7221234"],
      ["7221234人工服务", "7221234"],
      ["经费 610526199001011234 元", "199001011234"],
      // A digit of the code is another, or it begins as a phone does.
      [`代码${codes[0]!.slice(0, -1)}${(Number(codes[0]!.at(-1)) + 1) % 10}`, codes[0]!.slice(0, -1)],
      ["代码139123456787221234", "139123456787221234"]
    ] as const)
      expect([text, readable(masked(text))]).not.toEqual([text, expect.stringContaining(digits)])
  })
})

describe("what is no number of a person stays as it is", () => {
  it.each([
    "2023-09-17",
    "2023-09-17T09:00:00+08:00",
    "2023-09-17T01:00:00.000Z",
    "2023.09.17-2023.09.18 9:00",
    "2023年9月17日至2023年9月18日上午9:00-11:30",
    "13:00-14:00，9:30",
    "13：30－14：00 200人",
    "13:30:00-14:00:00；9:30",
    "2023-09-17 13:30；2023-09-18 9:00",
    "15×1000=15000元",
    "电话预约：2023-09-17前",
    "报名联系截止 2023.9.17—2023.9.20",
    "2023/9/17 9:00，2023/9/18 10:30",
    "9月17日9:00-11:30",
    "20230917",
    "附件1-20230917.csv",
    "610526",
    "610526100000",
    "130526100000",
    "参加200人，2023年",
    "共1000人，经费100000元",
    "一、二、三、四、五",
    "第一二三四五届",
    "token:610526-0123456789abcdef",
    "token:610526-1391234567812345",
    "3f0c1391234567891391234567891234567890abcdefabcdefabcdefabcdef01",
    "12345678-1234-4123-8123-123456789012",
    "pucheng-2023",
    "a1",
    "三（五）5"
  ])("%s", (text) => {
    expect(masked({ any: text, list: [text] })).toEqual({ any: text, list: [text] })
  })

  it("a number that is an id stays one", () => {
    expect(masked({ id: "13912345678", host: "13912345678" })).toEqual({ id: "139xxxxxx78", host: "139xxxxxx78" })
  })

  it("is looked at in a time that goes with its length", () => {
    const time = (text: string) => {
      // Of the processor, as a machine that is busy with other things takes longer by the clock.
      const began = process.cpuUsage()
      masked(text)
      const { system, user } = process.cpuUsage(began)
      return (user + system) / 1000
    }
    for (const part of ["1 ", "13", "139 1234 567", "一", "0 ", "电话", "1   ", "86"]) {
      time(part.repeat(10_000))
      expect(time(part.repeat(20_000)), part).toBeLessThan(1000)
    }
  })
})
