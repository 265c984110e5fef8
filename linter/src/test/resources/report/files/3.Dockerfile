FROM alpine
FROM alpine
