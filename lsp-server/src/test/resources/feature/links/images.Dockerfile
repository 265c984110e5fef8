# syntax=docker/dockerfile:1.7
ARG TAG=3.22
ARG IMAGE=node
FROM alpine:3.22@sha256:613685c22f65d01f2264bdd49b8a336488e14faf29f3ff9b6bf76a4da23c4700 AS a
FROM bitnami/redis:7
FROM ghcr.io/owner/repo/image:1
FROM mcr.microsoft.com/dotnet/sdk:9.0
FROM public.ecr.aws/docker/library/node:22
FROM localhost:5000/x
FROM alpine:${TAG}
FROM ${IMAGE}
FROM ${UNKNOWN}
FROM a
FROM scratch
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /
COPY --from=ctx /uv /
RUN --mount=type=bind,from=docker.io/library/golang:1,target=/go true
ADD https://example.com/a.tar.gz https://example.com/${X} /tmp/
