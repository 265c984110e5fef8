FROM alpine:3.24
RUN apk add --no-network x && su x -c "apk add y"
