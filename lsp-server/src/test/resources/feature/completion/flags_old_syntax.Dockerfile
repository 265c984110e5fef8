# syntax=docker/dockerfile:1.3
FROM alpine
COPY --▮
