import type { FormField } from '../formFields';

/**
 * The form field that decides how much a VPN takes of something.
 *
 * @param name - as ResourceQuotas name it, for example `requests.memory`
 */
export function formFieldOfAmount(name: string): FormField {
  if (name.endsWith('requests.storage')) {
    return 'size';
  }
  switch (name) {
    case 'cpu':
    case 'requests.cpu':
      return 'cpu';
    case 'memory':
    case 'requests.memory':
      return 'memory';
    case 'limits.memory':
      return 'memoryLimit';
    default:
      // Of everything else a VPN takes always the same.
      return 'namespace';
  }
}
