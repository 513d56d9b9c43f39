import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import request from 'supertest';
import { createRouter } from './createRouter';
import { DefaultLocalRepositories } from './DefaultLocalRepositories';
import { publishAndRegister } from './publishAndRegister';

const workspace = createMockDirectory({
  content: {
    'catalog-info.yaml': 'kind: Resource\n',
    'docs/<b>&.md': '# Guide\n',
  },
});
const home = createMockDirectory();
const repositories = new DefaultLocalRepositories(home.path);
const app = express()
  .use(
    '/local-repositories',
    createRouter(repositories, mockServices.discovery()),
  )
  .use(mockErrorHandler());

beforeEach(async () => {
  home.clear();
  await repositories.publish({
    name: 'office',
    folder: workspace.path,
    task: 'first',
  });
});

describe('local repositories', () => {
  it('are cloned by Git over HTTP', async () => {
    const server = app.listen(0);
    const target = createMockDirectory();
    try {
      const { port } = server.address() as AddressInfo;
      await new Promise<void>((resolve, reject) =>
        execFile(
          'git',
          [
            'clone',
            '--quiet',
            `http://localhost:${port}/local-repositories/office.git`,
            target.resolve('clone'),
          ],
          error => (error ? reject(error) : resolve()),
        ),
      );
    } finally {
      server.close();
    }
    expect(readFileSync(target.resolve('clone/docs/<b>&.md'), 'utf8')).toBe(
      '# Guide\n',
    );
    expect(
      execFileSync('git', [
        '-C',
        target.resolve('clone'),
        'log',
        '--format=%an',
      ]).toString(),
    ).toBe('Backstage VPN\n');
  });

  it('are shown to a browser, escaped, with files as plain text', async () => {
    const page = await request(app).get('/local-repositories/office');
    expect(page.text).toContain('docs/&#60;b&#62;&#38;.md</a>');
    expect(page.text).not.toContain('<b>');

    const file = await request(app).get(
      '/local-repositories/office/files/docs/%3Cb%3E%26.md',
    );
    expect(file.text).toBe('# Guide\n');
    expect(file.headers['content-type']).toMatch('text/plain');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/local-repositories/absent',
    '/local-repositories/absent/files/README.md',
    '/local-repositories/office/files/..%2foffice.git%2fconfig',
    '/local-repositories/office/files/docs',
    '/local-repositories/office.git/config',
    '/local-repositories/office.git/..%2f..%2fsecret',
    '/local-repositories/..%2fx.git/HEAD',
    '/local-repositories/%2e%2e/files/x',
  ])('give nothing else: %s', async path => {
    expect((await request(app).get(path)).status).toBe(404);
  });

  it('name no path of the machine', () => {
    expect(readFileSync(home.resolve('office.git/config'), 'utf8')).not.toMatch(
      home.path,
    );
  });

  it('are published once, and leave nothing half-done', async () => {
    await expect(
      repositories.publish({
        name: 'office',
        folder: workspace.path,
        task: 'second',
      }),
    ).rejects.toThrow('has a repository office already; choose another name');
    expect(readdirSync(home.path).sort()).toEqual(['office', 'office.git']);
  });

  it('are finished by the task that was stopped while publishing', async () => {
    rmSync(home.resolve('office'), { recursive: true });
    const published = await repositories.publish({
      name: 'office',
      folder: workspace.path,
      task: 'first',
    });
    expect(readFileSync(published.catalogInfo, 'utf8')).toBe(
      'kind: Resource\n',
    );
    const commits = execFileSync('git', [
      `--git-dir=${home.resolve('office.git')}`,
      'log',
      '--format=%H',
    ]).toString();
    expect(commits).toBe(`${published.commitHash}\n`);
    expect(readdirSync(home.path).sort()).toEqual(['office', 'office.git']);
  });

  it('are removed again where the catalog refuses them', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.addLocation.mockRejectedValue(new Error('not allowed'));
    await expect(
      publishAndRegister(repositories, catalog, {
        name: 'lab',
        folder: workspace.path,
        task: 'first',
        entityRef: 'resource:default/lab',
        credentials: mockCredentials.user(),
      }),
    ).rejects.toThrow('not allowed');
    expect(existsSync(home.resolve('lab'))).toBe(false);
    expect(existsSync(home.resolve('lab.git'))).toBe(false);
  });
});
