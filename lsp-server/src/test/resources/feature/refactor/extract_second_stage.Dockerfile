FROM debian:13 AS a
FROM node:▮24▮
COPY --from=a /x /y
