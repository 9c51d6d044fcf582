import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Language, STATUSES } from '../../notice/index.ts';
import { STATUS_COLOURS } from '../colours.ts';
import { escapeHtml } from './html.ts';

/** The modules stand in one script, in the order of their imports. */
const asModule = (text: string) => text.replace(/^import .*;$/gm, '').replace(/^export /gm, '');
const asset = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page is made of besides its body: style and script, each known to the policy by its hash. */
export interface Frame {
  head: (title: string) => string;
  /** In front of the body's end. */
  foot: string;
}

const SCRIPTS = {
  report: ['tables.js', 'reading.js', 'main.js'],
  notice: ['tables.js', 'reading.js', 'notice.js'],
} as const;

export function frame(kind: keyof typeof SCRIPTS, language: Language): Frame {
  const statuses = STATUSES.map((code) => `.status.${code} { --status: #${STATUS_COLOURS[code]}; }`);
  const style = `\n${statuses.join('\n')}\n${asset('report.css')}`;
  const script = `'use strict';\n{\n${SCRIPTS[kind].map((name) => asModule(asset(name))).join('\n')}}\n`;
  // Nothing is loaded and nothing sent, whatever a text may hold: only these two pieces count.
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return {
    head: (title) => `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
`,
    foot: `<script>${script}</script>\n</body>\n</html>\n`,
  };
}
