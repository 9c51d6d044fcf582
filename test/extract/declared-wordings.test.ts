import { describe, expect, it } from 'vitest';
import { noticeOf } from './notice-of.ts';
import { summarise } from './summary.ts';

/** Totals as many hands word them, between title and findings. */
const declaredOf = async (paragraph: string) =>
  summarise(
    await noticeOf({
      lead: `2023年4月至6月，区委第二巡察组对区文化馆党支部开展了巡察，并反馈了意见。\n${paragraph}\n现将整改情况通报如下。`,
    }),
  ).declared;

describe('declared counts, many wordings', () => {
  it.each<[string, string[], (number | null)?]>([
    [
      '区委第二巡察组共点出5个方面17个问题，我馆据此列出任务清单34项、细化举措81条。截至6月底，17个问题已办结12个，基本办结3个，正在办理2个，办结率70.6%。',
      [
        'problem 方面 5',
        'problem 个 17',
        'task 项 34',
        'measure 条 81',
        'problem 个 completed 12',
        'problem 个 mostly-completed 3',
        'problem 个 in-progress 2',
      ],
      70.6,
    ],
    ['班子会细化整改措施64条，目前已全部落实到位。', ['measure 条 64']],
    ['对21项整改任务逐项销号，对3项整改任务下发提示函。', ['task 项 21']],
    [
      '对移交线索集中研判，与纪检组联动处置，共处置问题线索9件，其中已了结7件。',
      ['clue 件 9', 'clue 件 completed 7'],
    ],
    ['党委处置职工来信反映的问题线索4件。', []],
    [
      '对照反馈的22个问题，目前销号18个，其余4个正按时间节点有序推进。',
      ['problem 个 22', 'problem 个 completed 18', 'problem 个 in-progress 4'],
    ],
    [
      '县委巡察组向我镇反馈问题31个，其中镇级19个、村级12个；截至目前，镇级问题完成整改16个、村级问题完成整改11个，综合整改率87.1%。',
      [
        'problem 个 31',
        'problem 个 镇级 19',
        'problem 个 村级 12',
        'problem 个 completed 镇级 16',
        'problem 个 completed 村级 11',
      ],
      87.1,
    ],
    [
      '巡察反馈的问题共计二十八个，已经整改到位二十三个，取得阶段性成果三个，长期坚持二个。',
      ['problem 个 28', 'problem 个 completed 23', 'problem 个 phased 3', 'problem 个 long-term 2'],
    ],
    [
      '对反馈的四个方面十六项问题，支部逐条研究，拟定措施四十二条；到11月底，十六项问题完结十三项、进行中三项。',
      [
        'problem 方面 4',
        'problem 项 16',
        'measure 条 42',
        'problem 项 completed 13',
        'problem 项 in-progress 3',
      ],
    ],
    [
      '巡察共发现问题19个，移交立行立改问题3个，提出整改建议6条，移交问题线索2条、信访件7件。',
      ['problem 个 19', 'suggestion 条 6', 'clue 条 2', 'clue 件 7'],
    ],
    [
      '支部认领问题14个、建议3条，分解任务29项。完成整改任务25项，占比86.2%；另有4项正在攻坚。',
      ['problem 个 14', 'suggestion 条 3', 'task 项 29', 'task 项 completed 25', 'task 项 in-progress 4'],
    ],
    [
      '上一轮巡察反馈的23个问题已全部整改销号。本轮反馈11个问题，已改好8个，正在改3个。',
      ['problem 个 11', 'problem 个 completed 8', 'problem 个 in-progress 3'],
    ],
    [
      '截至2023年底，问题整改到位率为92.3%（13个问题中12个已整改到位），1个问题正在持续推进。',
      ['problem 个 13', 'problem 个 completed 12', 'problem 个 in-progress 1'],
      92.3,
    ],
    [
      '班子成员查摆问题56条，开展批评43条；对照反馈的13个问题，制定措施39项。',
      ['problem 个 13', 'measure 项 39'],
    ],
    [
      '审计报告反映问题23个，涉及金额1.2亿元，截至8月底已整改21个，其中立行立改9个、分阶段整改8个、持续整改4个，未整改2个。',
      ['problem 个 23', 'problem 个 completed 21', 'problem 个 not-completed 2'],
    ],
    [
      '应整改问题40个，已整改36个，整改率90%，剩余4个问题已纳入2024年整改计划。',
      ['problem 个 40', 'problem 个 completed 36'],
      90,
    ],
    [
      '54条整改措施已落实47条，其余7条正在有序推进。',
      ['measure 条 54', 'measure 条 completed 47', 'measure 条 in-progress 7'],
    ],
    [
      '反馈8个方面、21类、53个具体问题。截至目前，53个具体问题完成整改45个，整改完成率84.9%，8个持续整改中。',
      [
        'problem 方面 8',
        'problem 类 21',
        'problem 具体问题 53',
        'problem 个 completed 45',
        'problem 个 in-progress 8',
      ],
      84.9,
    ],
    [
      '涉及我乡的整改任务共9项，其中已通过验收销号6项，正在申请验收2项，正在推进1项。',
      ['task 项 9', 'task 项 completed 6', 'task 项 in-progress 2', 'task 项 in-progress 1'],
    ],
    [
      '第三方评估满意率96%，群众诉求办结率98.5%。反馈的10个问题已整改9个，整改完成率90%。',
      ['problem 个 10', 'problem 个 completed 9'],
      90,
    ],
    [
      '问题总数为33个，整改完成30个，整改中3个。',
      ['problem 个 33', 'problem 个 completed 30', 'problem 个 in-progress 3'],
    ],
    [
      '对市委巡察组反馈的13项具体问题和4项意见建议，逐项建立台账。',
      ['problem 具体问题 13', 'suggestion 项 4'],
    ],
    [
      '共梳理出6方面20条具体问题，形成50项整改措施；责任到人、限时整改。',
      ['problem 方面 6', 'problem 具体问题 20', 'measure 项 50'],
    ],
    [
      '上轮巡察反馈问题27个，已整改25个，2个持续推进；本次反馈问题15个，已整改13个，2个持续推进。',
      ['problem 个 15', 'problem 个 completed 13', 'problem 个 in-progress 2'],
    ],
    [
      '党委书记领办问题4个，班子成员领办问题9个；反馈的13个问题均已按期整改完毕。',
      ['problem 个 completed 13'],
    ],
    [
      '整改方案明确的26项任务，完成24项，完成率92.3%，2项需长期坚持。',
      ['task 项 26', 'task 项 completed 24', 'task 项 long-term 2'],
      92.3,
    ],
    ['审计提出意见建议12条，采纳12条；促进建章立制8项。', ['suggestion 条 12', 'suggestion 条 completed 12']],
    [
      '反馈18个问题，已完成15个（其中2个需长期坚持），推进中3个。',
      ['problem 个 18', 'problem 个 completed 15', 'problem 个 in-progress 3'],
    ],
    [
      '共有15个问题列入整改清单。截至目前，完成整改的有12个，基本完成整改的有2个，尚未完成整改的有1个。',
      [
        'problem 个 15',
        'problem 个 completed 12',
        'problem 个 mostly-completed 2',
        'problem 个 not-completed 1',
      ],
    ],
    [
      '完成整改问题14个，占反馈问题总数的82.4%；正在整改问题3个，占17.6%。',
      ['problem 个 completed 14', 'problem 个 in-progress 3'],
    ],
    [
      '29个问题中，已整改到位的26个，占89.7%；需持续整改的3个。',
      ['problem 个 29', 'problem 个 completed 26', 'problem 个 in-progress 3'],
    ],
    [
      '区委巡察组移交信访件9件，转来问题线索4件。9件信访件全部办结，4件问题线索办结3件、正在核查1件。',
      ['clue 件 9', 'clue 件 4', 'clue 件 completed 9', 'clue 件 completed 3', 'clue 件 in-progress 1'],
    ],
    [
      '对移交的6件问题线索，了结4件，转立案1件，1件正在初核。',
      ['clue 件 6', 'clue 件 completed 4', 'clue 件 in-progress 1'],
    ],
    [
      '反馈指出的19个问题，经逐项核验，整改到位的16个、阶段性整改到位的2个、持续推进整改的1个，整改完成率为84.2%。',
      ['problem 个 19', 'problem 个 completed 16', 'problem 个 phased 2', 'problem 个 in-progress 1'],
      84.2,
    ],
    [
      '专项巡察反馈问题12个，其中，学校党委4个、附属中学5个、后勤集团3个。',
      ['problem 个 12', 'problem 个 学校党委 4', 'problem 个 附属中学 5', 'problem 个 后勤集团 3'],
    ],
    [
      '巡视组反馈巡视问题21个、选人用人问题6个，学院党委分别制定整改措施88条和19条。',
      ['problem 个 巡视 21', 'problem 个 选人用人 6', 'measure 条 巡视 88', 'measure 条 选人用人 19'],
    ],
    [
      '反馈问题24个，现已完成21个，推进3个；制定措施70项，落实66项。',
      [
        'problem 个 24',
        'problem 个 completed 21',
        'problem 个 in-progress 3',
        'measure 项 70',
        'measure 项 completed 66',
      ],
    ],
    [
      '截至目前，20个问题中，已完成17个，取得明显阶段性成效2个，1个问题因涉诉正在推进。',
      ['problem 个 20', 'problem 个 completed 17', 'problem 个 phased 2', 'problem 个 in-progress 1'],
    ],
    [
      '集中整改期内需完成的15个问题全部完成，需长期推进的4个问题正在有序推进。',
      ['problem 个 completed 15', 'problem 个 in-progress 4'],
    ],
    ['巡察组口头反馈的意见归纳为4个类别、12个问题、30个问题表现。', ['problem 类 4', 'problem 个 12']],
    [
      '巡察组共指出问题5个方面、18项。到目前为止，完成整改15项，完成率达83.3%；尚在推进3项。',
      ['problem 方面 5', 'problem 项 18', 'problem 项 completed 15', 'problem 项 in-progress 3'],
      83.3,
    ],
    [
      '围绕反馈的11个问题，研究制定40条具体措施，明确1名牵头领导、3个责任股室。',
      ['problem 个 11', 'measure 条 40'],
    ],
    [
      '市委巡察反馈意见共涉及7个方面32个问题，已全面完成整改29个，剩余3个整改进展顺利，需长期坚持。',
      ['problem 方面 7', 'problem 个 32', 'problem 个 completed 29', 'problem 个 long-term 3'],
    ],
    [
      '至2022年6月末，26个问题已整改销号24个，销号率92.3%，2个问题完成阶段性整改任务。',
      ['problem 个 26', 'problem 个 completed 24', 'problem 个 phased 2'],
      92.3,
    ],
    [
      '经过努力，巡察反馈的16个具体问题已基本整改到位13个，正在整改3个。',
      ['problem 具体问题 16', 'problem 个 mostly-completed 13', 'problem 个 in-progress 3'],
    ],
    ['17项整改任务全部按期完成，47条整改措施全部落实。', ['task 项 completed 17', 'measure 条 completed 47']],
    [
      '反馈问题共23个，其中党组层面15个、所属单位8个。截至10月底，党组层面整改完成13个，所属单位整改完成8个。',
      [
        'problem 个 23',
        'problem 个 党组层面 15',
        'problem 个 所属单位 8',
        'problem 个 completed 党组层面 13',
        'problem 个 completed 所属单位 8',
      ],
    ],
    ['收到巡察组移交的信访问题线索12件，已全部办结。', ['clue 件 12']],
    [
      '区委巡察组先后移交立行立改事项4件、问题线索3条。其中，问题线索已办结2条，正在办理1条。',
      ['task 件 4', 'clue 条 3', 'clue 条 completed 2', 'clue 条 in-progress 1'],
    ],
    [
      '共对照检查出问题30个。巡察反馈的20个问题中，已完成整改的18个，占90%；正在整改的2个，占10%。',
      ['problem 个 20', 'problem 个 completed 18', 'problem 个 in-progress 2'],
    ],
    [
      '对表对标反馈意见，建立《问题整改清单》，明确35个整改任务、86项整改举措、12个完成时限。',
      ['task 个 35', 'measure 项 86'],
    ],
    [
      '目前，需在集中整改期内完成的28个问题，已全部整改到位；需长期整改的5个问题，取得阶段性成效。',
      ['problem 个 completed 28', 'problem 个 phased 5'],
    ],
    [
      '反馈的问题已完成整改19个，基本完成整改4个，完成率（含基本完成）100%。',
      ['problem 个 completed 19', 'problem 个 mostly-completed 4'],
      100,
    ],
    [
      '全市承担中央督察整改任务41项，已完成38项，未到时限3项；信访件216件，办结214件、阶段办结2件。',
      ['task 项 41', 'task 项 completed 38'],
    ],
    [
      '省审计厅反映的14个问题，13个已整改，1个正在通过司法途径解决。',
      ['problem 个 14', 'problem 个 completed 13', 'problem 个 in-progress 1'],
    ],
    [
      '反馈意见指出的3大类27个问题，经局党组会审定已销号25个，2个列入长期整改。',
      ['problem 类 3', 'problem 个 27', 'problem 个 completed 25', 'problem 个 long-term 2'],
    ],
    [
      '针对反馈的15个问题，共形成整改举措52条，截至目前已完成51条，1条正在推进。',
      ['problem 个 15', 'measure 条 52', 'measure 条 completed 51', 'measure 条 in-progress 1'],
    ],
    [
      '一个月来，我镇认真整改，11个问题中10个整改完毕，1个因征地原因尚未整改到位。',
      ['problem 个 11', 'problem 个 completed 10', 'problem 个 not-completed 1'],
    ],
    [
      '截止2021年12月底，巡察反馈整改问题总计四十一个，整改完成三十八个，整改率百分之九十二点七。',
      ['problem 个 41', 'problem 个 completed 38'],
    ],
    [
      '本轮巡察反馈问题19个，截至目前已完成整改17个，整改完成率为89.5%，高于上轮同期的82%。',
      ['problem 个 19', 'problem 个 completed 17'],
      89.5,
    ],
    [
      '问题整改完成情况：完成整改9个，持续推进2个，未完成1个。',
      ['problem 个 completed 9', 'problem 个 in-progress 2', 'problem 个 not-completed 1'],
    ],
    [
      '选人用人专项检查反馈问题8个，已整改完成7个；意识形态专项检查反馈问题6个，已整改完成6个。',
      [
        'problem 个 选人用人 8',
        'problem 个 completed 选人用人 7',
        'problem 个 意识形态 6',
        'problem 个 completed 意识形态 6',
      ],
    ],
    [
      '反馈问题XX个，完成整改XX个、正在整改X个。',
      ['problem 个 masked', 'problem 个 completed masked', 'problem 个 in-progress masked'],
    ],
    [
      '巡察反馈4个方面13个问题，移交了2件信访件；馆党支部制定整改措施30余条。',
      ['problem 方面 4', 'problem 个 13', 'clue 件 2', 'measure 条 30'],
    ],
    ['党支部先后召开9次专题会议，梳理形成涉及4个方面的21个问题清单。', ['problem 方面 4', 'problem 个 21']],
  ])('%s', async (paragraph, counts, rate = null) => {
    const declared = await declaredOf(paragraph);
    expect([declared.counts, declared.completionRate]).toEqual([counts, rate]);
  });

  it.each([
    '召开整改推进会9次、专题学习14次，走访群众230户，帮助解决难题17个，化解信访积案3件。',
    '各党小组自查发现问题62个，已整改60个，其余2个正在推进。',
    '开展安全检查12次，发现隐患问题38个，已全部整改到位。',
    '专题民主生活会上，班子成员查摆问题42条，提出批评意见37条，均已建立台账。',
    '2019年巡察反馈的26个问题已完成整改25个，1个持续推进，不在此次通报范围。',
    '开展“我为群众办实事”活动，办结实事14件，正在推进3件。',
    '受理群众投诉举报件120件，办结118件，办结率98.3%。',
    '督导组先后开展督查4轮，下发问题清单17份，现场指出问题23个并当场整改。',
    '区纪委监委处置问题线索13件，立案4件，结案3件。',
    '全馆干部职工撰写心得体会38篇，提出合理化建议25条，采纳9条。',
    '整改期间，支部书记带头讲党课3次，组织集中学习12次，查阅台账46份，发现并纠正问题9个。',
    '围绕“怎么干”开展大讨论，征集金点子56条，落实33条。',
    '开展固定资产清查，盘点资产1200件，报废处置35件，正在办理移交12件。',
    '深化“一改两为”，为企业解决用工、融资等问题26个，办结率100%。',
    '制作宣传展板20个，印发手册3000份，推出典型案例5个。',
    '纪检委员对18个重点事项开展嵌入式监督，提出纪律检查建议4条。',
    '县委第五轮巡察曾反馈问题12个，均于2019年底完成整改。',
  ])('no total: %s', async (paragraph) => {
    expect(await declaredOf(paragraph)).toEqual({ counts: [], completionRate: null });
  });
});

