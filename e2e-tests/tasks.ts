import { type APIRequestContext, expect } from '@playwright/test';
import { guestToken } from './portal';

/** Creates a VPN on the demo cluster, as the wizard does, and waits until that is done. */
export async function createVpn(
  request: APIRequestContext,
  values: { name: string } & Record<string, unknown>,
): Promise<void> {
  const headers = { Authorization: `Bearer ${await guestToken(request)}` };
  const tasks = '/api/scaffolder/v2/tasks';
  const created = await request.post(tasks, {
    headers,
    data: {
      templateRef: 'template:default/create-vpn',
      values: {
        owner: 'group:default/guests',
        cluster: 'demo',
        serverAddress: 'vpn.example.com',
        ...values,
      },
    },
  });
  expect(created.status(), await created.text()).toBe(201);
  const { id } = await created.json();
  const status = async () => {
    const task = await request.get(`${tasks}/${id}`, { headers });
    return (await task.json()).status;
  };
  await expect
    .poll(status, { message: `task ${id}`, timeout: 60_000 })
    .toBe('completed');
}
