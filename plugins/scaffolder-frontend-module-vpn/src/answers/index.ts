export * from './answerOrNothing';
export * from './SharedAnswers';
