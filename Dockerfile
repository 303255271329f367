# Ringi as an image: production dependencies only, nobody's root, ended by SIGTERM.
# Mount ringi.yaml at /app/ringi.yaml and a volume at /app/data; secrets come from the environment.
FROM node:24.21.0-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Nothing in production needs an install script, and `optional` is only Node itself.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24.21.0-slim
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY adapters adapters
COPY handlers handlers
RUN mkdir data && chown node:node data
ENV NODE_ENV=production PORT=8080
USER node
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# `node` itself: npm does not pass SIGTERM on.
CMD ["node", "src/ringi.js"]
