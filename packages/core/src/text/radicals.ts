/**
 * The ideographs that look like the radicals of the block CJK Radicals Supplement, from U+2E81 on, as the Unicode
 * Character Database has them in EquivalentUnifiedIdeograph.txt (version 14.0.0). Where a blank stands there is none, or
 * NFKC tells it, as it does for all of the block Kangxi Radicals.
 */
const ideographs = Array.from(
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺 民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)

/** The ideograph that looks like a radical of either block. */
export const ideographOf = (radical: string): string => {
  const known = ideographs[radical.charCodeAt(0) - 0x2e81]
  return known === undefined || known === " " ? radical.normalize("NFKC") : known
}
