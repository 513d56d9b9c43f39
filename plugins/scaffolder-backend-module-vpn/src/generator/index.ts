export * from './adoption/generateAdoption';
export * from './generateVpn';
export * from './loadScripts';
export * from './types';
