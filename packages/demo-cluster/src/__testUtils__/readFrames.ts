import type { JsonTree } from './JsonTree';

/** One line of a watch. */
export interface Frame {
  type: string;
  object: JsonTree;
}

/** The lines of an open watch, one after the other. */
export interface Frames {
  status: number;
  next(): Promise<Frame | undefined>;
  take(count: number): Promise<Frame[]>;
  close(): void;
}

/** Opens a watch; settles once its headers are there. */
export async function openFrames(url: string, token: string): Promise<Frames> {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${token}` },
    signal: controller.signal,
  });
  const reader = response
    .body!.pipeThrough(new TextDecoderStream())
    .getReader();
  let rest = '';
  const next = async (): Promise<Frame | undefined> => {
    while (!rest.includes('\n')) {
      const { value, done } = await reader.read();
      if (done) {
        return undefined;
      }
      rest += value;
    }
    const end = rest.indexOf('\n');
    const line = rest.slice(0, end);
    rest = rest.slice(end + 1);
    return JSON.parse(line);
  };
  return {
    status: response.status,
    next,
    take: async count => {
      const frames: Frame[] = [];
      while (frames.length < count) {
        frames.push((await next())!);
      }
      return frames;
    },
    close: () => controller.abort(),
  };
}
