/**
 * Programs of the machine, handed in by the caller: the reader itself starts none. Each gives null where its program is not
 * there, and throws TongbaoError where it cannot do what is asked.
 */
export interface Tools {
  /** Converts what only a word processor can read (Word 95, a damaged .doc) to .docx. */
  convertWord?(bytes: Uint8Array): Promise<Uint8Array | null>;
  /** Recognises the text of an image (PNG, JPEG, TIFF); one entry a page of it. */
  recognise?(image: Uint8Array): Promise<RecognisedPage[] | null>;
}

/** A page's lines in reading order. Lengths are pixels from its top left. */
export interface RecognisedPage {
  width: number;
  height: number;
  lines: RecognisedWord[][];
}

export interface RecognisedWord {
  text: string;
  /** `[x0, y0, x1, y1]` around its ink. */
  box: [number, number, number, number];
  /** 0 to 100. */
  confidence: number;
}

/** What to say where text recognition is missing. */
export const INSTALL_TESSERACT =
  '安装 tesseract 及 chi_sim 后可识别 / install tesseract with chi_sim to recognise it';
