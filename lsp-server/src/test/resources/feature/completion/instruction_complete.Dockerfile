FROM alpine
run▮
