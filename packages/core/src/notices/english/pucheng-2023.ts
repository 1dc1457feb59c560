/** The English of the texts of Pucheng's notice, by their Chinese. */
export const english = {
  "“前”按含当日理解，至当日24:00（北京时间），通知未言明；“各单位”指通知所列各类单位，类型未登记即待定":
    "“by” is read as including that day, to 24:00 in Shanghai, which the notice does not say; it binds units of the kinds that the notice names, and is open for one of unknown kind",
  "审核未通过已退回，须重新填报": "it was returned by the reviewers and has to be filed again",
  发送至县科协邮箱: "by e-mail to the county association",
  "通知未规定数量，按至少1场理解，仅作提示": "the notice gives no number: at least 1 is advice",
  蒲城县: "Pucheng County",
  全国科普日: "National Science Popularisation Day",
  "发文机关、文号、主送单位和上级通知": "issuer, document number, addressees and parent notices",
  "全县统一主题，9月17日至23日集中开展": "one theme for the county; activities from 17 to 23 September",
  "首尾两日均计入；跨越首尾的活动按在期内计，完全在期外的不计入场数":
    "both days included; an activity that reaches beyond them counts, one wholly outside does not",
  活动在9月17日至23日期间举办: "activities are held from 17 to 23 September",
  活动有一部分不在集中活动日内: "a part of it lies outside the activity days",
  "宣传科技创新和科学普及的成果，弘扬科学家精神": "show achievements in science; honour the spirit of scientists",
  "科技资源科普化，展示前沿科技和重大成果": "open research to the public; show frontier science",
  "乡村振兴、美丽中国、科普助力“双减”": "countryside, environment, science for lighter schooling",
  "围绕公众关注的热点，深入基层阵地": "matters of public concern, in places close to people",
  活动申报主题分类: "an activity declares its topics",
  "未申报主题即待定，不作为错误": "an activity without topics is open, not wrong",
  "主场、系统、区域、联合行动和专项行动五类安排": "five kinds of arrangement, from main venue to special actions",
  "县主场活动，时间地点另行通知": "the county's main event; time and place by a later document",
  县主场活动按科素办后续文件确定的时间地点举办:
    "the main event is held at the time and place that a later document gives",
  后续文件未登记前不作判定: "open until the later document is on record",
  每个成员单位至少办一场活动并在平台发布:
    "each member unit holds at least one activity and publishes it on the platform",
  "只约束成员单位；只计在集中活动日内且已在平台发布的活动；联合活动只计给举办单位":
    "binds member units only; counts activities within the activity days that are published; a joint one counts for its host",
  成员单位至少举办1场活动并在平台发布: "a member unit holds at least 1 activity and publishes it on the platform",
  "各镇街道结合实际举办活动，推动科普“五进”": "towns and streets hold activities and bring science to five settings",
  "镇街道活动覆盖双减、乡村振兴、科学家精神、银龄科普":
    "activities of towns cover lighter schooling, countryside, spirit of scientists and the elderly",
  按全县各镇街道合并计算: "taken for all towns together",
  "镇街道活动进机关、进企事业单位、进城乡社区、进校园、进家庭":
    "activities of towns reach offices, workplaces, communities, schools and families",
  "学会、企业等各类主体开展联合行动，分四项": "societies, enterprises and others act jointly, in four actions",
  "县级学会组织系列科普活动，与省市学会对接":
    "county societies hold activities, in touch with provincial and city societies",
  "县级学会与省、市级学会对接，开展示范性科普联合行动":
    "a county society acts jointly with provincial and city societies, as an example to others",
  "是否对接、是否有示范性由人认定；各学会可自行承诺":
    "whether it does is for a person to judge; each society may attest it",
  "企业举办云课堂、开放日、专家报告等活动": "enterprises hold online classes, open days and talks",
  "科技馆进校园、学生进场馆、大篷车巡展": "science halls and schools visit each other; caravan exhibitions",
  科普基地面向青少年发布教育服务项目: "science-education bases offer projects to the young",
  聚焦热点领域的七个专项: "seven special actions",
  科技工作者进校园等青少年科学教育活动: "scientists at schools and other science education for the young",
  青少年科技教育机构至少举办1场活动: "a youth science-education body holds at least 1 activity",
  组织科技工作者开展讲座等活动: "science workers give talks",
  全县至少举办1场科技工作者讲科普活动: "the county holds at least 1 activity of science workers",
  "通知未规定数量和单位，按全县在集中活动日内至少1场理解，仅作提示":
    "no number and no unit in the notice: at least 1 in the county within the activity days is advice",
  "农技协、科技小院在乡村开展培训和文化活动": "farm-technology bodies train people in villages",
  "农技协、科技小院至少举办1场活动": "a farm-technology body holds at least 1 activity",
  "“云上科普日”：每天有线上活动": "science day online: something every day",
  集中活动日内每天都有线上活动: "each of the activity days has an activity online",
  "按全县计算；线上线下结合的活动计入": "taken for the county; activities both online and on site count",
  "相关单位必须开展食品安全活动，名称须含“食品安全”；按平台上的数量考核":
    "units concerned must hold a food-safety activity, named with the words 食品安全; assessed by their number on the platform",
  负有食品安全职责的单位在集中活动日内至少举办1场食品安全活动:
    "a unit responsible for food safety holds at least 1 food-safety activity in the activity days",
  "通知未列出“相关单位”，以单位登记的职责为准；未登记即待定":
    "the notice does not list the units concerned: the responsibility on record decides, and none on record leaves it open",
  "食品安全活动的名称含有“食品安全”四个字": "the name of a food-safety activity contains the words 食品安全",
  "名称提及饮食，请核实是否属于食品安全活动":
    "its name suggests food: please check whether it is a food-safety activity",
  "主题以单位申报为准；名称仅提及饮食、营养等不作为违规":
    "the topic is what the unit declared; a name that merely suggests food is no violation",
  "生态科普：户外宣教场地1处、陈列展示设施2处": "ecology: 1 outdoor site and 2 displays",
  建成生态文化户外宣教场地1处: "1 outdoor site for ecological culture is built",
  "通知未指明单位，按全县计算；无期限": "no unit is named: taken for the county; no date",
  建成生态文化陈列展示设施2处: "2 display facilities for ecological culture are built",
  "成员单位组织干部职工注册信息员，镇街道开展队伍建设":
    "member units have their staff register as information officers; towns do likewise",
  成员单位和镇街道组织人员注册科普中国信息员: "member units and towns have people register as information officers",
  "通知未规定人数，按至少1人理解，仅作提示；无期限": "no number in the notice: at least 1 is advice; no date",
  "加强组织，厉行节约，落实意识形态责任，安全有序":
    "organise well, be thrifty, take ideological responsibility, keep safe and orderly",
  "加强组织，防止形式主义，勤俭节约，落实意识形态管理责任，安全有序地开展活动":
    "activities are well organised, without formalism, thrifty, responsible, safe and in order",
  "约束各镇（街道）、各成员单位；由人认定，本库不评分；各单位可自行承诺":
    "binds towns, streets and member units; for a person to judge, never scored here; each unit may attest it",
  "创新形式，普惠群众，线上线下结合": "innovate, serve everyone, combine online and on site",
  "创新形式、普惠群众、线上线下融合": "activities are innovative, inclusive, and combine online with on site",
  "约束各镇（街道）、各成员单位；由人认定，本库不评分":
    "binds towns, streets and member units; for a person to judge, never scored here",
  "做好宣传，规范使用全国科普日和科普中国标识": "publicise; use the two marks correctly",
  "由人认定；各单位可自行承诺": "for a person to judge; each unit may attest it",
  "在平台填报活动；9月6日前报送重点活动汇总表":
    "file activities on the platform; send the table of key activities by 6 September",
  活动在全国科普日网站填报: "an activity is filed on the website",
  "通知未规定填报期限，未填报不算逾期；审核未通过的不算已填报":
    "no date is given for filing: what is not filed is never overdue; what was rejected is not filed",
  网络活动提供活动网址: "an online activity gives its web address",
  "9月6日前将重点活动汇总表（附件1）报送县科协":
    "the table of key activities (annex 1) reaches the county association by 6 September",
  报送县科协: "to the county association",
  "9月23日前报送总结和照片，推荐优秀活动；推荐的须已填报且信息完善；县科协择优上报":
    "summary, photos and recommendations by 23 September; recommended activities are filed and complete; the county picks",
  "2023年9月23日前将活动总结发送县科协": "the summary reaches the county association by 23 September 2023",
  "2023年9月23日前将活动照片发送县科协": "photos reach the county association by 23 September 2023",
  推荐的优秀活动已在平台填报且信息完善:
    "a recommended activity is filed on the platform and its information is complete",
  "“信息完善”无数量规定，按至少1张图片或1段视频、1条新闻链接和活动小结理解；报送推荐的期限按9月23日24:00理解；审核未通过的不算已填报":
    "completeness has no figures in the notice: read as at least 1 image or video, 1 news link and a summary; recommendations are due by 23 September, 24:00; what was rejected is not filed",
  组织动员: "organisation",
  数量规模: "number and scale",
  "活动后在平台补充图片视频、新闻链接和小结":
    "after the event, add images, videos, news links and a summary on the platform",
  "活动举办后在平台补充图片视频、新闻链接和小结":
    "after the event, images or videos, news links and a summary are added on the platform",
  "自活动最后一天起；通知未规定期限和数量，不算逾期，按至少1张图片或1段视频、1条新闻链接和小结理解":
    "from its last day on; no date and no figures in the notice: never overdue, read as at least 1 image or video, 1 news link and a summary",
  联系电话和邮箱: "telephone and e-mail",
  附件目录和落款: "list of annexes, issuer and date",
  活动项目汇总表的表头和栏目: "header and columns of the table of activities",
  汇总表除备注外各栏均已填写: "every column of the table but the remark is filled",
  优秀活动推荐表的栏目和意见栏: "fields and opinions of the recommendation form",
  推荐表各栏和推荐单位意见均已填写: "every field of the form and the unit's opinion are filled",
  信息员注册的五个步骤: "five steps of registering as an information officer",
  "在应用市场搜索“科普中国”或扫描二维码，下载安装":
    "find the app 科普中国 in the app store or scan the code, and install it",
  "首次打开时同意隐私提示，进入“我的”，点“登录/注册”":
    "on first start accept the privacy note, go to “my page”, choose log in or register",
  "选择身份，勾选授权，用本机号码登录，再点“去补充”":
    "choose your roles, consent, log in with the phone’s own number, go on to complete your data",
  "填写“申请科普员”的各项并提交": "fill in the application and submit it",
  "进入审核页面，点“完成”，等待审核": "on the review page choose done, and wait for review",
  按所属系统选择: "the type of their own body",
  个人用户: "personal user",
  是: "yes",
  否: "no"
}
