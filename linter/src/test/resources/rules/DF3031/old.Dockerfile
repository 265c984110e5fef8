# syntax=docker/dockerfile:1.1
FROM debian:13
RUN npm ci
