export * from './DefaultVpnApi';
export * from './VpnApi';
