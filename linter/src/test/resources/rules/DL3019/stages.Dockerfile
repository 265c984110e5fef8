FROM alpine:3.24 AS a
RUN apk add x
FROM alpine:3.24
COPY --from=a /x /x
RUN apk add x
RUN xx-apk add y
