import { useVirtualizer } from "@tanstack/vue-virtual"
import { computed, defineComponent, type PropType, ref, type VNodeChild, watch } from "vue"

/** A column of a table: its head, and what stands in it of a row. */
export interface Column<Row> {
  readonly name: string
  readonly head: string
  readonly cell: (row: Row) => VNodeChild
  /** By what the rows are in order, if one may choose so by this column. */
  readonly sorted?: "ascending" | "descending" | "none"
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The height of a row in rem; a longer text is cut, and whole in its title. */
const rowHeight = 2.75

/**
 * A table of any length, of which only the rows are in the document that are seen. Rows that have not arrived yet have
 * their place; `onReach` is told up to which one they are seen. Its columns are laid out by the class of the table.
 */
export const VirtualTable = defineComponent(
  (props: {
    readonly label: string
    readonly columns: ReadonlyArray<Column<unknown>>
    /** Rows in all, also those that have not arrived. */
    readonly count: number
    readonly rowAt: (index: number) => unknown
    readonly onReach: (last: number) => void
    readonly onSort: (column: string) => void
  }) => {
    const scroller = ref<HTMLElement | null>(null)
    const height = rowHeight * rem()
    const virtualizer = useVirtualizer(
      computed(() => ({
        count: props.count,
        getScrollElement: () => scroller.value,
        estimateSize: () => height,
        overscan: 8
      }))
    )
    const items = computed(() => virtualizer.value.getVirtualItems())
    watch(
      () => items.value.at(-1)?.index,
      (last) => {
        if (last !== undefined) props.onReach(last)
      },
      { immediate: true }
    )
    const Head = () => (
      <div role="row" class="row head-row">
        {props.columns.map(({ head, name, sorted }) => (
          <div role="columnheader" class={`cell ${name}`} key={name} aria-sort={sorted}>
            {sorted === undefined ? (
              head
            ) : (
              <button type="button" class={`plain small sort ${sorted}`} onClick={() => props.onSort(name)}>
                {head}
              </button>
            )}
          </div>
        ))}
      </div>
    )
    return () => (
      <div class="virtual" ref={scroller} tabindex={0} role="group" aria-label={props.label}>
        <div role="table" aria-label={props.label} aria-rowcount={props.count + 1}>
          <div role="rowgroup" class="heads">
            <Head />
          </div>
          <div role="rowgroup" class="rows" style={{ height: `${virtualizer.value.getTotalSize()}px` }}>
            {items.value.map(({ index, size, start }) => {
              const row = props.rowAt(index)
              return (
                <div
                  role="row"
                  class={row === undefined ? "row waiting" : "row"}
                  key={index}
                  aria-rowindex={index + 2}
                  style={{ height: `${size}px`, transform: `translateY(${start}px)` }}
                >
                  {props.columns.map(({ cell, name }) => (
                    <div role="cell" class={`cell ${name}`} key={name}>
                      {row === undefined ? "…" : cell(row)}
                    </div>
                  ))}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    )
  },
  {
    props: {
      label: { type: String, required: true },
      columns: { type: Array as PropType<ReadonlyArray<Column<unknown>>>, required: true },
      count: { type: Number, required: true },
      rowAt: { type: Function as PropType<(index: number) => unknown>, required: true },
      onReach: { type: Function as PropType<(last: number) => void>, required: true },
      onSort: { type: Function as PropType<(column: string) => void>, required: true }
    }
  }
)
