// Every entry that is not for users of effect, all in one program: no declaration names what is not there, and the
// compiler loads none of effect's for them.
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"

const most = 20_000
const ofEffect = ["@kepu/core/port", "@kepu/core/schema"]
const packages = ["core", "csv", "office", "schedule", "view"].map((name) => `@kepu/${name}`)

const entries = packages.flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"))
  return Object.entries(exports)
    .filter(([path, { types }]) => types !== undefined && !path.includes("*"))
    .map(([path]) => `${name}${path.slice(1)}`)
})
for (const entry of ofEffect) if (!entries.includes(entry)) throw new Error(`${entry} is no entry`)
const plain = entries.filter((entry) => !ofEffect.includes(entry))
if (plain.length < 30) throw new Error(`only ${plain.join(", ")}`)

writeFileSync("all.ts", plain.map((entry, n) => `export type * as e${n} from "${entry}"\n`).join(""))
const tsc = "node_modules/typescript/bin/tsc"
// What workers and the DOM are called stands in a library of its own.
const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2023,dom", "--noEmit"]
const run = (...args) => {
  try {
    return execFileSync(process.execPath, [tsc, ...options, ...args, "all.ts"], { encoding: "utf8" })
  } catch (error) {
    throw new Error(error.stdout, { cause: error })
  }
}

run()
const files = run("--listFiles", "--skipLibCheck").split("\n")
const needless = files.filter((file) => /node_modules\/effect\//.test(file))
if (needless.length > 0) throw new Error(`effect's declarations are loaded: ${needless.slice(0, 3).join(", ")} …`)
const lines = files
  .filter((file) => file.endsWith(".d.ts") && !/\/lib\.[^/]+$/.test(file))
  .reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length, 0)
if (lines > most) throw new Error(`${lines} lines of declarations`)
console.log(`${plain.length} entries, ${lines} lines of declarations beside the compiler's own`)
