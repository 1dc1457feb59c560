import { problemOf } from "./KepuProblem.ts"

/** Which service a client asks, in whose name, and how. */
export interface ClientOptions {
  /** Where the service is, such as `https://kepu.example`. A path before `/v1` is kept. */
  readonly url: string | URL
  /** A token of the service, or what gives one whenever it is asked. Without it a page relies on its session cookie. */
  readonly token?: string | (() => string | Promise<string>)
  /** The language of messages; `zh-CN` if it is not said. */
  readonly language?: "zh-CN" | "en"
  /** How often a request is sent again that got no answer, or 429 or 503; 3 if it is not said. */
  readonly retries?: number
  /** Instead of the `fetch` that is there. */
  readonly fetch?: typeof globalThis.fetch
}

/** The parameters of an address. `undefined` and `false` are left out; a list is written with commas. */
export type Query = Readonly<Record<string, boolean | number | string | ReadonlyArray<string> | undefined>>

/** What is sent: `GET` without a body if nothing is said. A `signal` ends the request and its retries. */
export interface Call {
  readonly method?: "DELETE" | "GET" | "POST" | "PUT"
  readonly query?: Query | undefined
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Is sent as JSON. */
  readonly json?: unknown
  readonly form?: FormData
  readonly signal?: AbortSignal | undefined
}

/** Sends a request and gives its answer, which is a success; anything else is thrown as a `KepuProblem`. */
export type Send = (path: string, call?: Call) => Promise<Response>

/** Waits for so many milliseconds, unless the signal ends it. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal!.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted === true) stop()
    else signal?.addEventListener("abort", stop, { once: true })
  })

/** The longest wait that a service may ask for, in seconds; a longer one is the caller's to wait for. */
const longest = 30

/** Milliseconds until the next try: as the service says it, else a second, two, four … with a part by chance. */
const waitFor = (tried: number, retryAfter: string | null): number | undefined => {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter)
  if (seconds > longest) return undefined
  return seconds >= 0 ? seconds * 1000 : 1000 * 2 ** tried * (0.5 + Math.random() / 2)
}

const addressOf = (base: string | URL, path: string, query: Query = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== false)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${String(base).replace(/\/+$/u, "")}${path}${search === "" ? "" : `?${search}`}`
}

/**
 * Every write has an Idempotency-Key, so sending it again does nothing twice: the service answers it as it did the
 * first time.
 */
export const sender = ({
  fetch = globalThis.fetch,
  language = "zh-CN",
  retries = 3,
  token,
  url
}: ClientOptions): Send => {
  return async (path, { form, headers = {}, json, method = "GET", query, signal } = {}) => {
    const sent = new Headers({ accept: "application/json", "accept-language": language })
    const bearer = typeof token === "function" ? await token() : token
    if (bearer !== undefined) sent.set("authorization", `Bearer ${bearer}`)
    if (json !== undefined) sent.set("content-type", "application/json")
    if (method !== "GET") {
      if (form === undefined) sent.set("idempotency-key", crypto.randomUUID())
      // Asked for of writes that come with a session's cookie.
      if (bearer === undefined) sent.set("x-csrf", "1")
    }
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, value)
    const request: RequestInit = {
      method,
      headers: sent,
      ...(json === undefined ? (form === undefined ? {} : { body: form }) : { body: JSON.stringify(json) }),
      ...(signal === undefined ? {} : { signal })
    }
    for (let tried = 0; ; tried++) {
      const response = await fetch(addressOf(url, path, query), request).catch((error: unknown) => {
        if (signal?.aborted === true || tried >= retries) throw error
      })
      if (response?.ok === true) return response
      const isPassing = response === undefined || response.status === 429 || response.status === 503
      const wait =
        isPassing && tried < retries ? waitFor(tried, response?.headers.get("retry-after") ?? null) : undefined
      if (wait === undefined) throw await problemOf(response!)
      await response?.body?.cancel()
      await pause(wait, signal)
    }
  }
}

/** The JSON of an answer, as the type that the route promises. */
export const jsonOf = async <A>(answer: Promise<Response>): Promise<A> => (await (await answer).json()) as A
