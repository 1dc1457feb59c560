import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import ipaddr from "ipaddr.js"

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** The proxies in front of the service whose word counts, as addresses and networks. */
export type Proxies = ReadonlyArray<readonly [Address, number]>

const unreadable = localized(
  "“{text}”不是地址或网段；应如 127.0.0.1、10.0.0.0/8 或 loopback",
  "“{text}” is no address or network: write one such as 127.0.0.1, 10.0.0.0/8 or loopback"
)

/** Those of the machine itself. */
const loopback: Proxies = [ipaddr.parseCIDR("127.0.0.0/8"), ipaddr.parseCIDR("::1/128")]

const isAddress = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)

/** An address as it is written in full; one of IPv4 within IPv6 is the same one, and a zone is of this machine alone. */
const addressOf = (text: string): Address | undefined => {
  const plain = text.replace(/%.*$/u, "")
  return isAddress(plain) ? ipaddr.process(plain) : undefined
}

/** The same where a port may stand behind it, as some proxies have it. */
const addressIn = (text: string): Address | undefined =>
  addressOf(/^\[(?<six>[^\]]*)\](?::\d+)?$/u.exec(text)?.groups?.["six"] ?? text.replace(/^([\d.]+):\d+$/u, "$1"))

const isNetwork = (text: string): boolean =>
  ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text)

/**
 * Proxies by their addresses, networks (`10.0.0.0/8`) and the word `loopback`; or why one of them is none.
 *
 * @example
 * ```ts
 * import { isProxies, readProxies } from "@kepu/http/server"
 *
 * // `loopback` is the machine itself, by IPv4 and by IPv6.
 * const read = readProxies(["10.0.0.0/8", "loopback"])
 * console.log(isProxies(read) ? read.length : read["zh-CN"]) // 3
 * ```
 */
export const readProxies = (list: ReadonlyArray<string>): Proxies | Localized => {
  const proxies: Array<Proxies[number]> = []
  for (const text of list) {
    const address = addressOf(text)
    if (text === "loopback") proxies.push(...loopback)
    else if (address !== undefined) proxies.push([address, address.kind() === "ipv4" ? 32 : 128])
    else if (isNetwork(text)) proxies.push(ipaddr.parseCIDR(text))
    else return fill(unreadable, { text })
  }
  return proxies
}

/**
 * Tells proxies that were read from the reason why they could not be.
 *
 * @example
 * ```ts
 * import { isProxies, readProxies } from "@kepu/http/server"
 *
 * const read = readProxies(["127.0.0.1", "10.0.0/8"])
 * console.log(isProxies(read) ? read.length : read.en) // “10.0.0/8” is no address or network: write one such as 127.0.0.1, 10.0.0.0/8 or loopback
 * ```
 */
export const isProxies = (read: Proxies | Localized): read is Proxies => Array.isArray(read)

/** Addresses of IPv4 within IPv6 as they were written once: where one of them leads is for each machine to say. */
const ofOld: Proxies = [ipaddr.parseCIDR("::/96")]

const isAmong = (proxies: Proxies, address: Address): boolean =>
  proxies.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))

/**
 * Whether an address is of the public network or of one of these; `undefined` where the text is none. Whatever is kept for
 * something else, as the machine itself, private networks and those of a cloud's own, is not public.
 */
export const isPublic = (networks: Proxies, text: string): boolean | undefined => {
  const address = addressOf(text)
  if (address === undefined) return undefined
  return (address.range() === "unicast" && !isAmong(ofOld, address)) || isAmong(networks, address)
}

type Headers = Readonly<Record<string, string | undefined>>

/** What is listed in a header, the nearest first. */
const nearestFirst = (header: string | undefined): ReadonlyArray<string> =>
  (header ?? "")
    .slice(-2000)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .toReversed()

/**
 * From where a request comes: the other end of its connection or, where that is a proxy whose word counts, the nearest
 * address that it tells of and that is none of them. What stands farther away in the header anybody may have written.
 */
const farthest = (proxies: Proxies, peer: Address, { "x-forwarded-for": header }: Headers): Address => {
  let from = peer
  for (const text of nearestFirst(header)) {
    if (!isAmong(proxies, from)) break
    const told = addressIn(text)
    if (told === undefined) break
    from = told
  }
  return from
}

/** By what an address is counted: of IPv6 by its network, as whoever has one address there has 2^64 of them. */
const countedAs = (address: Address): string => {
  if (address.kind() === "ipv4") return address.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`).toString()}/64`
}

/** From where a request comes, to count it by. */
export const originOf = (proxies: Proxies, peer: string | undefined, headers: Headers): string => {
  const address = peer === undefined ? undefined : addressOf(peer)
  return address === undefined ? (peer ?? "unknown") : countedAs(farthest(proxies, address, headers))
}

const host = /^[a-z\d](?:[a-z\d.-]{0,252}[a-z\d])?(?::\d{1,5})?$/iu

/** How a proxy whose word counts was reached, as far as it tells. */
export interface Reached {
  readonly isSecure: boolean
  /** The scheme, host and port that the browser asked for. */
  readonly url?: URL
}

/** How the nearest proxy was reached; `undefined` where there is none whose word counts, or it does not tell. */
export const reachedAt = (proxies: Proxies, peer: string | undefined, headers: Headers): Reached | undefined => {
  const address = peer === undefined ? undefined : addressOf(peer)
  if (address === undefined || !isAmong(proxies, address)) return undefined
  const [scheme] = nearestFirst(headers["x-forwarded-proto"])
  if (scheme !== "https" && scheme !== "http") return undefined
  const [name = ""] = nearestFirst(headers["x-forwarded-host"])
  const isSecure = scheme === "https"
  return host.test(name) && URL.canParse(`${scheme}://${name}`)
    ? { isSecure, url: new URL(`${scheme}://${name}`) }
    : { isSecure }
}
