/** People and access over HTTP. */
export * from './me.ts';
export * from './sign-in.ts';
export * from './people.ts';
export * from './audit.ts';
