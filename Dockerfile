# Điểm Báo: every role is this one image with another command (docker-compose.yml).

# All packages, from the lock file. None needs its install script: native parts come built.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

# The console's pages are built here, so that the running container writes nothing beside its data.
FROM packages AS built
COPY . .
RUN node --disable-warning=ExperimentalWarning --input-type=module \
      -e "import { ensureBuilt } from './dashboards/console/build.ts'; import { createLogger } from './infra/observability/index.ts'; await ensureBuilt(createLogger('info'));" \
    && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    UV_THREADPOOL_SIZE=16 \
    MALLOC_ARENA_MAX=2
WORKDIR /app
# Owned by root: the program cannot change itself. Only /data is the program's to write.
COPY --from=built /app ./
RUN install -d -o node -g node -m 0750 /data
USER node
VOLUME /data
EXPOSE 4789
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 CMD ["node", "infra/deploy/healthy.ts", "http://127.0.0.1:4789/healthz"]
ENTRYPOINT ["node", "--max-semi-space-size=4", "--disable-warning=ExperimentalWarning", "app/cli.ts"]
CMD ["--help"]
