export { freshDatabase, runIn, type Database } from "./freshDatabase.ts"
export { startPostgres, type Postgres } from "./startPostgres.ts"
