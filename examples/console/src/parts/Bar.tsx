import type { FunctionalComponent } from "vue"

interface Props {
  /** The bar in words, for those who do not see it. */
  readonly says: string
  /** Its parts from left to right: where each begins and how long it is, of 100, and the class of its colour. */
  readonly parts: ReadonlyArray<{ readonly x: number; readonly width: number; readonly as: string }>
  /** What may come besides, in a dashed frame. */
  readonly open?: { readonly x: number; readonly width: number } | undefined
}

/** A bar of a picture. It is drawn by attributes of SVG alone, which no policy forbids. */
export const Bar: FunctionalComponent<Props> = ({ open, parts, says }) => (
  <svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={says}>
    {parts.map(({ as, width, x }) => (
      <rect class={`bar ${as}`} x={x} width={width} height="8" />
    ))}
    {open === undefined ? null : <rect class="bar maybe" x={open.x} y="0.5" width={open.width} height="7" />}
  </svg>
)
Bar.props = ["says", "parts", "open"]
