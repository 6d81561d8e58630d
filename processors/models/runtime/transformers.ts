import type * as Library from '@xenova/transformers';

/** transformers.js, told once never to ask a hub; loaded when the first model is. */
let library: Promise<typeof Library> | undefined;

export function loadTransformers(): Promise<typeof Library> {
  library ??= import('@xenova/transformers').then((loaded) => {
    loaded.env.allowRemoteModels = false;
    loaded.env.allowLocalModels = true;
    loaded.env.useBrowserCache = false;
    loaded.env.useFSCache = false;
    loaded.env.logLevel = loaded.LogLevel.ERROR;
    return loaded;
  });
  return library;
}

export type { Library };
