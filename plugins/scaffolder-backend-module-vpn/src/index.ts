export { scaffolderModuleVpn as default } from './module';
export { generateVpn, loadScripts } from './generator';
export type {
  GeneratedVpn,
  GeneratorInput,
  Manifest,
  Scripts,
} from './generator';
