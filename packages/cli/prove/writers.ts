import { setTimeout as sleep } from "node:timers/promises"

/** Activities that each batch adds. */
const added = 10

/** One of those who write at the same time, each its own activities, and each batch in one request. */
export interface Writer {
  readonly name: string
  /** Batches that were acknowledged, and that were sent. */
  acknowledged: number
  sent: number
}

export interface Service {
  readonly url: string
  readonly token: string
}

const ledger = "/v1/regions/610526/notices/pucheng-2023"

const call = (
  { token, url }: Service,
  path: string,
  options: { readonly method?: string; readonly body?: unknown; readonly key?: string } = {}
) =>
  fetch(`${url}${ledger}${path}`, {
    method: options.method ?? "GET",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(options.key === undefined ? {} : { "idempotency-key": options.key })
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) })
  })

/** Makes the unit that all activities belong to, where there is none. */
export const begin = async (service: Service): Promise<void> => {
  const body = { id: "u1", name: "县教育局" }
  const answer = await call(service, "/units", { method: "POST", body })
  await answer.text()
  if (answer.status !== 201 && answer.status !== 412) throw new Error(`the unit was answered with ${answer.status}`)
}

const counter = ({ name }: Writer) => `${name}-batches`

/** The nth batch: some activities are new, and one that is there counts on. */
const batchOf = (writer: Writer, n: number) => {
  const save = (key: string, expected: number) => ({
    _tag: "Save",
    register: "activities",
    key,
    expected,
    value: { id: key, name: "科普讲座", host: "u1", participants: n }
  })
  return {
    writes: [
      save(counter(writer), n - 1),
      ...Array.from({ length: added }, (_, i) => save(`${writer.name}-${n}-${i}`, 0))
    ]
  }
}

/** Sends a batch, as often as it is told to wait; a batch that was sent before is not done twice. */
const send = async (service: Service, writer: Writer, n: number): Promise<void> => {
  writer.sent = n
  const key = `${writer.name}-batch-${n}`
  const answer = await call(service, "/changes", { method: "POST", body: batchOf(writer, n), key })
  const text = await answer.text()
  if (answer.status === 429) {
    await sleep(Number(answer.headers.get("retry-after")) * 1000)
    return send(service, writer, n)
  }
  if (answer.status !== 200) throw new Error(`batch ${n} of ${writer.name}: ${answer.status} ${text}`)
  const { records } = JSON.parse(text) as { readonly records: ReadonlyArray<unknown> }
  if (records.length !== added + 1) throw new Error(`batch ${n} of ${writer.name} was answered in part`)
  writer.acknowledged = n
}

/** Writes until the service is gone. */
export const write = async (service: Service, writer: Writer): Promise<void> => {
  const isGone = await send(service, writer, writer.acknowledged + 1).then(
    () => false,
    (error: unknown) => {
      // How fetch says that nobody is there any more.
      if (error instanceof TypeError) return true
      throw error
    }
  )
  return isGone ? undefined : write(service, writer)
}

type Record = { readonly key: string; readonly value: { readonly participants?: number } }

/**
 * Looks whether the service has of each writer every batch that it acknowledged, possibly one more that it was sent,
 * and of none a part. Then a batch that was sent and not acknowledged is sent again: it must be done once in all.
 */
export const examine = async (service: Service, writers: ReadonlyArray<Writer>): Promise<number> => {
  const held = async (): Promise<ReadonlyMap<string, number>> => {
    const answer = await call(service, "/activities?limit=10000")
    const { items } = (await answer.json()) as { readonly items: ReadonlyArray<Record> }
    return new Map(items.map(({ key, value }) => [key, value.participants ?? 0]))
  }
  const check = (activities: ReadonlyMap<string, number>, writer: Writer, allowed: ReadonlyArray<number>): number => {
    const batches = activities.get(counter(writer)) ?? 0
    const said = `${writer.name}: ${batches} batches are there, ${writer.acknowledged} were acknowledged`
    if (!allowed.includes(batches)) throw new Error(said)
    const own = [...activities.keys()].filter((key) => key.startsWith(`${writer.name}-`)).length
    if (own !== (batches === 0 ? 0 : 1 + added * batches)) throw new Error(`${said}, and one is there in part`)
    return batches
  }
  const before = await held()
  const cut = writers.filter((writer) => {
    const batches = check(before, writer, [writer.acknowledged, writer.sent])
    return batches > writer.acknowledged
  })
  const inDoubt = writers.filter(({ acknowledged, sent }) => sent > acknowledged)
  await Promise.all(inDoubt.map((writer) => send(service, writer, writer.sent)))
  const after = await held()
  for (const writer of writers) check(after, writer, [writer.sent])
  return cut.length
}
