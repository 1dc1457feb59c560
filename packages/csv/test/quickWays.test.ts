import { assert, describe, it } from "@effect/vitest"
import { nameKey } from "@kepu/csv"
import * as Schema from "effect/Schema"
import { readPhone } from "../src/cells/phone.ts"
import { numberOfName, numberOfText } from "../src/text.ts"
import { equal, names, readRows } from "./sample.ts"

const textOf = (...pieces: ReadonlyArray<string>) => Schema.Array(Schema.Literals(pieces)).check(Schema.isMaxLength(8))

const NamePieces = textOf(
  ..."科学秀7ＡaZ“”（）()，。·—…！？、：《》【】 　-é①⼆\u200B\u0301𠮷ｶﾞ㎡".split(""),
  "\uFE0F",
  "\r\n"
)
const PhonePieces = textOf(
  ..."0123456789-0913+转e. 、,（）".split(""),
  "13800001101",
  "7200061",
  "0913",
  "86",
  "138",
  "400"
)

describe("what most rows need no care for", () => {
  it.prop(
    "gives a name the number of the form in which names are compared",
    { pieces: NamePieces },
    ({ pieces }) => {
      const name = pieces.join("")
      assert.strictEqual(numberOfName(name, 7), numberOfText(nameKey(name), 7), JSON.stringify(name))
    },
    { arbitrary: { runs: 2000 } }
  )

  it.prop(
    "reads a telephone number as it is read with care",
    { pieces: PhonePieces },
    ({ pieces }) => {
      const text = pieces.join("")
      // Nothing that ends in a blank is known at once.
      assert.deepStrictEqual(readPhone(text), readPhone(`${text} `), JSON.stringify(text))
    },
    { arbitrary: { runs: 2000 } }
  )

  it("takes no rows for one another whose numbers are the same by chance", () => {
    const [one, other] = [
      numberOfName("镇科学秀", numberOfText("罕井")),
      numberOfName("科学秀", numberOfText("罕井镇"))
    ]
    assert.strictEqual(one, other)
    const rest = "9月17日,集市,赵老师,7200061,"
    equal(names(readRows(`1,镇科学秀,罕井,${rest}`, `2,科学秀,罕井镇,${rest}`)), ["镇科学秀", "科学秀"])
  })
})
