import { KepuProblem, type ReviewedRecord } from "@kepu/client"
import { emptyDraft, keptDraft, reasonsIn, reviewView } from "@kepu/view/review"
import { computed, defineComponent, type PropType, ref, shallowRef } from "vue"
import { isAway } from "../../connection.ts"
import { ledger, mayWrite, notice } from "../../ledger.ts"
import { useChanges } from "../../live.ts"
import { Trouble } from "../../parts/Trouble.tsx"
import { hrefOf } from "../../route.ts"
import { isOver } from "../../session.ts"
import { say as sayShell } from "../../shell.ts"
import { local } from "../../words.ts"
import { FindingView } from "../unit/FindingView.tsx"
import { Facts } from "./Facts.tsx"
import { type Look, lookAt } from "./looking.ts"
import { Rounds } from "./Rounds.tsx"
import { say } from "./say.ts"
import { type Draft, type StepName, Steps } from "./Steps.tsx"

/**
 * The review of one record. A step goes by what one has seen: when the record changes meanwhile, both versions stand side
 * by side, what was written stays, and nothing is decided before one goes on from what stands now.
 */
export const RecordView = defineComponent(
  (props: { readonly register: ReviewedRecord["register"]; readonly recordKey: string }) => {
    const place = { register: props.register, key: props.recordKey }
    /** What one has looked at, and what stands now. */
    const seen = shallowRef<Look>()
    const now = shallowRef<Look>()
    const draft = shallowRef<Draft>({ ...emptyDraft, remark: "" })
    /** Findings that were ticked and can be reasons no more. */
    const settled = shallowRef<Look["choices"]>([])
    const trouble = shallowRef<unknown>()
    const isBusy = ref(false)
    const done = ref<StepName>()
    const isReviewed = ref(false)
    const isMoved = computed(() => seen.value?.record?.version !== now.value?.record?.version)

    /** Whatever is written stays; of ticks those that can still be reasons. */
    const take = (look: Look): void => {
      const kept = keptDraft(draft.value, seen.value?.choices ?? [], look.choices)
      draft.value = { ...draft.value, ...kept.draft }
      settled.value = [...settled.value, ...kept.settled].filter(({ id }) => look.choices.every((one) => one.id !== id))
      seen.value = look
    }
    let latest = 0
    const read = async (isOwn = false): Promise<void> => {
      const own = ++latest
      try {
        const look = await lookAt(place)
        if (own !== latest) return
        now.value = look
        trouble.value = undefined
        const before = seen.value
        if (isOwn || before === undefined || before.record?.version === look.record?.version) {
          // That somebody was faster stays told until one has done something oneself.
          if (isOwn) isReviewed.value = false
          else if (before !== undefined && before.reviewed.review < look.reviewed.review) {
            isReviewed.value = true
            done.value = undefined
          }
          take(look)
        }
      } catch (error) {
        if (own === latest && !isOver(error)) trouble.value = error
      }
    }
    void read()
    let isMissed = false
    useChanges((changes) => {
      const isHere = changes.some(
        ({ key, register }) =>
          (register === place.register && key === place.key) ||
          (register === "reviews" && key === `${place.register}/${place.key}`)
      )
      if (isHere && isBusy.value) isMissed = true
      else if (isHere) void read()
    })

    const step = async (name: StepName): Promise<void> => {
      const { choices, record, reviewed } = seen.value!
      if (isBusy.value || record === undefined) return
      isBusy.value = true
      isMissed = false
      done.value = undefined
      trouble.value = undefined
      const { comment, remark } = draft.value
      const looked = { version: record.version, review: reviewed.review }
      const said = remark.trim() === "" ? looked : { ...looked, comment: remark }
      const { reviewing } = ledger.value!
      try {
        if (name === "return")
          await reviewing.giveBack(place, { ...looked, comment, reasons: reasonsIn(draft.value, choices) })
        else await reviewing[name](place, said)
        draft.value = { ...emptyDraft, remark: "" }
        settled.value = []
        done.value = name
        await read(true)
        if (isMissed) await read()
      } catch (error) {
        // Somebody was faster: what they made of it is shown beside what one has seen.
        const isConflict = error instanceof KepuProblem && error.code === "version-conflict"
        if (isConflict || isMissed) await read()
        if (!isConflict && !isOver(error)) trouble.value = error
      } finally {
        isBusy.value = false
      }
    }

    const Moved = () => {
      const [held, stands] = [seen.value!.record, now.value!.record]
      return (
        <div class="trouble" role="alert">
          <p>
            {stands === undefined ? say("removedNow") : say("moved", { seen: held?.version ?? 0, now: stands.version })}
          </p>
          <button type="button" onClick={() => take(now.value!)}>
            {say("takeNow")}
          </button>
        </div>
      )
    }
    const Notes = () => (
      <>
        <p role="status">{done.value === undefined ? "" : say(`done_${done.value}`)}</p>
        {isReviewed.value ? <p role="alert">{say("movedReview")}</p> : null}
        {settled.value.length === 0 ? null : (
          <p role="alert">{say("settled", { what: settled.value.map(({ text }) => local(text)).join("；") })}</p>
        )}
        <Trouble of={trouble.value} />
      </>
    )
    const Body = () => {
      const { findings, record, reviewed } = seen.value!
      const shown = reviewView(now.value!.reviewed, notice.value ?? { clauses: [] })
      return (
        <>
          <h2>{reviewed.name ?? reviewed.key}</h2>
          <p>
            <b>{local(shown.state)}</b>{" "}
            <span class="quiet">
              {local(shown.turnSaid)} · {say(`register_${reviewed.register}`)} ·{" "}
              {reviewed.unit === undefined ? null : <a href={hrefOf("units", reviewed.unit)}>{reviewed.unit}</a>}
            </span>
          </p>
          <Notes />
          {isMoved.value ? <Moved /> : null}
          <div class="beside">
            <section>
              <h3>
                {say("reported")}{" "}
                {record === undefined ? null : <span class="quiet">{say("version", { version: record.version })}</span>}
              </h3>
              {record === undefined ? (
                <p>{say("removedNow")}</p>
              ) : (
                <Facts record={record} now={isMoved.value ? now.value!.record : undefined} />
              )}
              <h3>{say("findings")}</h3>
              {findings.length === 0 ? <p>{say("noFindings")}</p> : null}
              {findings.map((finding) => (
                <FindingView key={`${finding.rule} ${finding.subject.id}`} finding={finding} />
              ))}
            </section>
            <div>
              {mayWrite.value ? (
                <Steps
                  steps={now.value!.reviewed.steps}
                  choices={seen.value!.choices}
                  draft={draft.value}
                  isOff={isBusy.value || isMoved.value || isAway.value}
                  onWrite={(written: Draft) => (draft.value = written)}
                  onStep={(name: StepName) => void step(name)}
                />
              ) : null}
              <Rounds shown={shown} />
            </div>
          </div>
        </>
      )
    }
    return () => (
      <article class="review">
        <p>
          <a href={hrefOf("review")}>{say("back")}</a>
        </p>
        {seen.value === undefined || now.value === undefined ? (
          <>
            <h2>{say("title")}</h2>
            <p role="status">{sayShell("loading")}</p>
            <Trouble of={trouble.value} onAgain={() => void read()} />
          </>
        ) : (
          <Body />
        )}
      </article>
    )
  },
  {
    props: {
      register: { type: String as PropType<ReviewedRecord["register"]>, required: true },
      recordKey: { type: String, required: true }
    }
  }
)
