ARG NODE=node:24.11.1
FROM $NODE AS build
FROM build
COPY --from=nginx:1.29 /etc/nginx /etc/nginx
RUN --mount=type=bind,from=alpine:3.23,target=/m ls /m
FROM debian:13@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
FROM scratch
