export * from './useKeyTranslation';
export * from './useVpnTranslation';
export * from './vpnTranslationRef';
