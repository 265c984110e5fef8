# syntax=docker/dockerfile:1
ARG NODE_VERSION=22
FROM --platform=$BUILDPLATFORM node:${NODE_VERSION}-alpine AS deps
WORKDIR /src
COPY --link package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm,sharing=locked \
    --mount=type=bind,source=.npmrc,target=/src/.npmrc \
    npm ci --omit=dev

FROM deps as build
ARG API_URL API_TOKEN=secret
ENV API_URL=${API_URL:-https://api.example.com} NODE_ENV="production"
COPY . .
RUN npm run build && npm install -g serve

FROM nginx:latest
MAINTAINER someone@example.com
COPY --from=build --chown=101:101 --chmod=0644 /src/dist /usr/share/nginx/html
COPY --from=deps /src/node_modules /opt/node_modules
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD nginx -g "daemon off;"
