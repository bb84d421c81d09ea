# The gateway as an image. scripts/container-lines.js runs these very lines in CI; keep to the instructions it knows.

FROM node:20-bookworm-slim AS build
# Made here, owned by the user below: the final stage runs nothing as root.
WORKDIR /data
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: `prepare` would build before the sources are here, and no dependency has a script that is needed.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY bin ./bin
COPY package.json ./
COPY --from=build --chown=node:node /data /data
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/lus.js"]
CMD ["serve", "--config", "/config/config.yaml", "--data", "/data", "--host", "0.0.0.0", "--port", "8080"]
