// Follows the README of each package as it came in its tarball: what it says to install is enough for its code, the code
// compiles and prints what it says, and its commands run. What a README asks for that stands in none fails.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, resolve } from "node:path"
import { serve } from "./service.js"

const home = "node_modules/@kepu"
const names = readdirSync(home).filter((name) => existsSync(`${home}/${name}/README.md`))
const fail = (text) => {
  throw new Error(text)
}
// Each block of code, with what it prints where the text says so.
const blocksOf = (readme) =>
  [
    ...readme.matchAll(
      /^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$(?:\n\nprints\n\n```text\n(?<printed>[\s\S]*?)^```$)?/gmu
    )
  ].map(({ groups }) => groups)
const walked = names.map((name) => ({ name, blocks: blocksOf(readFileSync(`${home}/${name}/README.md`, "utf8")) }))
const nameOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)[0]

mkdirSync("code", { recursive: true })
for (const { name, blocks } of walked) {
  existsSync(`${home}/${name}/CHANGELOG.md`) || fail(`@kepu/${name} has no changelog`)
  const installing = blocks.flatMap(({ code }) => [...code.matchAll(/^npm install (.*)$/gmu)].map(([, args]) => args))
  const installed = new Set(installing.flatMap((args) => args.split(" ").filter((one) => !one.startsWith("--"))))
  installed.has(`@kepu/${name}`) || fail(`The README of @kepu/${name} does not install it`)
  for (const [n, { code, language }] of blocks.entries()) {
    if (language !== "ts") continue
    const imported = [...code.matchAll(/\bfrom "([^"]+)"|^import "([^"]+)"/gmu)].map(([, a, b]) => nameOf(a ?? b))
    const lacking = imported.filter((one) => !one.startsWith("node:") && !installed.has(one))
    lacking.length === 0 || fail(`The README of @kepu/${name} does not say to install ${lacking.join(", ")}`)
    writeFileSync(`code/${name}-${n}${code.includes('"vitest"') ? ".test" : ""}.ts`, code)
  }
}
// As everybody does who follows them, whatever `skipLibCheck` says of others.
execFileSync("npx", ["tsc", "-p", "."], { stdio: "inherit" })

const { close, token, url } = await serve()
const env = {
  ...process.env,
  KEPU_URL: url,
  KEPU_TOKEN: token,
  PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`
}
const filledIn = "1,食品安全讲座,县教育局,9月20日9:00-11:00,一中,王芳,0913-7210000,"
let ran = 0
try {
  for (const { name, blocks } of walked) {
    const cwd = `at-${name}`
    mkdirSync(cwd, { recursive: true })
    const run = (program, args, most = 0) => {
      const { status, stderr, stdout } = spawnSync(program, args, { cwd, env, encoding: "utf8" })
      if (status === null || status > most) fail(`@kepu/${name}: ${program} ${args.join(" ")}\n${stdout}${stderr}`)
      ran++
      return stdout
    }
    for (const [n, { code, language, printed }] of blocks.entries()) {
      if (language === "ts" && code.includes('"vitest"'))
        execFileSync("npx", ["vitest", "run", `out/${name}-${n}.test.js`], { env })
      else if (language === "ts") {
        const said = run(process.execPath, [resolve(`out/${name}-${n}.js`)])
        if (printed !== undefined && said !== printed)
          fail(`@kepu/${name} prints\n${said}and its README says\n${printed}`)
      } else if (language === "sh")
        for (const line of code.trimEnd().split("\n")) {
          const [program, ...args] = line.split(" ")
          // Installed already, from the tarballs.
          if (program === "npm") continue
          if (line.startsWith("# fill it in")) {
            const table = readFileSync(`${cwd}/附件1.csv`, "utf8")
            writeFileSync(`${cwd}/附件1.csv`, table.replace("1,,,,,,,", filledIn))
          } else if (program === "kepu") run(program, args, args[0] === "check" ? 1 : 0)
          else fail(`@kepu/${name}: nobody has ${program}`)
        }
      else if (language !== "text") fail(`@kepu/${name}: ${language} is not walked`)
    }
  }
} finally {
  close()
}
process.stdout.write(`${names.length} READMEs, ${ran} programs and commands\n`)
