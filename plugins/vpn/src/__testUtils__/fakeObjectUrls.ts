/** Puts files behind URLs, which the DOM of tests cannot. */
export function fakeObjectUrls() {
  const files = new Map<string, Blob>();
  let created = 0;
  URL.createObjectURL = file => {
    created += 1;
    const url = `blob:http://portal.test/${created}`;
    files.set(url, file as Blob);
    return url;
  };
  URL.revokeObjectURL = url => {
    files.delete(url);
  };
  return {
    /** How many files are kept. */
    count: () => files.size,
    /** The text that a link downloads. */
    textOf: (link: HTMLElement) =>
      files.get(link.getAttribute('href')!)!.text(),
  };
}
