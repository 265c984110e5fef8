FROM node:24 AS a
COPY package.json /a/
RUN npm install
FROM a
RUN npm install
COPY package*.json ./
RUN npm install
FROM node:24
COPY --from=a /src/app /app
RUN npm i
FROM node:24
ARG FILES
COPY $FILES .
RUN yarn install
FROM node:24
COPY package-lock.json yarn.lock ./
RUN pnpm install && yarn install
FROM node:24
RUN --mount=type=bind,target=. npm install
RUN --mount=type=cache,target=/root/.npm git clone https://x.org/x /x && cd /x && npm install
