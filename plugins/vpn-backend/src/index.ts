export { vpnPlugin as default } from './plugin';
