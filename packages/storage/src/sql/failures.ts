import { Corrupt, storeError, type StoreError, Unavailable } from "@kepu/core/port"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import { isSqlError, type SqlError } from "effect/sql/SqlError"

const field = (cause: unknown, name: string): unknown =>
  typeof cause === "object" && cause !== null ? (cause as Record<string, unknown>)[name] : undefined

const unavailable = (because: Unavailable["because"], detail: string) =>
  storeError(new Unavailable({ because, detail }))

/** SQLite's primary result codes. */
const bySqlite = (code: number, detail: string): StoreError | undefined => {
  switch (code & 0xff) {
    case 5:
    case 6:
      return unavailable("busy", detail)
    case 8:
      return unavailable("read-only", detail)
    case 3:
    case 14:
    case 23:
      return unavailable("denied", detail)
    case 13:
      return unavailable("full", detail)
    case 11:
    case 26:
      return storeError(new Corrupt({ where: "database", detail }))
    default:
      return undefined
  }
}

/** PostgreSQL's states: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const byState = (state: string, detail: string): StoreError | undefined => {
  if (/^(08|57P)/u.test(state)) return unavailable("unreachable", detail)
  // 42P07 and 42710: two made the same table at once.
  if (/^(40|42P07|42710|55P03|53300|57014)/u.test(state)) return unavailable("busy", detail)
  if (state === "53100") return unavailable("full", detail)
  if (state === "25006") return unavailable("read-only", detail)
  if (/^(28|42501|3D000)/u.test(state)) return unavailable("denied", detail)
  if (/^XX00[12]/u.test(state)) return storeError(new Corrupt({ where: "database", detail }))
  return undefined
}

/** What a driver's error means to the caller of a store. */
export const fromSql = ({ message, reason }: SqlError): StoreError => {
  const { cause } = reason
  const said = field(cause, "message")
  const detail = typeof said === "string" ? said : (reason.message ?? message)
  const [number, state] = [field(cause, "errcode"), field(cause, "code")]
  const known =
    typeof number === "number"
      ? bySqlite(number, detail)
      : typeof state === "string"
        ? byState(state, detail)
        : undefined
  if (known !== undefined) return known
  switch (reason._tag) {
    case "ConnectionError":
      return unavailable("unreachable", detail)
    case "AuthenticationError":
    case "AuthorizationError":
      return unavailable("denied", detail)
    case "DeadlockError":
    case "SerializationError":
    case "LockTimeoutError":
    case "StatementTimeoutError":
    case "UniqueViolation":
      return unavailable("busy", detail)
    default:
      return unavailable("failed", detail)
  }
}

/** Failures of the driver as those of a store: also the ones of a rollback, which the client takes for defects. */
export const asStoreError = <A, R>(
  effect: Effect.Effect<A, StoreError | SqlError, R>
): Effect.Effect<A, StoreError, R> =>
  Effect.catchCause(effect, (cause): Effect.Effect<never, StoreError> => {
    const errors = cause.reasons.flatMap((reason) =>
      Cause.isFailReason(reason) ? [reason.error] : Cause.isDieReason(reason) ? [reason.defect] : []
    )
    const ofDriver = errors.find(isSqlError)
    return ofDriver === undefined ? Effect.failCause(cause as Cause.Cause<StoreError>) : Effect.fail(fromSql(ofDriver))
  })

/** How long a store waits for other writers unless it is told. */
export const patience: Duration.Input = "15 seconds"

/**
 * Pauses that double from 2 to 50 ms, each cut at random: who waits does not hold the others up, and two that got into
 * each other's way do not do so again and again.
 */
const pauses = Schedule.min([Schedule.exponential("2 millis"), Schedule.spaced("50 millis")]).pipe(
  Schedule.modifyDelay(({ duration }) =>
    Effect.map(Random.nextBetween(0.2, 1), (part) => Duration.toMillis(duration) * part)
  )
)

/** Tries again, for a while, what other writers kept from happening. */
export const retrying = <A, R>(
  effect: Effect.Effect<A, StoreError, R>,
  within: Duration.Input = patience
): Effect.Effect<A, StoreError, R> =>
  Effect.retry(effect, {
    while: ({ reason }) => reason._tag === "Unavailable" && reason.because === "busy",
    schedule: pauses.pipe(Schedule.upTo({ duration: within }))
  })
