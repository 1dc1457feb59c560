import { KepuProblem } from "@kepu/client"
import { defineComponent, ref, shallowRef } from "vue"
import { Trouble } from "../../parts/Trouble.tsx"
import { hasLogin, loginHref, signIn } from "../../session.ts"
import { wordsOf } from "../../words.ts"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

const say = wordsOf(zh, en)

/** What comes before all else: a login with the provider where there is one, or a token. */
export const SignInView = defineComponent(() => {
  const isBusy = ref(false)
  const trouble = shallowRef<unknown>()
  const isRefused = ref(false)
  const enter = async (event: Event): Promise<void> => {
    event.preventDefault()
    const field = (event.target as HTMLFormElement).querySelector("input")!
    // A line that was copied may end with a blank.
    const text = field.value.trim()
    if (text === "" || isBusy.value) return
    isBusy.value = true
    trouble.value = undefined
    isRefused.value = false
    try {
      // A header takes no other signs, and no token has any.
      if (/^[\x21-\x7e]+$/u.test(text)) await signIn(text)
      else isRefused.value = true
    } catch (error) {
      if (error instanceof KepuProblem && error.status === 401) isRefused.value = true
      else trouble.value = error
    } finally {
      isBusy.value = false
    }
  }
  return () => (
    <section class="sign-in">
      <h2>{say("title")}</h2>
      {hasLogin ? (
        <>
          <p>
            <a class="button main" href={loginHref()}>
              {say("withProvider")}
            </a>
          </p>
          <p class="quiet">{say("or")}</p>
        </>
      ) : null}
      <form onSubmit={(event: Event) => void enter(event)}>
        <label>
          <span>{say("token")}</span>
          <input type="password" name="token" autocomplete="off" spellcheck={false} required aria-describedby="hint" />
        </label>
        <button type="submit" class={hasLogin ? "" : "main"} disabled={isBusy.value}>
          {say("signIn")}
        </button>
      </form>
      {isRefused.value ? (
        <p class="trouble" role="alert">
          {say("over")}
        </p>
      ) : null}
      <Trouble of={trouble.value} />
      <p class="quiet" id="hint">
        {say("hint")}
      </p>
    </section>
  )
})
