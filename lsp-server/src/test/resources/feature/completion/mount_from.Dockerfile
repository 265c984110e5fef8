FROM alpine AS one
FROM alpine
FROM alpine AS three
RUN --mount=from=▮
