import { describe, expect, it } from 'vitest';
import { read } from './notice-of.ts';

const unitsOf = async (text: string) =>
  (await read(text)).findings.filter(({ countable }) => countable).map(({ unit }) => unit?.name ?? null);

const TOWN = `中共青禾县柳塘镇委员会关于巡察整改情况的通报
县委第三巡察组对中共青禾县柳塘镇委员会及所辖8个村党组织开展了巡察。现将整改情况通报如下。
一、反馈问题整改情况
`;

describe('whose finding it is', () => {
  it('a village that titles begin with, where villages were inspected', async () => {
    const text = `${TOWN}1.白桥村集体鱼塘低价发包。
整改情况：已重新发包。
2.石坝村出纳由村主任亲属担任。
整改情况：已调整出纳。
3.白桥村党员活动室被占用。
整改情况：已腾退。
4.农村人居环境整治不力。
整改情况：清理垃圾12吨。
`;
    expect(await unitsOf(text)).toEqual(['白桥村', '石坝村', '白桥村', null]);
  });

  it('headings side by side of which most name a body', async () => {
    const text = `关于2022年度县本级预算执行审计查出问题整改情况的报告
县审计局对县水利局等部门开展了审计。现将整改情况报告如下。
一、部门审计查出问题的整改情况
（一）县水利局
1.往来款长期挂账的问题。已清理12笔，已完成整改。
（二）县林业局
2.超范围列支费用的问题。已归还原渠道，已完成整改。
（三）县属国有企业
3.违规担保的问题。已解除担保，已完成整改。
`;
    expect(await unitsOf(text)).toEqual(['县水利局', '县林业局', '县属国有企业']);
  });

  it('headings that name several bodies, or what a body takes with it', async () => {
    const text = `关于2022年度县本级预算执行审计查出问题整改情况的报告
县审计局对县水利局等部门开展了审计。现将整改情况报告如下。
一、县农业局（含县农机推广站）审计查出问题整改情况
1.往来款长期挂账的问题。已清理12笔，已完成整改。
二、东山、西湾等4个社区党组织审计查出问题整改情况
2.超范围列支费用的问题。已归还原渠道，已完成整改。
三、往年审计查出问题整改情况
3.违规担保的问题。已解除担保，已完成整改。
`;
    expect(await unitsOf(text)).toEqual(['县农业局（含县农机推广站）', '东山、西湾等4个社区党组织', null]);
  });

  it('a field that names whose it is', async () => {
    const text = `关于2022年度县本级预算执行审计查出问题整改情况的报告
受县人民政府委托，现将审计查出问题的整改情况报告如下。
一、审计整改工作部署推进情况
2023年3月至6月，县审计局依法对2022年度县本级预算执行情况进行了审计。
（一）建立清单。印发问题清单。
二、审计查出问题的具体整改情况
1.土地出让收入滞留财政专户
被审计单位：县财政局
整改结果：已全额缴入国库。
2.往来款项长期挂账
涉及单位：县水利局
整改结果：已清理12笔。
`;
    expect(await unitsOf(text)).toEqual(['县财政局', '县水利局']);
    const { inspection } = await read(text);
    expect([inspection.body?.text, inspection.period?.start?.value]).toEqual(['县审计局', '2023-03']);
  });

  it('titles that begin with whose problem it is, or the sentence behind a status', async () => {
    const text = `关于2022年度县本级预算执行审计查出问题整改情况的报告
县审计局对县水利局等部门开展了审计。现将整改情况报告如下。
一、审计查出问题整改情况
1.关于预算编制不够细化的问题。已完成整改。县财政局提前启动项目申报，细化到单位。
2.关于县林业局公务用车费用超标准的问题。已完成整改。逐笔核对维修支出。
3.关于清溪镇污水处理设施停运的问题。正在整改。更换水泵2台。
4.关于县民政局补贴发放不精准的问题。已完成整改。核查取消7户。
`;
    expect(await unitsOf(text)).toEqual(['县财政局', '县林业局', '清溪镇', '县民政局']);
  });

  it('one unit: villages that a bureau works in, and the bureaus that help, are none', async () => {
    const text = `中共青禾县交通运输局党组关于巡察整改情况的通报
县委第三巡察组对县交通运输局党组开展了巡察。现将整改情况通报如下。
一、反馈问题整改情况
1.白桥村公路质量差。
整改情况：已修复。
2.石坝村公路养护不到位。
整改情况：已养护。
3.下湾村桥梁存在隐患。
整改情况：已加固。
`;
    expect(await unitsOf(text)).toEqual([null, null, null]);
  });

  const village = `三、白桥村党支部反馈问题整改情况
1.村务公开不及时。
整改情况：已公开，已完成整改。
2.白条入账。
整改情况：已清退，已完成整改。
`;
  const committee = (heading: string) => `二、${heading}
（一）基层党组织建设方面
1.党费收缴不规范。
整改情况：已补缴，已完成整改。
2.换届工作滞后。
整改情况：已换届，已完成整改。
`;

  it.each([
    ['镇党委反馈问题整改情况', '镇党委'],
    ['我镇党委巡察反馈意见整改落实情况', '镇党委'],
    ['镇本级整改情况', null],
    ['镇级反馈问题整改情况', null],
    ['反馈问题整改情况', null],
  ])('the committee under a heading of its own beside others: %s', async (heading, name) => {
    const text = `${TOWN.replace('一、反馈问题整改情况\n', '')}${committee(heading)}${village}`
      .replace('二、', '一、')
      .replace('三、', '二、');
    expect(await unitsOf(text)).toEqual([name, name, '白桥村党支部', '白桥村党支部']);
  });

  it('the committee alone needs none', async () => {
    const text = `${TOWN.replace('一、反馈问题整改情况\n', '')}${committee('镇党委反馈问题整改情况').replace('二、', '一、')}`;
    expect(await unitsOf(text)).toEqual([null, null]);
  });
});
