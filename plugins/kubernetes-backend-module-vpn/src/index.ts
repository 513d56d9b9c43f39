export { kubernetesModuleVpn as default } from './module';
