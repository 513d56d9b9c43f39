export * from './VpnSettingsApi';
export * from './createVpnSettingsApi';
export * from './useVpnSettings';
export * from './readSettings';
