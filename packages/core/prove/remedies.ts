// The proof of remedies: `pnpm prove:remedies`, or with fewer portfolios, notices and findings `… 1000 200 100`.
import assert from "node:assert/strict"
import { noHistory, underGenerated, underPucheng } from "../test/remedy/force/laws.ts"

const [portfolios = 10_200, notices = 1_500, histories = 600] = process.argv.slice(2).map(Number)

const say = (what: string, { examples, forced, planned }: Awaited<ReturnType<typeof underPucheng>>) => {
  process.stdout.write(`${what}: ${examples} findings, ${planned} with a plan; ${forced} searches as brute force\n`)
  assert.ok(forced > 0 && planned > 0)
}

say("Pucheng", await underPucheng(portfolios))
say("generated notices", await underGenerated(notices))
const { held, moved, sent } = await noHistory(histories)
process.stdout.write(`no history rewritten: ${moved} activities moved, ${held} held anew, ${sent} documents sent\n`)
assert.ok(Math.min(moved, held, sent) > 0)
