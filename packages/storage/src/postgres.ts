/** A store in a PostgreSQL database, which many processes may share. Its layers fail with `StoreError` if none answers. */
export * as PostgresActivityStore from "./PostgresActivityStore.ts"
