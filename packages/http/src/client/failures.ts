import { StoreError, storeError, Unavailable } from "@kepu/core/port"

const failed = (because: Unavailable["because"], detail: string): StoreError =>
  storeError(new Unavailable({ because, detail }))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** What a failed call is to whoever uses a store. */
export const storeErrorOf = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error
  if (!isRecord(error)) return failed("failed", String(error))
  const { _tag: tag } = error
  switch (tag) {
    case "version-conflict":
    case "broken-rule":
    case "beyond-limit":
    case "condition-refused":
    case "store-unavailable":
    case "corrupt-record":
      return storeError(error["reason"] as StoreError["reason"])
    case "not-permitted":
      return isRecord(error["reason"]) ? storeError(error["reason"] as never) : failed("denied", tag)
    case "not-authenticated":
      return failed("denied", tag)
    case "rate-limited":
    case "took-too-long":
    case "key-in-use":
      return failed("busy", tag)
    case "unavailable":
    case "HttpClientError":
      return failed("unreachable", tag)
    default:
      return failed("failed", typeof tag === "string" ? tag : "unknown")
  }
}
