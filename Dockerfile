# syntax=docker/dockerfile:1

FROM node:24-slim AS dependencies
WORKDIR /verbatim
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM dependencies AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
# Prisma wants the engine it would download to exist; generating does not run it.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node npx prisma generate \
 && npx next build

# Brings the database up to date, then ends: docker compose runs it before the app. It also
# has the other commands that need no browser and no build: `person` makes the first admin.
FROM dependencies AS migrate
ENV NODE_ENV=production TSX_TSCONFIG_PATH=cli/tsconfig.json
COPY cli cli
COPY lib lib
COPY prisma prisma
COPY seeds/codebooks seeds/codebooks
COPY tsconfig.json prisma.config.ts ./
RUN node --import tsx --eval "import('./cli/generate-client.ts').then((client) => client.ensureClient())"
USER node
ENTRYPOINT ["node", "--import", "tsx", "cli/main.ts"]
CMD ["migrate"]

FROM node:24-slim AS web
WORKDIR /verbatim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /verbatim/.next/standalone ./
COPY --from=build --chown=node:node /verbatim/.next/static ./.next/static
COPY --from=build --chown=node:node /verbatim/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
