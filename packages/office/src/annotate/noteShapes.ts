import { columnOf } from "../addresses.ts"

const shape = /<v:shape\s[^>]*>[^]*?<\/v:shape>\s*/gu

/** A drawing of notes without any; `map` is a number that no other drawing of the workbook needs. */
export const emptyDrawing = (map: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${map}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`

interface Place {
  readonly row: number
  readonly column: number
}

const placeOf = (cell: string): Place => ({ row: Number(/\d+$/u.exec(cell)?.[0]) - 1, column: columnOf(cell) })

const isAt = (xml: string, { column, row }: Place): boolean =>
  xml.includes('ObjectType="Note"') &&
  xml.includes(`<x:Row>${row}</x:Row>`) &&
  xml.includes(`<x:Column>${column}</x:Column>`)

/** A drawing without the notes of these cells. */
export const withoutNotes = (xml: string, cells: ReadonlyArray<string>): string => {
  const places = cells.map(placeOf)
  return xml.replaceAll(shape, (one) => (places.some((place) => isAt(one, place)) ? "" : one))
}

const noteShape = (id: number, { column, row }: Place): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 4}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

/** A drawing with a note for each of these cells. */
export const withNotes = (xml: string, cells: ReadonlyArray<string>): string => {
  const map = Number(/<o:idmap[^>]*\sdata="(\d+)/u.exec(xml)?.[1] ?? 1)
  const ids = Array.from(xml.matchAll(/\sid="_x0000_s(\d+)"/gu), ([, id]) => Number(id))
  const first = Math.max(map * 1024, ...ids) + 1
  const made = cells.map((cell, at) => noteShape(first + at, placeOf(cell))).join("")
  const end = xml.lastIndexOf("</xml>")
  return xml.slice(0, end) + made + xml.slice(end)
}
