FROM alpine
# sy▮
