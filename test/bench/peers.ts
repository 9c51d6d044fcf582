import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { createSegmenter, extractDocument, extractNotice, parameters, readDocument } from './built.ts';
import { compare, type Rounds } from './compare.ts';
import { count, type Example } from './inputs.ts';
import { against, table } from './markdown.ts';

/** Gives no words: with it `extractDocument` does everything but segment. */
const NO_WORDS = { name: 'node-rs', cut: () => [], tagged: () => [] } as const;

/** jieba with its own dictionary, as anybody would use it. */
function plainJieba(): Jieba {
  const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return Jieba.withDict(readFileSync(dictionary));
}

/** The text of a PDF as pdf-parse gives it, with the CMaps that Chinese fonts need. */
async function pdfParseText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse(parameters(bytes));
  try {
    return (await parser.getText()).text;
  } finally {
    await parser.destroy();
  }
}

/** Each format's whole way against the peer that only gets the text, on one example. */
export async function peersReport(example: Example): Promise<string> {
  const docx = Buffer.from(example.docx);
  const onDocx = await compare({
    mammoth: () => mammoth.extractRawText({ buffer: docx }),
    record: () => extractNotice(example.docx),
    read: () => readDocument(example.docx),
  });
  const onPdf = await compare({
    pdfParse: () => pdfParseText(example.pdf),
    record: () => extractNotice(example.pdf),
    read: () => readDocument(example.pdf),
  });
  const onText = await textTimes(example.text);
  return [
    `### ${example.name} (${count(example.text.length)} characters)`,
    '',
    table(
      ['', 'time', 'of the peer’s time'],
      [
        against('.docx: mammoth `extractRawText`', onDocx.mammoth!, onDocx.mammoth!),
        against('.docx: bytes → record', onDocx.record!, onDocx.mammoth!),
        against('.docx: bytes → text and blocks only', onDocx.read!, onDocx.mammoth!),
        against('.pdf: pdf-parse `getText`', onPdf.pdfParse!, onPdf.pdfParse!),
        against('.pdf: bytes → record', onPdf.record!, onPdf.pdfParse!),
        against('.pdf: bytes → text and blocks only', onPdf.read!, onPdf.pdfParse!),
        against('text: one jieba cut', onText.jieba!, onText.jieba!),
        against('text: outline + extract, without segmentation', onText.without!, onText.jieba!),
        against('text: outline + extract, with keywords', onText.whole!, onText.jieba!),
      ],
    ),
  ].join('\n');
}

async function textTimes(text: string): Promise<Record<string, Rounds>> {
  const document = await readDocument(new TextEncoder().encode(text));
  const source = { id: 'sha256:', bytes: 0 };
  const jieba = plainJieba();
  const segmenter = await createSegmenter();
  return compare({
    jieba: () => jieba.cut(document.text, true),
    without: () => extractDocument(document, source, NO_WORDS, {}),
    whole: () => extractDocument(document, source, segmenter, {}),
  });
}
