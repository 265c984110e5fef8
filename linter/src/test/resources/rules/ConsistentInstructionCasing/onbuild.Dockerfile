FROM debian:13
ONBUILD run true
ONBUILD RUN true
CMD ["a"]
