FROM alpine:3.22
ADD one /one
ADD two /two
CMD ["true"]
