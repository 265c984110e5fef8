import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// What Node has, and the browser in which tests run code.
const names = [
  ...['Buffer', 'URL', 'clearTimeout', 'console', 'module', 'process', 'require', 'setTimeout'],
  ...['MutationObserver', 'document', 'getComputedStyle', 'window'],
];

export default tseslint.config(
  { ignores: ['out', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: Object.fromEntries(names.map((name) => [name, 'readonly'])) },
  },
);
