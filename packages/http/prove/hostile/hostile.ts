// One hostile client in a process of its own: `hostile.ts PORT ROLE TOKENS [ATTACK]`. It sends the costliest it may, as
// fast as it is answered, over many connections, until it is told to stop; then it tells what it was answered.
import { asking } from "./ask.ts"
import { type Attack, attacksBy, type Tokens } from "./attacks.ts"

const [, , port, role, tokens, only] = process.argv
const { attacks, token } = attacksBy(JSON.parse(tokens!) as Tokens)[role as "unit"]
const entries = Object.entries<Attack>(attacks).filter(([name]) => only === undefined || name === only)
const { ask } = asking(Number(port), 64)
const answers: Record<string, Record<string, number>> = {}
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

const drive = async (first: number): Promise<never> => {
  for (let n = first; ; n += 16) {
    const [name, attack] = entries[n % entries.length]!
    const status = await ask({ ...attack(n), token }).then(
      ({ status }) => status,
      () => 0
    )
    const counts = (answers[name] ??= {})
    counts[status] = (counts[status] ?? 0) + 1
    // Who is refused would only measure how fast one is refused.
    if (status === 429 || status === 0) await pause(50)
  }
}
for (let n = 0; n < 16; n++) void drive(n)
process.on("message", () => process.send?.(answers))
process.on("disconnect", () => process.exit())
process.send?.("begun")
