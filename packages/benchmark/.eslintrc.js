module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Backstage warns of __dirname because it changes in a production build; this is never built.
    'no-restricted-syntax': 'off',
  },
});
