import type { Indicators, Weights } from "@kepu/core/rank"
import { type Robust, robustOf, sliderEnd, weighingOf } from "@kepu/view/figures"
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue"
import { asCore } from "../../asCore.ts"
import { useAsked } from "../../asked.ts"
import { ledger } from "../../ledger.ts"
import { useFresh } from "../../parts/useFresh.ts"

/** Milliseconds without a move after which it is worked out how robust the first are. */
const pause = 300

/** Rows of which it is worked out at most: it takes time that grows faster than their number. */
const few = 2000

/** Every indicator alike: ten points from one on. */
const alike = ({ indicators }: Pick<Indicators, "indicators">): Weights | undefined => {
  const [first, ...rest] = indicators.map(({ id: indicator }) => ({
    indicator,
    points: 10,
    scale: { _tag: "Reached" as const, from: 1 }
  }))
  return first === undefined ? undefined : { format: "kepu.weights/1", items: [first, ...rest] }
}

/** A ranking whose weights are moved: what is measured is asked for once, and ranked here. */
export const useWeighing = () => {
  const of = ref<"units" | "activities">("units")
  const k = ref(3)
  /** The key of the weights that are kept; empty for those that are alike. */
  const chosen = ref("")
  const measured = useAsked(
    () => [ledger.value, of.value],
    async () => ledger.value?.indicators({ of: of.value })
  )
  const kept = useAsked(
    () => ledger.value,
    async () => (await ledger.value?.weights.page({ limit: 100 }))?.items ?? []
  )
  useFresh(() => {
    measured.again()
    kept.again()
  })
  const indicators = computed(() =>
    measured.value.value === undefined ? undefined : asCore<Indicators>(measured.value.value)
  )
  /** The weights that one begins with. */
  const before = computed((): Weights | undefined => {
    const own = kept.value.value?.find(({ key }) => key === chosen.value)?.value
    if (own !== undefined) return asCore<Weights>(own)
    return indicators.value && alike(indicators.value)
  })
  const moved = shallowRef<Weights>()
  // What was moved stays when the ledger changes, or what is measured is asked for anew.
  watch([chosen, of], () => (moved.value = undefined))
  const weights = computed(() => moved.value ?? before.value)
  const most = computed(() => (before.value === undefined ? 0 : sliderEnd(before.value)))
  const weighing = computed(() =>
    indicators.value === undefined || weights.value === undefined
      ? undefined
      : weighingOf(indicators.value, weights.value, { before: before.value!, k: k.value })
  )
  const robust = shallowRef<Robust>()
  const isTooLong = computed(() => (weighing.value?.rows.length ?? 0) > few)
  let due: ReturnType<typeof setTimeout> | undefined
  watch(
    weighing,
    (now) => {
      robust.value = undefined
      clearTimeout(due)
      if (now === undefined || isTooLong.value) return
      due = setTimeout(() => (robust.value = robustOf(now.ranking, k.value, most.value)), pause)
    },
    { immediate: true }
  )
  onScopeDispose(() => clearTimeout(due))
  return { before, chosen, indicators, isTooLong, k, kept, measured, moved, most, of, robust, weighing, weights }
}
