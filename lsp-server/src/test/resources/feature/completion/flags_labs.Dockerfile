# syntax=docker/dockerfile:1-labs
FROM alpine
RUN --d▮
