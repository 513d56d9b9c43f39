export * from './errorsToShow';
export * from './FieldInput';
export * from './firstIssue';
export * from './wizardValues';
export * from './peersOf';
export * from './ListInput';
export * from './OptionText';
export * from './createWizardField';
