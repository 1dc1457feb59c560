// Runs curl.sh against the service; apart from the tests, which need nothing but Node.
import { strictEqual } from "node:assert"
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { startServer } from "../../packages/http/test/server.ts"

const expected = `201
\uFEFF附件1 活动项目汇总表
填报单位名称：（盖章）县图书馆
填报时间：    年    月    日
序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注
1,亲子阅读,,,,,,
200 application/json
428 application/problem+json
`
const server = await startServer()
const env = { ...process.env, KEPU_URL: server.url, KEPU_TOKEN: server.tokens["county"]! }
const { stdout } = await promisify(execFile)("sh", ["curl.sh"], { cwd: import.meta.dirname, env })
await server.close()
strictEqual(stdout.replaceAll("\r", ""), expected)
