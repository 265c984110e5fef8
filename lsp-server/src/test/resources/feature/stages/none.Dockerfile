# not▮hing
FROM alpine
