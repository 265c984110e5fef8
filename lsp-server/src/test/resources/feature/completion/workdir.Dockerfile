FROM alpine AS one
WORKDIR /app
FROM alpine
WORKDIR /▮
