/** Language of what users read; data stays as printed. */
export type Language = 'zh' | 'en';
