FROM alpine
COPY --from=alpine:3.2▮
