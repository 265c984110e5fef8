FROM alpine AS one
WORKDIR /one
FROM one
COPY a /▮
