/**
 * `npm run bench`: how long the built command takes, as ratios to named peers in the same run. Prints Markdown.
 * Nothing is asserted: times belong to the machine that printed them.
 *
 *     npm run bench -- --docx 10000 --pdf 1000 --rounds 5      the size of the archives
 *     npm run bench -- --only archive                          that part alone
 */
import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { archiveReport } from './archive.ts';
import { growthReport } from './growth.ts';
import { largeExample, smallExample } from './inputs.ts';
import { mib } from './markdown.ts';
import { peersReport } from './peers.ts';
import { commandsReport, memoryReport } from './processes.ts';
import { stagesReport } from './stages.ts';

const LARGE = 100_000;

const { values } = parseArgs({
  options: {
    docx: { type: 'string', default: '400' },
    pdf: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n\n`);

const small = smallExample();
const [processor] = cpus();
say('# Bench');
say(
  `${processor?.model.trim()} × ${cpus().length}, ${mib(totalmem())}, ${type()} ${release()}, Node ${process.version}`,
);
if (values.only !== 'archive') {
  // first: nothing of the peers is left running
  say('## Steps (.docx → record)');
  say(await stagesReport(small.docx));
  say('## Peers in the same process');
  say(await peersReport(small));
  say(await peersReport(largeExample(LARGE)));
  say('## Growth');
  say(await growthReport());
  say('## Processes');
  say(commandsReport(small.files));
  say('## Memory');
  say(memoryReport(small.files));
}
say('## Archives');
say(
  await archiveReport({
    docx: Number(values.docx),
    pdf: Number(values.pdf),
    rounds: Number(values.rounds),
  }),
);