describe('declared counts, bodies and ordinals', () => {
  it.each<[string, string[]]>([
    [
      '截至10月底，反馈镇党委的18个问题，已完成17个，正在推进1个；反馈村党组织的9个问题，已完成8个，正在推进1个。',
      [
        'problem 个 镇党委 18',
        'problem 个 completed 镇党委 17',
        'problem 个 in-progress 镇党委 1',
        'problem 个 村党组织 9',
        'problem 个 completed 村党组织 8',
        'problem 个 in-progress 村党组织 1',
      ],
    ],
    [
      '县委巡察组向局党组反馈问题14个，向局属学校党支部反馈问题6个。局党组问题已整改13个，局属学校党支部问题已整改6个。',
      [
        'problem 个 局党组 14',
        'problem 个 局属学校党支部 6',
        'problem 个 completed 局党组 13',
        'problem 个 completed 局属学校党支部 6',
      ],
    ],
    [
      '本次巡察反馈社区党委问题10个、居民小组问题8个，已完成整改16个。',
      ['problem 个 社区党委 10', 'problem 个 居民小组 8', 'problem 个 completed 16'],
    ],
    // A unit alone is no part of itself.
    [
      '区委第三巡察组反馈局党组问题21个，局党组逐条研究，制定整改措施57条。',
      ['problem 个 21', 'measure 条 57'],
    ],
    ['以上8项任务，第1至6项已整改到位，第7、8项正在推进。', []],
    ['上述问题中，第二、三项已完成，第四项正在推进。', []],
    ['其中第3、4、9个问题需长期坚持。', []],
    [
      '反馈的15个问题，完成销号13个，正在整改2个；46条举措落地43条。',
      [
        'problem 个 15',
        'problem 个 completed 13',
        'problem 个 in-progress 2',
        'measure 条 46',
        'measure 条 completed 43',
      ],
    ],
    [
      '24个问题当中，已改完的20个，基本改完的2个，正在改的2个。',
      [
        'problem 个 24',
        'problem 个 completed 20',
        'problem 个 mostly-completed 2',
        'problem 个 in-progress 2',
      ],
    ],
    [
      '巡察反馈问题20个，逐项细化整改任务，合计45项，已完成43项。',
      ['problem 个 20', 'task 项 45', 'task 项 completed 43'],
    ],
    ['对反馈问题逐条制定措施，共66条。', ['measure 条 66']],
    // The departments, not the problems.
    ['对反馈问题逐条研究，共15个部门参与。', []],
    [
      '反馈问题16个，基本完成和正在推进的各2个，其余12个已完成。',
      [
        'problem 个 16',
        'problem 个 mostly-completed 2',
        'problem 个 in-progress 2',
        'problem 个 completed 12',
      ],
    ],
    [
      '反馈的30个问题中，已完成27个，未完成和需长期坚持的分别为1个和2个。',
      ['problem 个 30', 'problem 个 completed 27', 'problem 个 not-completed 1', 'problem 个 long-term 2'],
    ],
    [
      '首轮巡察时指出的19个问题已全部销号。本次巡察反馈17个问题，已完成15个。',
      ['problem 个 17', 'problem 个 completed 15'],
    ],
    ['区委第二轮巡察反馈17个问题，已完成15个。', ['problem 个 17', 'problem 个 completed 15']],
    [
      '对巡察组移交的7条线索，已查结6条，1条正在核查。',
      ['clue 条 7', 'clue 条 completed 6', 'clue 条 in-progress 1'],
    ],
  ])('%s', async (paragraph, expected) => {
    expect((await declaredOf(paragraph)).counts).toEqual(expected);
  });
});

