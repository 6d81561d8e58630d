import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', 'dashboards/console/dist/', 'tests/.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name that can be searched for.' },
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only infra/config reads the environment; take what you need from the configuration.' },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['*.config.ts', '*.config.js', 'dashboards/console/*.config.ts', '**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.test.ts', '**/testing/**', '**/contract-suite.ts', 'tests/**'], rules: { 'max-lines': 'off', 'no-restricted-syntax': 'off' } },
);
