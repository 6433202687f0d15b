/** Says what a bench is at, so that nobody thinks that it hangs; the tables alone go to standard output. */
export function tell(text: string): void {
  process.stderr.write(`… ${text}\n`);
}
