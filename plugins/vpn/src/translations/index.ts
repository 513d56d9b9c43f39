export * from './useVpnTranslation';
export * from './vpnTranslationRef';
