import {
  namespace,
  nodePortService,
  startApi,
  type TestApi,
} from '../__testUtils__/startApi';

const SERVICES = '/api/v1/namespaces/a/services';

describe('writes', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi();
    api.seed(namespace('a'));
  });

  afterEach(() => api.server.close());

  it('create an object once', async () => {
    const body = nodePortService('vpn', 'a', 31_820);
    const first = await api.send('POST', SERVICES, { body });
    const second = await api.send('POST', SERVICES, { body });

    expect(first.status).toBe(201);
    expect(first.body.metadata.managedFields[0]).toMatchObject({
      manager: 'test',
      operation: 'Update',
    });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      reason: 'AlreadyExists',
      message: 'services "vpn" already exists',
    });
  });

  it('replace an object only in the version that was read', async () => {
    const { body } = await api.send('POST', SERVICES, {
      body: nodePortService('vpn', 'a', 31_820),
    });
    const labelled = {
      ...body,
      metadata: { ...body.metadata, labels: { app: 'vpn' } },
    };
    const first = await api.send('PUT', `${SERVICES}/vpn`, { body: labelled });
    const second = await api.send('PUT', `${SERVICES}/vpn`, { body: labelled });

    expect(first.body.metadata.labels).toEqual({ app: 'vpn' });
    expect(second.body).toMatchObject({ code: 409, reason: 'Conflict' });
  });

  it('patch an object, and note who did', async () => {
    await api.apply(nodePortService('vpn', 'a', 31_820), `${SERVICES}/vpn`);
    const { body } = await api.send(
      'PATCH',
      `${SERVICES}/vpn?fieldManager=backstage-vpn-reporter`,
      {
        body: { metadata: { annotations: { seen: 'yes' } } },
        contentType: 'application/merge-patch+json',
      },
    );

    expect(body.metadata.annotations).toEqual({ seen: 'yes' });
    expect(body.metadata.managedFields[1]).toMatchObject({
      manager: 'backstage-vpn-reporter',
      operation: 'Update',
      fieldsV1: { 'f:metadata': { 'f:annotations': { 'f:seen': {} } } },
    });
  });

  it('apply only under the name of a field manager', async () => {
    const { status, body } = await api.send('PATCH', `${SERVICES}/vpn`, {
      body: nodePortService('vpn', 'a'),
      contentType: 'application/apply-patch+yaml',
    });
    expect(status).toBe(422);
    expect(body.message).toBe(
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    );
  });

  it('refuse what does not fit its path or has an unknown form', async () => {
    const answers = [
      await api.apply(nodePortService('vpn', 'b'), `${SERVICES}/vpn`),
      await api.apply(nodePortService('other', 'a'), `${SERVICES}/vpn`),
      await api.send('PATCH', `${SERVICES}/vpn`, {
        body: [],
        contentType: 'application/json-patch+json',
      }),
      await api.send('POST', SERVICES, { body: [] }),
      await api.send('DELETE', SERVICES),
      await api.send('GET', '/api/v1/secrets'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([
      400, 400, 415, 400, 405, 404,
    ]);
    expect(answers[0].body.message).toBe(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  });

  it('delete an object, but not in a dry run', async () => {
    await api.apply(nodePortService('vpn', 'a'), `${SERVICES}/vpn`);
    await api.send('DELETE', `${SERVICES}/vpn?dryRun=All`);
    expect((await api.send('GET', `${SERVICES}/vpn`)).status).toBe(200);
    expect((await api.send('DELETE', `${SERVICES}/vpn`)).status).toBe(200);
    expect((await api.send('DELETE', `${SERVICES}/vpn`)).status).toBe(404);
  });

  it('delete an object only if it is the one that was meant', async () => {
    const { body } = await api.apply(
      nodePortService('vpn', 'a'),
      `${SERVICES}/vpn`,
    );
    const uid = String(body.metadata.uid);
    const deleteWith = (meant: string) =>
      api.send('DELETE', `${SERVICES}/vpn`, {
        body: { kind: 'DeleteOptions', preconditions: { uid: meant } },
      });
    expect((await deleteWith('other')).body).toMatchObject({
      code: 409,
      message: `Operation cannot be fulfilled on services "vpn": Precondition failed: UID in precondition: other, UID in object meta: ${uid}`,
    });
    expect((await deleteWith(uid)).status).toBe(200);
  });

  it('delete a namespace with everything in it', async () => {
    await api.apply(nodePortService('vpn', 'a'), `${SERVICES}/vpn`);
    const { body } = await api.send('DELETE', '/api/v1/namespaces/a');

    expect(body.status).toEqual({ phase: 'Terminating' });
    expect((await api.send('GET', '/api/v1/namespaces/a')).status).toBe(404);
    expect((await api.send('GET', '/api/v1/services')).body.items).toEqual([]);
  });
});
