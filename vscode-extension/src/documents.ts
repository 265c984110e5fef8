/** Dockerfiles, files that may hold some, and ignore files: by the names that the server knows. */
export const SELECTOR = [
  { language: 'dockerfile' },
  { language: 'dockercompose' },
  { pattern: '**/{compose,compose.*,compose-*,docker-compose,docker-compose.*,docker-compose-*,*.compose}.{yml,yaml}' },
  { pattern: '**/{docker-bake,docker-bake.*,*.bake}.{hcl,json}' },
  { pattern: '**/*.dockerignore' },
];
