// Types of the module that `npm run build` makes (package.json "imports").
// An ambient module cannot hold relative import declarations
/* oxlint-disable typescript/consistent-type-imports */
declare module '#r4-validator' {
  export const create: (
    runtime: import('./checks/runtime.js').Runtime,
  ) => import('./checks/runtime.js').GeneratedChecks
}
