import type { Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import type { Say } from "./language.ts"

/**
 * A command, whose code is loaded if a command line names it. Otherwise it can only be listed, for which a name and a
 * description are enough; a word that merely reads like a command, as a file may, loads that command in vain.
 */
const entry =
  <const Name extends string, Input, Context, E, R>(
    name: Name,
    description: Localized,
    load: () => Promise<(say: Say) => Command.Command<Name, Input, Context, E, R>>
  ) =>
  async (args: ReadonlyArray<string>, say: Say) => {
    const described = Command.withDescription(say(description))
    return args.includes(name) ? described((await load())(say)) : described(Command.make(name))
  }

/** The commands, in the order of help. */
const catalogue = [
  entry(
    "ask",
    localized(
      "先核实什么：缺少的事实向哪个单位核实，按能核清的项数排列",
      "What to ask first: missing facts, whom to ask for each, and how much the answer settles"
    ),
    async () => (await import("./commands/ask.ts")).ask
  ),
  entry(
    "calendar",
    localized(
      "把通知的活动日和截止时间写成日历文件（.ics）",
      "Write the notice's activity days and deadlines as a calendar file (.ics)"
    ),
    async () => (await import("./commands/calendar.ts")).calendar
  ),
  entry(
    "check",
    localized(
      "按通知逐条核查各单位报送的活动",
      "Check the activities that units reported against a notice, clause by clause"
    ),
    async () => (await import("./commands/check.ts")).check
  ),
  entry(
    "compare",
    localized(
      "与之前相比哪些结果变了，是通知修改、填报变化还是时间所致",
      "Which findings differ from before, and whether an amendment, what is reported, or time makes the difference"
    ),
    async () => (await import("./commands/compare.ts")).compare
  ),
  entry(
    "convert",
    localized(
      "在表格（CSV 任何编码、Excel、Word）、JSON 和 NDJSON 之间转换；写成哪一种由文件名的结尾决定",
      "Convert between tables (CSV in any encoding, Excel, Word), JSON and NDJSON; the ending of the file to write says which"
    ),
    async () => (await import("./commands/convert/convert.ts")).convert
  ),
  entry(
    "explain",
    localized("用文字说明一个条款或一条规则", "Say in words what a clause or a rule asks for"),
    async () => (await import("./commands/explain.ts")).explainRule
  ),
  entry(
    "fix",
    localized(
      "把活动表中可以放心改的地方改好，另存一份，原件不动；不添加任何原来没有的内容",
      "Mend in tables of activities what is safe to mend, into a copy; nothing is added that was not there"
    ),
    async () => (await import("./commands/fix.ts")).fix
  ),
  entry(
    "next",
    localized(
      "每个单位接下来该做什么，按紧要程度和期限排列",
      "What each unit has to do next, in order of urgency and deadline"
    ),
    async () => (await import("./commands/next.ts")).next
  ),
  entry(
    "notice",
    localized("查看、编写和检查通知本身", "Look at, write and check the notices themselves"),
    async () => (await import("./commands/notice/notice.ts")).notice
  ),
  entry(
    "rank",
    localized(
      "列出各单位的指标和互相比较；通知有计分标准或给出权重时排名次",
      "Show the units' indicators and how they compare; rank them by the notice's rubric, or by weights if they are given"
    ),
    async () => (await import("./commands/rank.ts")).rankCounty
  ),
  entry(
    "recommend",
    localized(
      "哪些活动可以推荐为优秀活动；给出权重时按名额选入并起草推荐表",
      "Which activities can be recommended; choose within the quotas and draft the forms if weights are given"
    ),
    async () => (await import("./commands/recommend.ts")).recommendActivities
  ),
  entry(
    "replay",
    localized(
      "按凭证重做一次评估：相同则输出同样的数据，不同则说明差在哪里",
      "Make the assessment of a receipt again: the same bytes, or what differs"
    ),
    async () => (await import("./commands/replay.ts")).replayReceipt
  ),
  entry(
    "return",
    localized(
      "退回各单位的表：在单位自己的 Excel 或 Word 文件里给有问题的单元格加批注，另存一份，原件不动",
      "Return the units' tables: their own files of Excel or Word with notes in the cells at issue, as copies"
    ),
    async () => (await import("./commands/return.ts")).returnTables
  ),
  entry(
    "schema",
    localized(
      "输出 JSON 文件的 JSON Schema：程序写出的文件，以及通知和报送全集",
      "Print the JSON Schema of a JSON document: those that the program writes, notices and portfolios"
    ),
    async () => (await import("./commands/schema.ts")).schema
  ),
  entry(
    "score",
    localized(
      "按通知的计分标准给各单位计分、定等次；资料未全的得分列出上下限",
      "Score the units by the notice's rubric, with grades; what is not known leaves a range"
    ),
    async () => (await import("./commands/score.ts")).scoreUnits
  ),
  entry(
    "serve",
    localized(
      "启动接口服务（HTTP），供网页、小程序和脚本使用",
      "Run the HTTP service, for web pages, mini-programs and scripts"
    ),
    async () => (await import("./commands/serve.ts")).serve
  ),
  entry(
    "session",
    localized("查看和结束接口服务的登录会话", "See and end the sessions of people who logged in to the service"),
    async () => (await import("./commands/session/session.ts")).session
  ),
  entry(
    "store",
    localized("保管报送的活动：导入、导出、备份、核对", "Keep what was reported: import, export, back up, verify"),
    async () => (await import("./commands/store/store.ts")).store
  ),
  entry(
    "template",
    localized(
      "输出一份可以直接填写的空表，表头和标题行照通知的附件",
      "Write an empty table that is ready to fill in, with the headings and title lines of the notice's annexes"
    ),
    async () => (await import("./commands/template.ts")).templateTable
  ),
  entry(
    "time",
    localized(
      "读取标准输入，每行一个“活动时间”，说出它指的是哪些日期和钟点",
      "Read activity times from standard input, one a line, and say which days and clocks they mean"
    ),
    async () => (await import("./commands/time.ts")).time
  ),
  entry(
    "token",
    localized("管理接口服务的令牌", "Manage the tokens of the service"),
    async () => (await import("./commands/token/token.ts")).token
  )
]

/** All commands, of which those that a command line names can be run. */
export const commandsFor = (args: ReadonlyArray<string>, say: Say) =>
  Promise.all(catalogue.map((command) => command(args, say)))
