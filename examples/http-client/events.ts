/**
 * Changes of a ledger as they happen, by plain `fetch` with the token in its header, as a server or a page would use
 * it; and addresses for what browsers ask for by themselves, `EventSource` and downloads:
 *
 *     KEPU_URL=http://127.0.0.1:8526 KEPU_TOKEN=… node events.ts
 */
const { KEPU_TOKEN, KEPU_URL } = process.env
const base = "/v1/regions/610526/notices/pucheng-2023"
const authorization = `Bearer ${KEPU_TOKEN}`

interface Event {
  readonly id: string
  readonly event: string
  readonly data: string
}

/** The events of one answer: each ends with an empty line, lines that begin with a colon only keep it alive. */
async function* eventsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Event> {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const part of body) {
    rest += decoder.decode(part, { stream: true })
    const blocks = rest.split("\n\n")
    rest = blocks.pop()!
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split("\n")
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trimStart() ?? ""
      if (field("event") !== "") yield { id: field("id"), event: field("event"), data: field("data") }
    }
  }
}

/**
 * Changes after a sequence number, until `signal` says that it is enough. Where the stream breaks off, as when the
 * service is started anew, it goes on after the last event that came; a token that no longer stands is an error.
 */
async function* watch(after: number, signal: AbortSignal): AsyncGenerator<Event> {
  let last = String(after)
  while (!signal.aborted) {
    const response = await fetch(`${KEPU_URL}${base}/events`, {
      headers: { authorization, "last-event-id": last },
      signal
    }).catch(() => undefined)
    if (response !== undefined && response.status < 500 && response.status !== 429) {
      if (!response.ok) throw new Error((await response.json()).detail)
      try {
        for await (const event of eventsOf(response.body!)) {
          last = event.id
          if (event.event === "change") yield event
        }
      } catch {
        // It broke off: ask again from the last event on.
      }
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 3000))
  }
}

const post = async (path: string, json: object) => {
  const response = await fetch(KEPU_URL + path, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(json)
  })
  return response.json()
}

const { sequence } = await fetch(`${KEPU_URL}${base}/sequence`, { headers: { authorization } }).then((response) =>
  response.json()
)
await post(`${base}/units`, { id: "events", name: "县气象局" })

const enough = new AbortController()
for await (const { data } of watch(sequence, enough.signal)) {
  const { key, register } = JSON.parse(data)
  console.log(register, key)
  break
}
enough.abort()

// In a page: new EventSource(url). The ticket is for this address, once, within a minute; after an error ask for
// another one, with `after` the last id that came.
const ticket = await post("/v1/tickets", { address: `${base}/events?after=0` })
const stream = await fetch(KEPU_URL + ticket.url)
console.log(stream.status, stream.headers.get("content-type"))
await stream.body!.cancel()
console.log((await fetch(KEPU_URL + ticket.url)).status)

// In a page: <a href={url}>. The link is for this file, for five minutes.
const link = await post("/v1/links", { address: `${base}/units.csv` })
const file = await fetch(KEPU_URL + link.url)
console.log(file.status, file.headers.get("content-disposition")?.split(";")[0])
