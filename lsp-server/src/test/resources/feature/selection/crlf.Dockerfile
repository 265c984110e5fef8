FROM alpine
ENV a="ü ▮ä"
