import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Identity } from "../../api/Caller.ts"
import { digestOf } from "./secrets.ts"
import type { TokenOptions } from "./tokens.ts"

/** What a provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>

/** Whom a person may act for of whom the provider says something. */
export interface Assignment {
  /** The claim by its name, such as `groups`; within an object by its path, such as `realm_access.roles`. */
  readonly claim: string
  /** What the claim is, or has among its items. */
  readonly is: string
  readonly identity: TokenOptions["identity"]
}

const within = (claims: Claims, name: string): unknown =>
  Object.hasOwn(claims, name)
    ? claims[name]
    : name
        .split(".")
        .reduce<unknown>(
          (value, key) =>
            typeof value === "object" && value !== null && Object.hasOwn(value, key)
              ? (value as Claims)[key]
              : undefined,
          claims
        )

const has = (value: unknown, wanted: string): boolean =>
  Array.isArray(value) ? value.some((one) => has(one, wanted)) : value === wanted

/**
 * The id of a person in history and logs. A provider's subject may be a name or an address of mail, and has signs that
 * no id has (`auth0|…`), so it is a digest: the same for the same person of the same provider, and nothing else.
 */
export const callerOf = (issuer: string, subject: string): string =>
  `person:${digestOf(JSON.stringify([issuer, subject])).slice(0, 32)}`

const decode = Schema.decodeUnknownOption(Identity, { onExcessProperty: "error" })

/**
 * Whom a person acts for: by the first assignment that fits, else by the claim that holds an identity itself. Nobody logs in
 * to act for others: that is for programs, with a token.
 */
export const identityOf = (
  claims: Claims,
  id: string,
  assignments: ReadonlyArray<Assignment>,
  claim: string
): Identity | undefined => {
  const assigned = assignments.find((one) => has(within(claims, one.claim), one.is))
  const told = within(claims, claim)
  const whole = assigned?.identity ?? (typeof told === "object" && told !== null ? told : undefined)
  if (whole === undefined || "onBehalf" in whole) return undefined
  return Option.getOrUndefined(decode({ ...whole, id }))
}
