// The proof that nothing a service acknowledged is lost: `pnpm prove:serve`, or with fewer kills `… 10 5`.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "@kepu/real-parts/postgres"
import { killUnderLoad, type Proof } from "./kills.ts"

const [sqliteKills = 50, postgresKills = 20] = process.argv.slice(2).map(Number)

const print = (engine: string, { acknowledged, kills, unacknowledged }: Proof) =>
  process.stdout.write(
    `${engine}: ${kills} kills, ${acknowledged} requests acknowledged and none lost, ` +
      `${unacknowledged} more done whole and not acknowledged: sent again, none was done twice\n`
  )

const folder = mkdtempSync(join(tmpdir(), "kepu-prove-"))
print("SQLite", await killUnderLoad(`sqlite:${join(folder, "county.db")}`, sqliteKills))
rmSync(folder, { recursive: true })

const postgres = await startPostgres({ durable: true })
print("PostgreSQL", await killUnderLoad(postgres.url, postgresKills))
await postgres.stop()
