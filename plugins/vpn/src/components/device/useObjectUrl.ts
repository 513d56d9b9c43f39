import { useEffect, useState } from 'react';

/** A URL under which this page alone finds a text, for as long as the component is there. */
export function useObjectUrl(text: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    // Not as text, to which some phones would add an ending of their own.
    const file = new Blob([text], { type: 'application/octet-stream' });
    const created = URL.createObjectURL(file);
    setUrl(created);
    return () => URL.revokeObjectURL(created);
  }, [text]);
  return url;
}
