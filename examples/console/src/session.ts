import { type Client, createClient, type Identity, KepuProblem } from "@kepu/client"
import { computed, ref, shallowRef } from "vue"
import { watched } from "./connection.ts"
import { language } from "./words.ts"

/**
 * A token that was typed in. It is in this variable alone: not in storage, not in a cookie, not in an address; so a
 * reload asks for it again. People who log in with a provider have a cookie that no script reads, and no token.
 */
let token: string | undefined

const clientWith = (text: string | undefined): Client =>
  createClient({
    url: location.origin,
    ...(text === undefined ? {} : { token: text }),
    language: language.value,
    // What the service does not answer is told at once, and asked again when it is back.
    retries: 1,
    fetch: watched
  })

/** Whom the service takes one for; nobody before one has signed in. */
export const me = shallowRef<Identity>()

/** Whether it is known yet who one is. */
export const isKnown = ref(false)

/** The service, in the name of who has signed in and in the language of the moment. */
export const client = computed(() => {
  void me.value
  return clientWith(token)
})

/** Whether people log in with a provider here, beside tokens. */
export const hasLogin = document.querySelector('meta[name="kepu-login"]')?.getAttribute("content") === "oidc"

/** Where the login begins; it leads back to where one is. */
export const loginHref = (): string => `/v1/login?return=${encodeURIComponent(`/${location.search}${location.hash}`)}`

/** Looks whether there is a session already. */
export const begin = async (): Promise<void> => {
  if (hasLogin)
    me.value = await clientWith(undefined)
      .me()
      .catch(() => undefined)
  isKnown.value = true
}

/** Signs in by a token; throws what the service says against it. */
export const signIn = async (text: string): Promise<void> => {
  const found = await clientWith(text).me()
  token = text
  me.value = found
}

/** Forgets who one is; a session of a cookie is ended with the service, and with the provider where it says so. */
export const signOut = async (): Promise<void> => {
  if (token === undefined) {
    try {
      const answer = await client.value.send("/v1/logout", { method: "POST" })
      const { farewell } = (await answer.json()) as { readonly farewell?: string }
      if (farewell !== undefined) location.assign(farewell)
    } catch (error) {
      // A session that is over already is one that has ended.
      if (!isOver(error)) throw error
    }
  }
  forget()
}

const forget = (): void => {
  token = undefined
  me.value = undefined
}

/** Whether the service no longer knows one: then one has to sign in again, and comes back to the same screen. */
export const isOver = (error: unknown): boolean => {
  const over = error instanceof KepuProblem && error.status === 401
  if (over) forget()
  return over
}