describe('declared counts, one by one and which', () => {
  it.each<[string, string[]]>([
    [
      '巡察组共反馈问题16个，梳理整改措施47条，形成“一村一册”，完成一个、核对一个、划掉一个。已完成整改13个，正在整改3个。',
      ['problem 个 16', 'measure 条 47', 'problem 个 completed 13', 'problem 个 in-progress 3'],
    ],
    [
      '坚持整改一个、销号一个、巩固一个。反馈问题9个，已完成整改8个，正在整改1个。',
      ['problem 个 9', 'problem 个 completed 8', 'problem 个 in-progress 1'],
    ],
    [
      '做到解决一个问题、完善一项制度、规范一个领域。反馈的9个问题已完成整改8个。',
      ['problem 个 9', 'problem 个 completed 8'],
    ],
    ['按照成熟一项推进一项的思路，反馈的9个问题已完成整改8个。', ['problem 个 9', 'problem 个 completed 8']],
    [
      '做到发现一个、整改一个、销号一个，反馈的9个问题已完成整改8个。',
      ['problem 个 9', 'problem 个 completed 8'],
    ],
    ['改一件成一件。反馈的9个问题已完成整改8个。', ['problem 个 9', 'problem 个 completed 8']],
    ['见一个销一个，反馈的9个问题已完成整改8个。', ['problem 个 9', 'problem 个 completed 8']],
    ['完成一个、销号一批，反馈的9个问题已完成整改8个。', ['problem 个 9', 'problem 个 completed 8']],
    [
      '反馈问题三个，完成一个、未完成一个，正在推进一个。',
      ['problem 个 3', 'problem 个 completed 1', 'problem 个 not-completed 1', 'problem 个 in-progress 1'],
    ],
    [
      '反馈问题两个，已完成一个、正在推进一个。',
      ['problem 个 2', 'problem 个 completed 1', 'problem 个 in-progress 1'],
    ],
    [
      '反馈问题两个，完成整改一个，推进一个。',
      ['problem 个 2', 'problem 个 completed 1', 'problem 个 in-progress 1'],
    ],
    [
      '反馈问题四个，完成两个，基本完成一个，持续推进一个。',
      ['problem 个 4', 'problem 个 completed 2', 'problem 个 mostly-completed 1', 'problem 个 in-progress 1'],
    ],
    ['上述4个问题中，1至3项已完成整改，第4项取得阶段性成效。', []],
    ['整改任务5项，1、3、5项已完成，2、4项正在推进。', []],
    ['反馈问题清单中1-4项已完成整改，5-6项正在推进。', []],
    ['选人用人、意识形态两个专项检查问题分别为9、7项。', []],
    ['反馈的20个问题，一至十八项已完成，其余2项正在推进。', ['problem 个 20', 'problem 项 in-progress 2']],
  ])('%s', async (paragraph, expected) => {
    expect((await declaredOf(paragraph)).counts).toEqual(expected);
  });
});

