/** Text inside Markdown. */

/** Shows every sign that Markdown would act on as itself (CommonMark 2.4; `$` and `~` by GitHub's rules). */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|&~$]/g, '\\$&');
}
