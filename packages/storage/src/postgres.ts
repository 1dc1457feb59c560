/** A store in PostgreSQL. */
export * as PostgresActivityStore from "./PostgresActivityStore.ts"