describe('declared counts, parts named by what they cover', () => {
  it.each<[string, string[]]>([
    [
      '共反映问题96个。截至2023年11月30日，已整改到位88个，正在整改8个，整改率91.7%。其中，涉及区级财政管理的问题31个，已整改到位28个；涉及部门预算执行的问题35个，已整改到位34个；涉及政府投资项目的问题18个，已整改到位16个；涉及国有企业资产的问题12个，已整改到位10个。',
      [
        'problem 个 96',
        'problem 个 completed 88',
        'problem 个 in-progress 8',
        'problem 个 区级财政管理 31',
        'problem 个 completed 区级财政管理 28',
        'problem 个 部门预算执行 35',
        'problem 个 completed 部门预算执行 34',
        'problem 个 政府投资项目 18',
        'problem 个 completed 政府投资项目 16',
        'problem 个 国有企业资产 12',
        'problem 个 completed 国有企业资产 10',
      ],
    ],
    [
      '巡视反馈的主报告3个方面14个问题、选人用人检查4个问题、意识形态检查2个问题，全部纳入整改台账统一管理，细化整改措施116条。',
      [
        'problem 方面 主报告 3',
        'problem 个 主报告 14',
        'problem 个 选人用人检查 4',
        'problem 个 意识形态检查 2',
        'measure 条 116',
      ],
    ],
    [
      '反馈问题31个，其中：财政管理方面问题20个，已整改18个；资产管理方面问题11个，已整改11个。',
      [
        'problem 个 31',
        'problem 个 财政管理 20',
        'problem 个 completed 财政管理 18',
        'problem 个 资产管理 11',
        'problem 个 completed 资产管理 11',
      ],
    ],
    [
      '反馈问题31个。按领域分，财政管理类20个、已整改18个，资产管理类11个、已整改11个。',
      [
        'problem 个 31',
        'problem 个 财政管理类 20',
        'problem 个 completed 财政管理类 18',
        'problem 个 资产管理类 11',
        'problem 个 completed 资产管理类 11',
      ],
    ],
    [
      '反馈问题31个。从类型看，属于政策落实的20个，属于资金使用的11个。',
      ['problem 个 31', 'problem 个 政策落实 20', 'problem 个 资金使用 11'],
    ],
    [
      '反馈问题31个，具体为：财政管理20个（已整改18个）、部门预算11个（已整改10个）。',
      [
        'problem 个 31',
        'problem 个 财政管理 20',
        'problem 个 completed 财政管理 18',
        'problem 个 部门预算 11',
        'problem 个 completed 部门预算 10',
      ],
    ],
    [
      '反馈问题22个，其中政治建设方面12个，全部完成；组织建设方面10个，完成9个，推进1个。',
      [
        'problem 个 22',
        'problem 个 completed 政治建设 12',
        'problem 个 组织建设 10',
        'problem 个 completed 组织建设 9',
        'problem 个 in-progress 组织建设 1',
      ],
    ],
    [
      '反馈问题31个，涉及财政管理的20个问题中，已整改18个；涉及部门预算的11个问题中，已整改10个。',
      [
        'problem 个 31',
        'problem 个 财政管理 20',
        'problem 个 completed 财政管理 18',
        'problem 个 部门预算 11',
        'problem 个 completed 部门预算 10',
      ],
    ],
    [
      '反馈问题31个。财政管理方面反馈问题20个，整改到位18个；部门预算方面反馈问题11个，整改到位11个。',
      [
        'problem 个 31',
        'problem 个 财政管理 20',
        'problem 个 completed 财政管理 18',
        'problem 个 部门预算 11',
        'problem 个 completed 部门预算 11',
      ],
    ],
    [
      '反馈问题31个，涉及财政管理的20个问题已全部整改到位，涉及部门预算的11个问题已整改10个、正在推进1个。',
      [
        'problem 个 31',
        'problem 个 completed 财政管理 20',
        'problem 个 部门预算 11',
        'problem 个 completed 部门预算 10',
        'problem 个 in-progress 部门预算 1',
      ],
    ],
    [
      '巡察共反馈问题25个，其中，局机关7个、城东分局10个、城西分局8个，已完成整改22个。',
      [
        'problem 个 25',
        'problem 个 局机关 7',
        'problem 个 城东分局 10',
        'problem 个 城西分局 8',
        'problem 个 completed 22',
      ],
    ],
    [
      '巡察共反馈问题25个。办公室认领问题7个，已完成7个；财务科认领问题10个，已完成9个；业务科认领问题8个，已完成8个。',
      [
        'problem 个 25',
        'problem 个 办公室 7',
        'problem 个 completed 办公室 7',
        'problem 个 财务科 10',
        'problem 个 completed 财务科 9',
        'problem 个 业务科 8',
        'problem 个 completed 业务科 8',
      ],
    ],
    [
      '反馈问题20个，其中领导班子建设方面8个，党员教育管理方面7个，群众身边不正之风方面5个。',
      [
        'problem 个 20',
        'problem 个 领导班子建设 8',
        'problem 个 党员教育管理 7',
        'problem 个 群众身边不正之风 5',
      ],
    ],
    [
      '审计发现问题18个，其中，涉及预算编制、执行的问题10个，涉及采购管理的问题8个。',
      ['problem 个 18', 'problem 个 预算编制、执行 10', 'problem 个 采购管理 8'],
    ],
    [
      '本次巡察共反馈问题24个，其中共性问题10个、个性问题14个，已完成20个。',
      ['problem 个 24', 'problem 个 共性 10', 'problem 个 个性 14', 'problem 个 completed 20'],
    ],
    [
      '反馈主体责任方面问题6个、监督责任方面问题4个、选人用人方面问题3个。',
      ['problem 个 主体责任 6', 'problem 个 监督责任 4', 'problem 个 选人用人 3'],
    ],
    [
      '常规巡察反馈15个问题、营商环境专项巡察反馈5个问题，均已建立台账。',
      ['problem 个 常规巡察 15', 'problem 个 营商环境专项巡察 5'],
    ],
    ['审计组反馈同级审问题8个、经济责任审计问题9个。', ['problem 个 同级审 8', 'problem 个 经济责任审计 9']],
    ['反馈问题12个，发现隐患5个、整治隐患7个。', ['problem 个 12']],
    [
      '反馈问题12个，已完成10个，其中立行立改6个、长期整改4个。',
      ['problem 个 12', 'problem 个 completed 10'],
    ],
    ['反馈问题12个，召开党组会5次、专题会7次，调研村7个、企业5个。', ['problem 个 12']],
    ['反馈问题12个，牵头部门5个、配合部门7个。', ['problem 个 12']],
    ['反馈问题12个，涉及局机关5个科室、下属单位7个站所。', ['problem 个 12']],
    ['反馈问题12个，群众反映问题8个，干部反映问题4个。', ['problem 个 12']],
    ['反馈问题12个，其中5个涉及财务管理、7个涉及项目建设。', ['problem 个 12']],
  ])('%s', async (paragraph, expected) => {
    expect((await declaredOf(paragraph)).counts).toEqual(expected);
  });
});

