import { describe, expect, it } from 'vitest';
import { coreOf } from '../../src/stats/units/core.ts';
import { identify, type Mention } from '../../src/stats/units/identity.ts';
import { createLookup, inForce } from '../../src/stats/units/mapping.ts';
import { ARCHIVE } from './unit-names.ts';

const mention = (name: string, more: Partial<Mention> = {}): Mention => ({
  name,
  path: `${name}.docx`,
  aliases: [],
  context: more.address ?? '',
  address: '',
  ...more,
});

describe('the core of a name', () => {
  it.each([
    ['中共云汀市交通运输局党组', '云汀市交通运输局'],
    ['云汀市交通运输局党委', '云汀市交通运输局'],
    ['中共云汀市交通运输局委员会', '云汀市交通运输局'],
    ['中共 云汀市 交通运输局 党组', '云汀市交通运输局'],
    ['中共雲汀市水務局黨組', '云汀市水务局'],
    ['中共云汀县青石镇委员会', '云汀县青石镇'],
    ['云汀县住建局党组', '云汀县住房和城乡建设局'],
    ['云汀市卫健委党组', '云汀市卫生健康委员会'],
    ['中共云汀市国有资产监督管理委员会委员会', '云汀市国有资产监督管理委员会'],
    ['云汀县青石镇石湾村村民委员会', '云汀县青石镇石湾村村民委员会'],
    ['中共云汀市委员会', '云汀市'],
    ['中共云汀市委', '云汀市'],
    ['中共云汀市委宣传部', '云汀市委宣传部'],
    ['中共云汀市交通运输局机关委员会', '云汀市交通运输局机关'],
    ['中共棠溪区海棠街道工作委员会及秋水社区等十个社区党组织', '棠溪区海棠街道'],
  ])('%s → %s', (name, core) => {
    expect(coreOf(name).core).toBe(core);
  });

  it.each([
    ['市教育局党组', 'relative'],
    ['局党组', 'relative'],
    ['交通运输局党组', 'relative'],
    ['岩前镇党委', 'local'],
    ['云汀县岩前镇党委', 'full'],
    ['某县教育局党组', 'masked'],
    ['XX市水务局党组', 'masked'],
  ])('%s is %s', (name, kind) => {
    expect(coreOf(name).kind).toBe(kind);
  });
});

describe('one unit under several names', () => {
  const unitsOf = (...mentions: Mention[]) => {
    const lookup = createLookup(inForce(identify(mentions), []));
    return mentions.map(({ name, path }) => lookup(name, path));
  };

  it('what can be anybody’s stays apart, with its candidates', () => {
    const [full, other, short] = [
      mention('中共云汀市教育局党组'),
      mention('中共霁川市教育局党组'),
      mention('市教育局党组', { path: '7.docx' }),
    ];
    expect(unitsOf(full, other, short)).toEqual(['云汀市教育局', '霁川市教育局', '市教育局（7.docx）']);
    expect(identify([full, other, short]).find(({ name }) => name === short.name)).toMatchObject({
      basis: 'ambiguous',
      candidates: ['云汀市教育局', '霁川市教育局'],
    });
  });

  it('the place that a notice names decides', () => {
    const short = mention('市教育局党组', { context: '云汀市人民路1号' });
    expect(unitsOf(mention('中共云汀市教育局党组'), mention('中共霁川市教育局党组'), short)[2]).toBe(
      '云汀市教育局',
    );
    const alone = mention('县供销社党组', { address: '芦渡县城关镇供销路6号' });
    expect(unitsOf(alone)).toEqual(['芦渡县供销合作社联合社']);
  });

  it('towns of one name in two counties are two', () => {
    const [a, b] = [
      mention('中共岩前镇委员会', { path: 'a', address: '云汀县岩前镇1号' }),
      mention('岩前镇党委', { path: 'b', address: '霁川县岩前镇2号' }),
    ];
    expect(new Set(unitsOf(a, b)).size).toBe(2);
  });

  it('two companies that share a short name stay apart from it', () => {
    const units = unitsOf(
      mention('云汀水务集团有限公司党委'),
      mention('云汀水务集团股份有限公司党委'),
      mention('云汀水务集团党委'),
    );
    expect(new Set(units).size).toBe(3);
    expect(new Set(unitsOf(mention('云汀水务集团有限公司党委'), mention('云汀水务集团党委'))).size).toBe(1);
  });

  it('masked names are nobody’s', () => {
    expect(
      new Set(unitsOf(mention('某县教育局党组', { path: 'a' }), mention('某县教育局党组', { path: 'b' })))
        .size,
    ).toBe(2);
  });

  it('on a sample of an archive: never two units in one, nine of ten names brought home', () => {
    const mentions = ARCHIVE.flatMap(({ unit, names }) =>
      names.map((one, i) => ({
        unit,
        mention: mention(one.name, {
          path: `${unit}/${i}`,
          address: one.address ?? '',
          context: one.address ?? '',
          aliases: one.aliases ?? [],
        }),
      })),
    );
    const found = unitsOf(...mentions.map(({ mention }) => mention));
    let [together, right, same] = [0, 0, 0];
    mentions.forEach((one, i) => {
      for (let k = i + 1; k < mentions.length; k++) {
        if (found[i] === found[k]) together++;
        if (one.unit === mentions[k]!.unit) same++;
        if (found[i] === found[k] && one.unit === mentions[k]!.unit) right++;
      }
    });
    expect(right / together).toBe(1);
    expect(right / same).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the mapping', () => {
  const [identity] = identify([mention('中共云汀市教育局党组')]);

  it('a unit that the user changed holds', () => {
    const edited = { name: identity!.name, path: null, unit: '云汀市教体系统', proposed: '云汀市教育局' };
    expect(inForce([identity!], [edited])[0]).toMatchObject({
      unit: '云汀市教体系统',
      proposed: '云汀市教育局',
    });
  });

  it('a line that the user left follows the rules', () => {
    const left = { name: identity!.name, path: null, unit: '旧名', proposed: '旧名' };
    expect(inForce([identity!], [left])[0]!.unit).toBe('云汀市教育局');
  });
});
