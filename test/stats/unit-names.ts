/** Units of an invented archive under every name that their notices print. */
export const ARCHIVE: readonly {
  unit: string;
  names: readonly { name: string; address?: string; aliases?: string[] }[];
}[] = [
  {
    unit: 'a1',
    names: [
      { name: '中共云汀市交通运输局党组' },
      { name: '云汀市交通运输局党组' },
      { name: '云汀市交通局党组' },
      { name: '云汀市交通运输局' },
    ],
  },
  { unit: 'a2', names: [{ name: '中共霁川市交通运输局党组' }, { name: '霁川市交通运输局党委' }] },
  {
    unit: 'a3',
    names: [
      { name: '中共云汀市住房和城乡建设局党组' },
      { name: '云汀市住建局党组' },
      { name: '云汀市住房和城乡建设局党委' },
    ],
  },
  {
    unit: 'a4',
    names: [{ name: '中共云汀市委宣传部' }, { name: '云汀市委宣传部' }, { name: '中共云汀市委宣传部部务会' }],
  },
  { unit: 'a5', names: [{ name: '中共云汀市委组织部' }, { name: '云汀市委组织部' }] },
  {
    unit: 'a6',
    names: [
      { name: '中共渚河县农业农村局党组' },
      { name: '渚河县农业农村局党组' },
      { name: '渚河县农业农村局党委' },
    ],
  },
  {
    unit: 'a7',
    names: [
      { name: '中共渚河县石板岭镇委员会' },
      { name: '渚河县石板岭镇党委' },
      { name: '石板岭镇党委', address: '渚河县石板岭镇政府路1号' },
    ],
  },
  { unit: 'a8', names: [{ name: '中共栾平县石板岭镇委员会' }, { name: '栾平县石板岭镇党委' }] },
  {
    unit: 'a9',
    names: [
      { name: '中共沧岭区望湖街道工作委员会' },
      { name: '沧岭区望湖街道党工委' },
      { name: '沧岭区望湖街道工委' },
    ],
  },
  { unit: 'b1', names: [{ name: '中共松垅市望湖街道工作委员会' }, { name: '松垅市望湖街道党工委' }] },
  {
    unit: 'b2',
    names: [
      { name: '云汀水务集团有限公司党委' },
      { name: '中共云汀水务集团有限公司委员会' },
      { name: '云汀水务集团党委' },
    ],
  },
  { unit: 'b3', names: [{ name: '中共桐江师范学院委员会' }, { name: '桐江师范学院党委' }] },
  {
    unit: 'b4',
    names: [
      { name: '中共梧峰市人民医院委员会' },
      { name: '梧峰市人民医院党委' },
      { name: '市人民医院党委', address: '梧峰市东郊路88号' },
    ],
  },
  {
    unit: 'b5',
    names: [
      { name: '中共荔溪市国有资产监督管理委员会委员会' },
      { name: '荔溪市国资委党委' },
      { name: '荔溪市国有资产监督管理委员会党委' },
    ],
  },
  { unit: 'b6', names: [{ name: '中共荔溪市卫生健康委员会党组' }, { name: '荔溪市卫健委党组' }] },
  {
    unit: 'b7',
    names: [
      { name: '中共黍川县公共资源交易中心支部委员会' },
      { name: '黍川县公共资源交易中心党支部' },
      { name: '黍川县公共资源交易中心党总支' },
    ],
  },
  {
    unit: 'b8',
    names: [
      { name: '县供销合作社联合社党组', address: '芦渡县城关镇供销路6号' },
      { name: '中共芦渡县供销合作社联合社党组' },
      { name: '芦渡县供销社党组' },
    ],
  },
  { unit: 'b9', names: [{ name: '县供销合作社联合社党组' }] },
  {
    unit: 'c1',
    names: [{ name: '中共禾川县人民法院党组' }, { name: '禾川县人民法院党组' }, { name: '禾川县法院党组' }],
  },
  { unit: 'c2', names: [{ name: '中共望桥区人民检察院党组' }, { name: '望桥区人民检察院党组' }] },
  { unit: 'c3', names: [{ name: '中共海澜省粮食和物资储备局党组' }, { name: '海澜省粮食和物资储备局党组' }] },
  { unit: 'c4', names: [{ name: '中共海澜省澜州市教育局党组' }, { name: '澜州市教育局党组' }] },
  { unit: 'c5', names: [{ name: '中共长陵区委员会' }, { name: '中共长陵区委' }] },
  { unit: 'c6', names: [{ name: '长陵区人民政府党组' }, { name: '中共长陵区人民政府党组' }] },
  { unit: 'c7', names: [{ name: '中共云汀市交通运输局机关委员会' }, { name: '云汀市交通运输局机关党委' }] },
  { unit: 'c8', names: [{ name: '某县水利局党组' }] },
  { unit: 'c9', names: [{ name: '某县水利局党组' }] },
  { unit: 'd1', names: [{ name: '中共霧溪縣石楠鄉委員會' }, { name: '雾溪县石楠乡党委' }] },
  {
    unit: 'd2',
    names: [{ name: '沂北县住房和城乡建设局', aliases: ['县住建局'] }, { name: '沂北县住建局党组' }],
  },
  { unit: 'd3', names: [{ name: '局党组' }] },
  { unit: 'd4', names: [{ name: '市教育局党组' }] },
];
