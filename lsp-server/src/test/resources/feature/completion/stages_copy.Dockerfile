FROM alpine AS Build
FROM node:22
FROM alpine AS last
COPY --from=▮ a b
FROM alpine AS later
