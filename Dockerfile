# The app for servers: `docker build --tag which-portal .`, or all that belongs to it with compose.yaml.
FROM node:20.20-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run package -- /app

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
# Of root, so that the app cannot change itself. It writes nothing, and runs on a file system that can only be read.
COPY --from=build /app ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=3 CMD ["node", "check-health.mjs"]
CMD ["node", "server.mjs"]
