export * from './generateVpn';
export * from './loadScripts';
export * from './types';
