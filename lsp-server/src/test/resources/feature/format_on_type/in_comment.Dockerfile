FROM alpine
# a \▮
b
