/** Dockerfiles, and files that may hold some. */
export const SELECTOR = [
  { language: 'dockerfile' },
  { language: 'dockercompose' },
  { pattern: '**/{compose,docker-compose}*.{yml,yaml}' },
  { pattern: '**/docker-bake.{hcl,json}' },
];
