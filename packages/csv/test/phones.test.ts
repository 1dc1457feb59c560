import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { equal, only, places, readRows } from "./sample.ts"

const of = (cell: string, name = "钱老师") => {
  const result = readRows(`1,科学秀,罕井镇,9月17日,学校,"${name}","${cell}",`)
  const { contactName, contactPhone } = only(result)
  return { contactName, contactPhone, codes: result.issues.map(({ code }) => code) }
}

describe("a telephone number", () => {
  it.each([
    ["13800001101", "13800001101"],
    ["138-0000-1101", "138-0000-1101"],
    ["138 0000 1101", "13800001101"],
    ["13800001101.0", "13800001101"],
    ["13800001101.00", "13800001101"],
    ["09137211096.0", "09137211096"],
    ["1.3800001101E+10", "13800001101"],
    ["1.3800001101e10", "13800001101"],
    ["13,800,001,101", "13800001101"],
    ["+86 138 0000 1101", "+8613800001101"],
    ["86-13800001101", "86-13800001101"],
    ["(0913)7211096", "(0913)7211096"],
    ["0913-7211096转801", "0913-7211096-801"],
    ["0913-7211096-801", "0913-7211096-801"],
    ["7211096", "7211096"],
    ["029-88888888", "029-88888888"],
    ["'13800001101", "13800001101"],
    ["12345", "12345"],
    ["400-800-1234", "400-800-1234"],
    ["手机：13800001101", "13800001101"],
    ["13800001101（微信同号）", "13800001101"],
    ["13800001101/13900002202", "13800001101、13900002202"],
    ["13800001101\n0913-7211096", "13800001101、0913-7211096"],
    ["13800001101 13900002202", "13800001101、13900002202"],
    ["1380000110113900002202", "13800001101、13900002202"],
    ["办公室7211096，手机13800001101", "7211096、13800001101"],
    ["钱老师13800001101", "13800001101"],
    ["１３８００００１１０１", "13800001101"]
  ])("is read from %s", (cell, phone) => {
    equal(of(cell), { contactName: "钱老师", contactPhone: phone, codes: [] })
  })

  it.each([
    ["9137211096", "09137211096"],
    ["913-7211096", "0913-7211096"],
    ["2988888888", "02988888888"],
    ["1088888888", "01088888888"],
    ["37188888888", "037188888888"],
    ["9137211096.0", "09137211096"]
  ])("gets the 0 before its area's code back, which is told: %s", (cell, phone) => {
    equal(of(cell), { contactName: "钱老师", contactPhone: phone, codes: ["phone-zero"] })
  })

  it.each([
    ["1.38E+10", "phone-damaged"],
    ["1.38E10", "phone-damaged"],
    ["1.380000110E+10", "phone-damaged"],
    ["138****1101", "phone-incomplete"],
    ["138xxxx1101", "phone-incomplete"],
    ["138……1101", "phone-incomplete"],
    ["138○○○○1101", "phone-incomplete"],
    ["1380000110", "phone-incomplete"],
    ["138000011011", "phone-incomplete"],
    ["12800001101", "phone-incomplete"],
    ["3800001101", "phone-incomplete"],
    ["721109", "phone-incomplete"],
    ["0913", "phone-incomplete"],
    ["1380000l101", "phone-incomplete"],
    ["13800001101、138****2202", "phone-incomplete"],
    ["见他人", "phone-incomplete"]
  ])("that cannot be called is an issue and none: %s", (cell, code) => {
    equal(of(cell), { contactName: "钱老师", contactPhone: undefined, codes: [code] })
  })

  it("in the name's place is exchanged with it", () => {
    const swapped = { contactName: "钱老师", contactPhone: "13800001101", codes: ["contact-swapped"] }
    equal(of("钱老师", "13800001101"), swapped)
    equal(of("", "13800001101"), { ...swapped, contactName: undefined })
    equal(of("13900002202", "13800001101").codes, ["figure-for-name"], "both are numbers: one is no name")
    equal(of("钱老师", "138****1101").codes, ["figure-for-name", "phone-incomplete"])
  })

  it("or a name that is a placeholder is told as such, and blank", () => {
    equal(of("/"), { contactName: "钱老师", contactPhone: undefined, codes: ["placeholder"] })
    equal(of("13800001101", "待定"), { contactName: undefined, contactPhone: "13800001101", codes: ["placeholder"] })
    equal(of("#N/A", "无"), { contactName: undefined, contactPhone: undefined, codes: ["placeholder", "placeholder"] })
  })

  const Digit = Schema.Literals(["0", "1", "2", "3", "8", "9"])
  it.prop(
    "that lost a digit, or got one too many, never passes as a mobile one",
    { digits: Schema.Array(Digit).check(Schema.isMinLength(8), Schema.isMaxLength(14)) },
    ({ digits }) => {
      const cell = `13${digits.join("")}`
      const { codes, contactPhone } = of(cell)
      if (digits.length === 9) equal([contactPhone, codes], [cell, []])
      else equal([contactPhone, codes], [undefined, ["phone-incomplete"]], cell)
    }
  )
})

it("what a person writes beside two numbers does not hide that one is damaged", () => {
  equal(places(readRows("1,科学秀,罕井镇,9月17日,学校,钱老师,办公室7211096 手机1380000,")), [
    "phone-incomplete 2 联系电话"
  ])
  assert.isTrue(true)
})
