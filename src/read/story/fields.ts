/** Open complex fields (17.16.18): the code between begin and separate does not print, the result does. */
export class Fields {
  /** Outermost first; true while in the field's code. */
  private readonly open: boolean[] = [];
  private codes = 0;

  get inCode(): boolean {
    return this.codes > 0;
  }

  /** Takes one `w:fldCharType` in. */
  take(type: string | undefined): void {
    if (type === 'begin') {
      this.open.push(true);
      this.codes += 1;
    } else if (type === 'separate' && this.open.at(-1)) {
      this.open[this.open.length - 1] = false;
      this.codes -= 1;
    } else if (type === 'end' && this.open.pop()) {
      this.codes -= 1;
    }
  }

  /** Forgets what is open: a field whose result runs on prints anyway. */
  reset(): void {
    this.open.length = 0;
    this.codes = 0;
  }
}
