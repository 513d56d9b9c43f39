/** Blobs behind URLs, which the DOM of tests does not have. */
export function fakeObjectUrls() {
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = blob => {
    const url = `blob:http://portal.test/${blobs.size + 1}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = url => {
    blobs.delete(url);
  };
  return {
    /** How many are kept. */
    count: () => blobs.size,
    /** The text that a link downloads. */
    textOf: (link: HTMLElement) =>
      new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsText(blobs.get(link.getAttribute('href')!)!);
      }),
  };
}
