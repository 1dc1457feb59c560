import { computed, defineComponent, h, ref, watch } from "vue"
import { isAway } from "./connection.ts"
import { notice } from "./ledger.ts"
import { hrefOf, route } from "./route.ts"
import { screens } from "./screens.ts"
import { LedgersView } from "./screens/ledgers/LedgersView.tsx"
import { SignInView } from "./screens/signIn/SignInView.tsx"
import { isKnown, me, signOut } from "./session.ts"
import { say } from "./shell.ts"
import { language } from "./words.ts"

const Head = () => (
  <header class="head">
    <h1>{say("title")}</h1>
    {me.value !== undefined && route.value.region !== undefined ? (
      <p class="which">
        <span>{notice.value?.title ?? route.value.notice}</span> <span class="code">{route.value.region}</span>{" "}
        <a href="#/">{say("otherLedger")}</a>
      </p>
    ) : null}
    <p class="who">
      {me.value === undefined ? null : (
        <>
          <span class="quiet">{me.value.role === "unit" ? `${say("unit")} ${me.value.unit}` : say(me.value.role)}</span>
          <button type="button" class="plain small" onClick={() => void signOut()}>
            {say("signOut")}
          </button>
        </>
      )}
      <button
        type="button"
        class="plain small"
        lang={language.value === "en" ? "zh-CN" : "en"}
        onClick={() => (language.value = language.value === "en" ? "zh-CN" : "en")}
      >
        {say("otherLanguage")}
      </button>
    </p>
  </header>
)

/** The whole console: the frame, and in it the screen that the address names. */
export const App = defineComponent(() => {
  const shown = computed(() => screens.filter(({ isFor }) => isFor?.() ?? true))
  const screen = computed(() =>
    route.value.screen === "" ? shown.value[0] : shown.value.find(({ name }) => name === route.value.screen)
  )
  const isBack = ref(false)
  watch(isAway, (away) => (isBack.value = !away))
  const Body = () => {
    if (!isKnown.value) return <p role="status">{say("loading")}</p>
    if (me.value === undefined) return <SignInView />
    if (route.value.region === undefined) return <LedgersView />
    const View = screen.value?.view
    // Another ledger is another screen, with nothing of the one before.
    const key = `${route.value.region}/${route.value.notice}`
    return View === undefined ? <p role="alert">{say("noScreen")}</p> : h(View, { key })
  }
  return () => (
    <div class="console">
      <a class="skip" href="#main" onClick={skip}>
        {say("skip")}
      </a>
      <Head />
      {me.value === undefined || route.value.region === undefined ? null : (
        <nav class="screens" aria-label={say("screens")}>
          {shown.value.map(({ name, title }) => (
            <a key={name} href={hrefOf(name)} aria-current={screen.value?.name === name ? "page" : undefined}>
              {title()}
            </a>
          ))}
        </nav>
      )}
      <p class={isAway.value ? "away" : "hidden"} role="status" aria-live="polite">
        {isAway.value ? say("away") : isBack.value ? say("back") : ""}
      </p>
      <main id="main" tabindex={-1}>
        <Body />
      </main>
    </div>
  )
})

/** The address names the screen, so that the link itself may not change it. */
const skip = (event: MouseEvent): void => {
  event.preventDefault()
  document.querySelector<HTMLElement>("#main")?.focus()
}
