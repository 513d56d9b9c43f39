/** A collection of the API, or the part of it that selectors leave. */
export interface CollectionSelection {
  path: string;
  labelSelector?: string;
  fieldSelector?: string;
}

/** Query that selects that part. */
export function selectorQuery({
  labelSelector,
  fieldSelector,
}: CollectionSelection): URLSearchParams {
  return new URLSearchParams({
    ...(labelSelector && { labelSelector }),
    ...(fieldSelector && { fieldSelector }),
  });
}
