import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises"
import { join, relative, resolve } from "node:path"
import { promisify } from "node:util"
import { byCodePoint } from "@kepu/core/port"

const run = promisify(execFile)
const packages = resolve(import.meta.dirname, "../../..")

/** The packages whose sources list facts, registers or questions. */
const copied = ["core", "csv", "storage", "testing"]

/** What a program printed, or what the compiler refused. */
interface Ran {
  readonly ok: boolean
  readonly output: string
}

/** A copy of sources beside the packages. Files of it are given by their path below the packages. */
export interface Copy {
  /** Puts each text behind the first line that has `after` in it. */
  readonly insert: (path: string, ...texts: ReadonlyArray<readonly [after: string, text: string]>) => Promise<void>
  /** Puts `by` in the place of the first `text`. */
  readonly replace: (path: string, text: string, by: string) => Promise<void>
  readonly write: (path: string, text: string) => Promise<void>
  /** Checks the types of all that was copied. */
  readonly types: () => Promise<Ran>
  /** Runs a script of the copy with its arguments. */
  readonly run: (path: string) => Promise<Ran>
  /** The files that are not as they are in the packages, in order. */
  readonly changed: () => Promise<ReadonlyArray<string>>
  readonly remove: () => Promise<void>
}

const ran = async (program: string, args: ReadonlyArray<string>, cwd: string): Promise<Ran> => {
  try {
    const { stdout } = await run(program, args, { cwd, maxBuffer: 1e8 })
    return { ok: true, output: stdout }
  } catch (error) {
    const { stderr, stdout } = error as { readonly stdout: string; readonly stderr: string }
    return { ok: false, output: `${stdout}${stderr}` }
  }
}

/** The dependencies of a package: those that are copied are the copies, the others are where they are. */
const link = async (from: string, to: string, root: string): Promise<void> => {
  const dependencies = (await readdir(from)).filter((name) => name !== ".bin")
  const scoped = dependencies.filter((name) => name.startsWith("@"))
  const own = await Promise.all(
    scoped.map(async (scope) => (await readdir(join(from, scope))).map((name) => join(scope, name)))
  )
  await Promise.all(["", ...scoped].map((scope) => mkdir(join(to, scope), { recursive: true })))
  const plain = dependencies.filter((name) => !scoped.includes(name))
  await Promise.all(
    [...plain, ...own.flat()].map(async (name) => {
      const copy = copied.find((one) => name === join("@kepu", one))
      await symlink(copy === undefined ? await realpath(join(from, name)) : join(root, copy), join(to, name))
    })
  )
}

const filesIn = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const textOf = (path: string): Promise<string | undefined> => readFile(path, "utf8").catch(() => undefined)

/** Copies the sources. The copy stands beside the packages, so that whatever they find, it finds. */
export const copyOfSources = async (): Promise<Copy> => {
  const root = await mkdtemp(join(packages, ".copy-"))
  await Promise.all(
    copied.map(async (name) => {
      await cp(join(packages, name, "src"), join(root, name, "src"), { recursive: true })
      await cp(join(packages, name, "package.json"), join(root, name, "package.json"))
      await link(join(packages, name, "node_modules"), join(root, name, "node_modules"), root)
    })
  )
  await link(join(packages, "csv", "node_modules"), join(root, "node_modules"), root)
  await symlink(join(root, "csv"), join(root, "node_modules/@kepu/csv"))
  await symlink(join(root, "testing"), join(root, "node_modules/@kepu/testing"))
  await writeFile(
    join(root, "tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.base.json",
      compilerOptions: {
        lib: ["ES2023", "DOM"],
        types: ["node"],
        typeRoots: [resolve(packages, "../node_modules/@types")]
      },
      include: copied.map((name) => `${name}/src`)
    })
  )
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(root, path), change(await readFile(join(root, path), "utf8")))
  return {
    insert: (path, ...texts) =>
      edit(path, (source) =>
        texts
          .reduce((lines, [after, text]) => {
            const at = lines.findIndex((line) => line.includes(after))
            if (at < 0) throw new Error(`${path} has no line with ${after}`)
            return lines.toSpliced(at + 1, 0, text)
          }, source.split("\n"))
          .join("\n")
      ),
    replace: (path, text, by) =>
      edit(path, (source) => {
        if (!source.includes(text)) throw new Error(`${path} has no ${text}`)
        return source.replace(text, by)
      }),
    write: (path, text) => writeFile(join(root, path), text),
    types: () => ran(resolve(packages, "../node_modules/.bin/tsc"), ["-p", "."], root),
    run: (path) => ran(process.execPath, ["-C", "@kepu/source", path], root),
    changed: async () => {
      const files = (await Promise.all(copied.map((name) => filesIn(join(root, name, "src"))))).flat()
      const paths = files.map((path) => relative(root, path)).toSorted(byCodePoint)
      const isChanged = await Promise.all(
        paths.map(async (path) => (await textOf(join(root, path))) !== (await textOf(join(packages, path))))
      )
      return paths.filter((_, n) => isChanged[n])
    },
    remove: () => rm(root, { recursive: true, force: true })
  }
}
