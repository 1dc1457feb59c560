import type { Role } from "@kepu/http/api"
import {
  type AppOptions,
  createToken,
  layerTokens,
  layerTokensInMemory,
  type TokenOptions,
  webHandler
} from "@kepu/http/server"
import { notice } from "@kepu/core/notices/pucheng-2023"
import type { ActivityStore, StoreError } from "@kepu/core/port"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"

export const region = "610526"
export const identities = {
  unit: { role: "unit", region, unit: "edu" },
  county: { role: "county", region },
  viewer: { role: "viewer", region },
  issuer: { role: "issuer" }
} as unknown as Record<Role, TokenOptions["identity"]>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json() {
      return JSON.parse(text)
    }
  }
}

export interface Ask {
  readonly method?: string
  /** A role, for a token of that role, or any other credential. */
  readonly as?: string
  readonly json?: unknown
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

/** The service by its web handler over a store, with a token for each role; and all that it logged. */
export const startService = async (
  options: Partial<AppOptions> = {},
  store: Layer.Layer<ActivityStore, StoreError> = MemoryActivityStore.layer
) => {
  const logs: Array<string> = []
  const memory = Layer.succeedContext(await Effect.runPromise(Effect.scoped(Layer.build(layerTokensInMemory))))
  const create = (identity: TokenOptions["identity"], days = 1) =>
    Effect.runPromise(Effect.provide(createToken({ identity, label: "test", days }), memory))
  const tokens = Object.fromEntries(
    await Promise.all(
      Object.entries(identities).map(async ([role, identity]) => [role, Redacted.value((await create(identity)).text)])
    )
  ) as Record<string, string>
  const logger = Logger.layer([Logger.map(Logger.formatJson, (line) => void logs.push(line))])
  const { dispose, handler } = webHandler(
    { notices: [notice], ...options },
    Layer.mergeAll(layerTokens.pipe(Layer.provide(memory)), Layer.orDie(store), logger)
  )
  const ask = async (path: string, { as, body, headers = {}, json, method = "GET" }: Ask = {}): Promise<Answer> => {
    const token = as === undefined ? undefined : (tokens[as] ?? as)
    return answerOf(
      await handler(
        new Request(`http://kepu.test${path}`, {
          method,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(json === undefined ? {} : { "content-type": "application/json" }),
            ...headers
          },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
          ...(body === undefined ? {} : { body })
        })
      )
    )
  }
  return { ask, create, dispose, handler, logs, memory, tokens }
}
