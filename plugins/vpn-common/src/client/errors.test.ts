import { reasonOf, responseErrorOf, statusCodeOf } from './errors';

describe('responseErrorOf', () => {
  it('makes an error like that of a request for the part alone', () => {
    const error = responseErrorOf({
      statusCode: 404,
      name: 'NotFoundError',
      message: 'There is no resource:default/office',
    });

    expect(statusCodeOf(error)).toBe(404);
    expect(reasonOf(error)).toBe('There is no resource:default/office');
    expect(error).toMatchObject({ cause: { name: 'NotFoundError' } });
  });
});