describe('declared counts, parts, terms and rests', () => {
  it.each<[string, string[]]>([
    [
      '镇党委12个问题已办结10个，余下2个正在推进；社区党委9个问题已办结8个，另有1个正在推进。',
      [
        'problem 个 镇党委 12',
        'problem 个 completed 镇党委 10',
        'problem 个 in-progress 镇党委 2',
        'problem 个 社区党委 9',
        'problem 个 completed 社区党委 8',
        'problem 个 in-progress 社区党委 1',
      ],
    ],
    [
      '查出的64个问题中，要求立行立改的40个问题，已完成整改39个；要求分阶段整改的18个问题，已完成整改12个；要求持续整改的6个问题，已完成整改1个。',
      [
        'problem 个 64',
        'problem 个 立行立改 40',
        'problem 个 completed 立行立改 39',
        'problem 个 分阶段整改 18',
        'problem 个 completed 分阶段整改 12',
        'problem 个 持续整改 6',
        'problem 个 completed 持续整改 1',
      ],
    ],
    [
      '反馈的22个问题中，立行立改的7个已全部到位，限期整改的12个已完成11个，长期整改的3个取得阶段性成效。',
      [
        'problem 个 22',
        'problem 个 completed 立行立改 7',
        'problem 个 限期整改 12',
        'problem 个 completed 限期整改 11',
        'problem 个 phased 长期整改 3',
      ],
    ],
    [
      '查出64个问题。分部门看，市财政局9个，已整改9个；市住建局31个，已整改27个；市教育局24个，已整改23个。',
      [
        'problem 个 64',
        'problem 个 市财政局 9',
        'problem 个 completed 市财政局 9',
        'problem 个 市住建局 31',
        'problem 个 completed 市住建局 27',
        'problem 个 市教育局 24',
        'problem 个 completed 市教育局 23',
      ],
    ],
    [
      '向镇党委反馈问题12个，向3个村党组织反馈问题19个。3个村19个问题已办结18个，另有1个正在推进。',
      [
        'problem 个 镇党委 12',
        'problem 个 村党组织 19',
        'problem 个 completed 村党组织 18',
        'problem 个 in-progress 村党组织 1',
      ],
    ],
    [
      '反馈镇级问题10个、村级问题8个，已完成16个，其余2个正在推进。',
      ['problem 个 镇级 10', 'problem 个 村级 8', 'problem 个 completed 16', 'problem 个 in-progress 2'],
    ],
    [
      '反馈问题21个，已整改21个，其中立行立改9个、分阶段整改8个、持续整改4个。',
      ['problem 个 21', 'problem 个 completed 21'],
    ],
    [
      '反馈问题21个，已完成18个，持续整改3个。',
      ['problem 个 21', 'problem 个 completed 18', 'problem 个 in-progress 3'],
    ],
    [
      '反馈问题21个，立行立改18个，其余3个长期坚持。',
      ['problem 个 21', 'problem 个 立行立改 18', 'problem 个 long-term 3'],
    ],
    [
      '截至10月31日，正在整改的还有2个，已经办结的有19个，另有1个需报请上级协调；反馈问题总数22个。',
      ['problem 个 in-progress 2', 'problem 个 completed 19', 'problem 个 22'],
    ],
    [
      '反馈的22个问题，已销号17个，余下5个中3个基本完成、2个正在推进。',
      [
        'problem 个 22',
        'problem 个 completed 17',
        'problem 个 mostly-completed 3',
        'problem 个 in-progress 2',
      ],
    ],
    [
      '巡察反馈问题共25个，到期应完成21个，实际完成21个；未到期4个，均按序时进度推进。',
      ['problem 个 25', 'problem 个 completed 21', 'problem 个 in-progress 4'],
    ],
    [
      '本次反馈问题30个，已整改到位26个，剩余的4个问题已明确整改时限，正有序推进。',
      ['problem 个 30', 'problem 个 completed 26', 'problem 个 in-progress 4'],
    ],
    [
      '反馈问题18个，其中立行立改7个、限期整改8个、长期整改3个，已完成整改14个。',
      [
        'problem 个 18',
        'problem 个 立行立改 7',
        'problem 个 限期整改 8',
        'problem 个 长期整改 3',
        'problem 个 completed 14',
      ],
    ],
    [
      '15个村共反馈问题43个，已办结40个，其余3个正在办理。',
      ['problem 个 43', 'problem 个 completed 40', 'problem 个 in-progress 3'],
    ],
    [
      '青石村反馈问题6个，已整改6个；柳坪村反馈问题5个，已整改4个；河湾村反馈问题8个，已整改7个。',
      [
        'problem 个 青石村 6',
        'problem 个 completed 青石村 6',
        'problem 个 柳坪村 5',
        'problem 个 completed 柳坪村 4',
        'problem 个 河湾村 8',
        'problem 个 completed 河湾村 7',
      ],
    ],
    [
      '上轮巡察反馈的12个问题已全部整改到位，本轮反馈的20个问题中，17个已完成，3个取得阶段性进展。',
      ['problem 个 20', 'problem 个 completed 17', 'problem 个 phased 3'],
    ],
    [
      '整改任务共58项，已完成52项；2023年底前应完成的50项已全部完成，其余6项持续推进。',
      ['task 项 58', 'task 项 completed 52', 'task 项 in-progress 6'],
    ],
    [
      '对巡察反馈的4大类26个问题，逐条细化为61项具体任务，截至目前任务完成率93.4%，57项办结销号，4项正在推进。',
      ['problem 类 4', 'problem 个 26', 'task 项 61', 'task 项 completed 57', 'task 项 in-progress 4'],
    ],
    [
      '巡察组提出整改建议5条，已全部采纳；移交信访件11件，办结10件，1件正在调查核实；移交问题线索4条，均已办结。',
      ['suggestion 条 5', 'clue 件 11', 'clue 件 completed 10', 'clue 件 in-progress 1', 'clue 条 4'],
    ],
    [
      '目前，29个问题已有25个完成整改，占86.2%，还有4个问题正在抓紧整改。',
      ['problem 个 29', 'problem 个 completed 25', 'problem 个 in-progress 4'],
    ],
    [
      '反馈给局党组的13个问题和反馈给二级单位的9个问题，已分别完成12个和9个。',
      [
        'problem 个 局党组 13',
        'problem 个 二级单位 9',
        'problem 个 completed 局党组 12',
        'problem 个 completed 二级单位 9',
      ],
    ],
    [
      '选人用人专项检查指出的6个问题已完成5个，意识形态责任制检查指出的4个问题已完成4个，巡视反馈的18个问题已完成15个。',
      [
        'problem 个 选人用人 6',
        'problem 个 completed 选人用人 5',
        'problem 个 意识形态责任制检查 4',
        'problem 个 completed 意识形态责任制检查 4',
        'problem 个 18',
        'problem 个 completed 15',
      ],
    ],
    [
      '截至目前，按期完成整改15个，超期完成2个，尚未完成1个。',
      ['problem 个 completed 15', 'problem 个 completed 2', 'problem 个 not-completed 1'],
    ],
    [
      '18个反馈问题中，整改完成率达到94.4%，其中17个已完成整改，1个（即第9个问题）正在推进。',
      ['problem 个 18', 'problem 个 completed 17', 'problem 个 in-progress 1'],
    ],
    [
      '审计查出的36个问题，已整改33个；未整改3个中，1个正在履行司法程序，2个正在协商解决。',
      ['problem 个 36', 'problem 个 completed 33', 'problem 个 not-completed 3'],
    ],
    [
      '共制定整改措施120条，其中已完成112条，长期坚持8条。',
      ['measure 条 120', 'measure 条 completed 112', 'measure 条 long-term 8'],
    ],
    [
      '党组书记牵头整改问题5个，其他班子成员牵头整改问题14个，反馈的19个问题均已制定方案。',
      ['problem 个 19'],
    ],
    [
      '反馈给局党组的13个问题和反馈给二级单位的9个问题，已分别完成12个和9个。',
      [
        'problem 个 局党组 13',
        'problem 个 二级单位 9',
        'problem 个 completed 局党组 12',
        'problem 个 completed 二级单位 9',
      ],
    ],
    [
      '党组层面、所属单位问题分别为15个、8个，分别完成整改14个、7个。',
      [
        'problem 个 党组层面 15',
        'problem 个 所属单位 8',
        'problem 个 completed 党组层面 14',
        'problem 个 completed 所属单位 7',
      ],
    ],
    [
      '巡察共反馈问题33个：局机关11个，完成11个；执法大队12个，完成10个；质检站10个，完成9个。',
      [
        'problem 个 33',
        'problem 个 局机关 11',
        'problem 个 completed 局机关 11',
        'problem 个 执法大队 12',
        'problem 个 completed 执法大队 10',
        'problem 个 质检站 10',
        'problem 个 completed 质检站 9',
      ],
    ],
    [
      '33个问题中，局机关11个、执法大队12个、质检站10个。截至目前，局机关完成11个，执法大队完成10个，质检站完成9个。',
      [
        'problem 个 局机关 11',
        'problem 个 执法大队 12',
        'problem 个 质检站 10',
        'problem 个 completed 局机关 11',
        'problem 个 completed 执法大队 10',
        'problem 个 completed 质检站 9',
      ],
    ],
    ['反馈问题33个，涉及党的建设、业务管理、作风纪律三个方面。', ['problem 个 33']],
    [
      '反馈问题共33个（其中：党的领导方面9个、党的建设方面14个、全面从严治党方面10个），整改完成30个（党的领导方面8个、党的建设方面13个、全面从严治党方面9个）。',
      [
        'problem 个 33',
        'problem 个 党的领导 9',
        'problem 个 党的建设 14',
        'problem 个 全面从严治党 10',
        'problem 个 completed 30',
      ],
    ],
    [
      '整改措施112条，其中党的领导方面30条、党的建设方面42条、全面从严治党方面40条。',
      ['measure 条 112', 'measure 条 党的领导 30', 'measure 条 党的建设 42', 'measure 条 全面从严治党 40'],
    ],
    [
      '梳理问题33个，其中制度类8个、执行类15个、作风类10个；已销号30个，其余3个挂账推进。',
      [
        'problem 个 33',
        'problem 个 制度类 8',
        'problem 个 执行类 15',
        'problem 个 作风类 10',
        'problem 个 completed 30',
      ],
    ],
    [
      '学校党委12个问题已完成11个，附属小学党支部7个问题已完成7个。',
      [
        'problem 个 学校党委 12',
        'problem 个 completed 学校党委 11',
        'problem 个 附属小学党支部 7',
        'problem 个 completed 附属小学党支部 7',
      ],
    ],
    ['反馈问题13个，分别由办公室牵头5个、人事科牵头8个。', ['problem 个 13']],
    ['反馈问题13个，其中局党组书记领办5个、班子成员包抓8个。', ['problem 个 13']],
    ['反馈问题13个，涉及5个科室、8个站所，已完成整改12个。', ['problem 个 13', 'problem 个 completed 12']],
    ['反馈问题13个，由5个牵头部门、8个配合部门负责整改。', ['problem 个 13']],
    ['对照13个问题，开展谈心谈话5次、专题研讨8次。', []],
  ])('%s', async (paragraph, expected) => {
    expect((await declaredOf(paragraph)).counts).toEqual(expected);
  });
});
