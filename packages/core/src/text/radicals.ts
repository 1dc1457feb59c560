/**
 * The radicals of the block CJK Radicals Supplement, and below each the ideograph that looks like it, as the Unicode
 * Character Database has them in EquivalentUnifiedIdeograph.txt (version 14.0.0). Two more of the block, and all of the
 * block Kangxi Radicals, are told by NFKC.
 */
const supplement =
  "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
const ideographs =
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"

let table: ReadonlyMap<string, string> | undefined

const tableOf = (): ReadonlyMap<string, string> => {
  const looks = Array.from(ideographs)
  return new Map(Array.from(supplement, (radical, n) => [radical, looks[n] ?? radical]))
}

/** The ideograph that looks like a radical of either block. */
export const ideographOf = (radical: string): string => (table ??= tableOf()).get(radical) ?? radical.normalize("NFKC")
