FROM node:24-alpine AS alpine
WORKDIR /app
RUN npm ci
FROM oven/bun:1 AS debian
WORKDIR /app
RUN bun install
FROM alpine AS derived
RUN true
FROM golang:1.27-alpine AS go
RUN go build -o /app ./...

FROM node:24-slim AS a
COPY --from=alpine /app/node_modules ./node_modules
COPY --from=derived /app/node_modules/ /app/.venv /srv/
COPY --from=alpine /app/dist ./dist
COPY --from=go /app /app

FROM oven/bun:alpine AS b
COPY --from=debian /app/node_modules ./node_modules
COPY --from=alpine /app/node_modules ./node_modules

FROM gcr.io/distroless/python3-debian13 AS c
COPY --from=alpine /venv /venv
COPY --from=1 /usr/local/bundle /usr/local/bundle

FROM example.org/node:24 AS d
COPY --from=alpine /app/node_modules ./node_modules

FROM node@sha256:8c144c6c37184fe03fd7fed740c6eeb2ecfd801d6e34a6aba4e38f1c8d10de3e AS e
COPY --from=alpine /app/node_modules ./node_modules
