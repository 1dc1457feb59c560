import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { byCodePoint } from "@kepu/core/port"
import { type Copy, copyOfSources } from "./copy.ts"
import { factAndQuestion } from "./factAndQuestion.ts"
import { ruleForm } from "./form.ts"

const additions = [factAndQuestion, ruleForm]
const ordered = (paths: Iterable<string>): ReadonlyArray<string> => [...new Set(paths)].toSorted(byCodePoint)

let copy: Copy
beforeAll(async () => {
  copy = await copyOfSources()
}, 120_000)
afterAll(async () => copy.remove())

describe("what is added", { timeout: 240_000 }, () => {
  it("asks for different files, so that it is plain what asks for each", () => {
    const files = additions.flatMap(({ begun, refused }) => ordered([...begun, ...refused]))
    assert.lengthOf(ordered(files), files.length)
  })

  it("does not compile until everything that it needs is there", async () => {
    await Promise.all(additions.map(({ begin }) => begin(copy)))
    const { ok, output } = await copy.types()
    assert.isFalse(ok)
    const refused = [...output.matchAll(/^(\S+)\(\d+,\d+\): error/gmu)].map(([, path = ""]) => path)
    assert.deepStrictEqual(ordered(refused), ordered(additions.flatMap((one) => one.refused)))
  })

  it("is there with a line or two in each of these files", async () => {
    await Promise.all(additions.map(({ finish }) => finish(copy)))
    assert.deepStrictEqual(await copy.types(), { ok: true, output: "" })
    assert.deepStrictEqual(
      await copy.changed(),
      ordered(additions.flatMap(({ begun, refused }) => [...begun, ...refused]))
    )
  })

  it.each(additions)("$what", async ({ asking, said }) => {
    await copy.write("asking.ts", asking)
    const { ok, output } = await copy.run("asking.ts")
    assert.isTrue(ok, output)
    assert.deepStrictEqual(JSON.parse(output), said)
  })
})
