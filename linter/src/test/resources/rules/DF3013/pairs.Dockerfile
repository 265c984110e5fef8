FROM debian:13
ENV NAME = value
LABEL version ="1.0" \
      vendor = "a b"
ENV NAME=value OTHER="a = b"
ENV PATH /a = /b
