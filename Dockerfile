# Ringi as an image: production dependencies only, nobody's root, ended by SIGTERM.
# Mount ringi.yaml at /etc/ringi and a volume at /data; secrets come from the environment.
FROM node:24.21.0-slim AS dependencies
WORKDIR /ringi
COPY package.json package-lock.json .npmrc ./
# Nothing in production needs an install script, and `optional` is only Node itself.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24.21.0-slim
WORKDIR /ringi
COPY --from=dependencies /ringi/node_modules node_modules
COPY package.json ./
COPY src src
COPY adapters adapters
COPY handlers handlers
RUN mkdir /data /etc/ringi && chown node:node /data
ENV NODE_ENV=production RINGI_CONFIG=/etc/ringi/ringi.yaml RINGI_LEDGER=sqlite:/data/ringi.db PORT=8080
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# `node` itself: npm does not pass SIGTERM on.
CMD ["node", "src/ringi.js"]
