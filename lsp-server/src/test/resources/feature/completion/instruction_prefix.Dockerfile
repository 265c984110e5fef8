FROM alpine
he▮
