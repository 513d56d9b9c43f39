import { HttpResponse } from 'msw';

/** Answers a request for a new repository, or says that there is one of its name. */
export async function created(
  request: Request,
  create: (body: object) => void,
  answer: object,
  status = 201,
) {
  try {
    create((await request.json()) as object);
  } catch {
    return HttpResponse.json(
      { message: 'name already exists on this account' },
      { status: 422 },
    );
  }
  return HttpResponse.json(answer, { status });
}
