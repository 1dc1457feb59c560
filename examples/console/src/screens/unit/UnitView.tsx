import { defineComponent } from "vue"

/** The page of a unit. */
export const UnitView = defineComponent((props: { readonly unit: string }) => () => <h2>{props.unit}</h2>, {
  props: { unit: { type: String, required: true } }
})
