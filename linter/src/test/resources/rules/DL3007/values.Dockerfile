ARG VERSION=latest
ARG IMAGE=node:latest
ARG REGISTRY
FROM node:${VERSION} AS a
FROM node:${VERSION}-alpine AS b
FROM ${IMAGE} AS c
FROM ${REGISTRY}/app:latest AS d
FROM ${REGISTRY}/app:${REGISTRY} AS e
FROM localhost:5000/latest:1 AS f
FROM localhost:5000/x:latest AS g
FROM node:latest@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS h
FROM node:LATEST AS i
FROM node:latest-alpine
COPY --from=hadolint/hadolint:latest /bin/hadolint /bin/
