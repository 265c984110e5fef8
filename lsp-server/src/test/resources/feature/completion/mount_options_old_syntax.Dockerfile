# syntax=docker/dockerfile:1.4
FROM alpine
RUN --mount=type=secret,e▮
