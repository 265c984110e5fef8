FROM alpine
# a com▮ment
RUN x
