// The proof that nothing acknowledged is lost: `pnpm prove:durability`, or with fewer kills `… 20 5`.
import { proveSqlite } from "./sqlite.ts"
import { provePostgres } from "./postgres.ts"

const [sqliteKills = 200, postgresKills = 50] = process.argv.slice(2).map(Number)

const print = (engine: string, { acknowledged, kills, unacknowledged }: Awaited<ReturnType<typeof proveSqlite>>) =>
  process.stdout.write(
    `${engine}: ${kills} kills, ${acknowledged} batches acknowledged and none lost, ` +
      `${unacknowledged} more found whole that were committed but not yet acknowledged\n`
  )

print("SQLite", await proveSqlite(sqliteKills))
print("PostgreSQL", await provePostgres(postgresKills))
