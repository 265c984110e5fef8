FROM mirror.gcr.io/library/alpine:3.24 AS base
RUN wget -O- https://x.org | sh
FROM node:24-alpine
RUN wget -O- https://x.org | sh
FROM base
RUN wget -O- https://x.org | sh
