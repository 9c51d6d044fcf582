import type { Tools } from '../read/tools.ts';
import { findLibreOffice, type LibreOffice } from './libreoffice.ts';
import { findTesseract, type Tesseract } from './tesseract.ts';

export type { LibreOffice } from './libreoffice.ts';
export type { Tesseract } from './tesseract.ts';

let office: Promise<LibreOffice | null> | undefined;
let tesseract: Promise<Tesseract | null> | undefined;

/** What is installed; looked for once a process. */
export const installed = {
  libreOffice: () => (office ??= findLibreOffice()),
  tesseract: () => (tesseract ??= findTesseract()),
};

/** The programs of this machine; each is looked for when it is first needed. */
export const systemTools: Tools = {
  convertWord: async (bytes) => (await installed.libreOffice())?.convertWord(bytes) ?? null,
  recognise: async (image) => (await installed.tesseract())?.recognise(image) ?? null,
};
